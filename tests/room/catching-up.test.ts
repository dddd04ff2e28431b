import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Audience } from '#shared/meeting/role.ts'
import type { Client } from './client.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
beforeEach(async () => {
  rig = await startServer()
})
afterEach(() => rig.close())

const KENYA: Audience = { is: 'delegation', delegation: asDelegationId('KE') }
const whole = () => {
  const durable = rig.server.rooms.room(rig.meeting)?.durable()
  if (!durable) throw new Error('no room')
  return durable
}
function panellistOf(client: Client) {
  const panellist = client.meeting.podium.find(({ role }) => role === 'panellist')
  if (!panellist) throw new Error('the podium is empty')
  return panellist.id
}
const hears = (client: Client, words: string) => client.wire().includes(words)

async function inscribed(desk: Client, delegation: string): Promise<InscriptionId> {
  await desk.send({
    type: 'Inscribe',
    delegation: asDelegationId(delegation),
    capacity: { is: 'national' },
    speaker: `The confidential speaker of ${delegation}`,
  })
  await rig.settled()
  const made = desk.meeting.inscriptions.at(-1)
  if (!made) throw new Error('nobody was inscribed')
  return made.id
}

describe('a replica', () => {
  it('that missed events is told them all in one message, and no more', async () => {
    const desk = await rig.connect('secretariat')
    const before = await rig.connect('public')
    const held = { version: before.version, meeting: before.meeting }
    before.close()
    await inscribed(desk, 'KE')
    await inscribed(desk, 'CH')
    const back = await rig.connect('public', undefined, { after: held.version, from: held })
    expect(back.messages).toMatchObject([{ is: 'events', from: 2, to: 3 }])
    expect(back.meeting).toEqual(discloseMeeting(whole().meeting, { is: 'public' }))
    const current = { version: back.version, meeting: back.meeting }
    const again = await rig.connect('public', undefined, { after: back.version, from: current })
    expect(again.messages).toMatchObject([{ is: 'events', from: 4, to: 3, events: [] }])
  })

  it('from the future is given the whole meeting', async () => {
    const lost = await rig.connect('public', undefined, { after: 1_000_000 })
    expect(lost.messages).toMatchObject([{ is: 'snapshot', version: 1 }])
  })

  it('catches up after a restart, which reads the log', async () => {
    const desk = await rig.connect('secretariat')
    const first = await rig.connect('public')
    const held = { version: first.version, meeting: first.meeting }
    await inscribed(desk, 'KE')
    // As after a crash: no snapshot was kept.
    await rig.stop()
    await rig.start()
    rig.server.db.exec('DELETE FROM snapshot')
    await rig.restart()
    const back = await rig.connect('public', undefined, { after: held.version, from: held })
    expect(back.meeting).toEqual(discloseMeeting(whole().meeting, { is: 'public' }))
  })

  it('of each audience equals the disclosure of the meeting, through versions it may know nothing of', async () => {
    const desk = await rig.connect('secretariat')
    const kenya = await rig.connect('delegation', 'KE')
    const senegal = await rig.connect('delegation', 'SN')
    const screen = await rig.connect('public')
    const inscription = await inscribed(desk, 'KE')
    const silentFor = [screen.messages.length, senegal.messages.length]
    await desk.send({ type: 'HandInStatement', inscription, text: 'Check against delivery.' })
    await desk.send({ type: 'NoteQuestion', panellist: panellistOf(desk), text: 'Why?', askedIn: null })
    await rig.settled()
    expect([screen.messages.length, senegal.messages.length]).toEqual(silentFor)
    await desk.send({ type: 'OpenList' })
    await rig.settled()
    expect(screen.messages.at(-1)).toMatchObject({ from: 3, to: 5, events: [{ type: 'ListOpened', version: 5 }] })
    expect(senegal.messages.at(-1)).toEqual(screen.messages.at(-1))

    const { meeting, version } = whole()
    expect([desk, kenya, senegal, screen].map((client) => client.version)).toEqual([version, version, version, version])
    expect(desk.meeting).toEqual(meeting)
    expect(kenya.meeting).toEqual(discloseMeeting(meeting, KENYA))
    expect(senegal.meeting).toEqual(discloseMeeting(meeting, { is: 'delegation', delegation: asDelegationId('SN') }))
    expect(screen.meeting).toEqual(discloseMeeting(meeting, { is: 'public' }))
  })

  it('never holds, nor ever hears, what only the staff or another delegation may know', async () => {
    const desk = await rig.connect('secretariat')
    const kenya = await rig.connect('delegation', 'KE')
    const others = [await rig.connect('delegation', 'SN'), await rig.connect('public'), await rig.connect('display')]
    const inscription = await inscribed(desk, 'KE')
    await desk.send({ type: 'HandInStatement', inscription, text: 'The confidential statement.' })
    await desk.send({
      type: 'NoteQuestion',
      panellist: panellistOf(desk),
      text: 'The confidential question?',
      askedIn: null,
    })
    await rig.settled()
    others.push(await rig.connect('public'), await rig.connect('delegation', 'SN', { after: 1, from: others[0] }))
    const answers = await Promise.all(
      ['', '/events?after=0'].map(async (rest) =>
        (await fetch(`${rig.url}/api/meetings/${rig.meeting}${rest}`)).text(),
      ),
    )
    for (const heard of [...others.map((other) => other.wire()), ...answers]) {
      expect(heard.includes('"KE"')).toBe(true)
      expect(/confidential/i.test(heard)).toBe(false)
    }
    expect(hears(kenya, 'The confidential speaker of KE')).toBe(true)
    expect(hears(kenya, 'The confidential statement.')).toBe(true)
    expect(hears(kenya, 'The confidential question?')).toBe(false)
    expect(hears(desk, 'The confidential question?')).toBe(true)
  })
})

describe('newcomers', () => {
  it('of one turn and one audience are all served, and hear what comes next', async () => {
    const screens = await Promise.all(Array.from({ length: 30 }, () => rig.connect('public')))
    const desk = await rig.connect('secretariat')
    await desk.send({ type: 'OpenList' })
    await Promise.all(screens.map((screen) => screen.until(({ list }) => list.is === 'open')))
    expect(new Set(screens.map((screen) => screen.version))).toEqual(new Set([2]))
  })
})

describe('who is connected', () => {
  it('is told to the staff alone, as counts, at most once a second', async () => {
    const desk = await rig.connect('secretariat')
    const { token } = await rig.signIn('delegation', 'KE')
    const devices = await Promise.all([1, 2].map(() => rig.connect('delegation', 'KE', { token })))
    const screen = await rig.connect('public')
    await rig.advance(1_000)
    expect(desk.present).toEqual({ consoles: 1, delegations: 1, screens: 1 })
    expect(screen.present).toBeNull()
    for (const device of devices) device.close()
    await Promise.all(devices.map((device) => device.disconnected))
    await rig.settled()
    expect(desk.present).toEqual({ consoles: 1, delegations: 1, screens: 1 })
    await rig.advance(1_000)
    expect(desk.present).toEqual({ consoles: 1, delegations: 0, screens: 1 })
    expect(screen.wire().includes('["present"')).toBe(false)
  })
})

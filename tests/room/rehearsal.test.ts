import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asDelegationId, asMeetingId } from '#shared/meeting/ids.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import type { Client } from './client.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
afterEach(() => rig.close())

const listedSchema = z.object({
  meetings: z.array(
    z.looseObject({ id: z.string(), rehearsal: z.object({ of: z.string(), speed: z.number() }).nullable() }),
  ),
})

const ask = async (role: 'secretariat' | 'moderator' | 'delegation', body: unknown, of: MeetingId = rig.meeting) => {
  const { token } = await rig.signIn(role, role === 'delegation' ? 'KE' : undefined)
  return fetch(`${rig.url}/api/meetings/${of}/rehearse`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
}

async function rehearse(body: unknown, role: 'secretariat' | 'moderator' = 'secretariat'): Promise<MeetingId> {
  const response = await ask(role, body)
  expect(response.status).toBe(201)
  return asMeetingId(z.object({ id: z.string() }).parse(await response.json()).id)
}

const meetingOf = (id: MeetingId) => {
  const meeting = rig.server.rooms.room(id)?.durable().meeting
  if (!meeting) throw new Error(`there is no meeting ${id}`)
  return meeting
}

const claim = (id: MeetingId) => meetingOf(id).inscriptions[0]?.groupClaim?.is

/** Lets the server's time pass in steps, so that all who act do so one after another. */
async function pass(ms: number, step: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += step) await rig.advance(step)
}

const give = async (client: Client, command: Parameters<Client['send']>[0]) => {
  const answer = await client.send(command)
  if (!answer.accepted) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`)
}

const inscribed = (delegation: string, more: object = {}) =>
  ({ type: 'Inscribe', delegation: asDelegationId(delegation), capacity: { is: 'national' }, ...more }) as const

describe('a rehearsal', () => {
  it('is a copy of the meeting as prepared, with its list, and begins at once', async () => {
    rig = await startServer()
    const desk = await rig.connect('secretariat')
    const senegal = await rig.connect('delegation', 'SN')
    await give(desk, inscribed('CH', { speaker: 'Ms. Undisclosed' }))
    await give(desk, { type: 'OpenList' })
    await give(senegal, inscribed('SN', { dignitary: { rank: 'minister' } }))
    await give(desk, inscribed('AU'))
    const withdrawn = desk.meeting.inscriptions[2]
    if (withdrawn) await give(desk, { type: 'Withdraw', inscription: withdrawn.id })
    await give(desk, inscribed('ilga', { ahead: true }))
    await give(desk, { type: 'OpenMeeting' })
    const [first] = desk.meeting.orderOfTheDay
    if (first) await give(desk, { type: 'ExtendSegment', segment: first.id, by: minutes(5), because: 'A late start.' })

    await rig.advance(60_000)
    const before = meetingOf(rig.meeting)
    const id = await rehearse({ speed: 20 })
    const copy = meetingOf(id)
    expect(copy).toMatchObject({
      rehearsal: { of: rig.meeting, speed: 20 },
      occasion: MORNING.occasion,
      title: MORNING.title,
      sitting: { is: 'convened' },
      list: { is: 'not-open' },
      planned: { start: rig.clock.now(), end: rig.clock.now() + minutes(180) },
    })
    expect(copy.orderOfTheDay.map(({ budget }) => budget)).toEqual(MORNING.orderOfTheDay.map(({ budget }) => budget))
    expect(copy.inscriptions).toMatchObject([
      { id: 'i1', delegation: 'CH', by: 'secretariat', standing: 'listed' },
      { id: 'i2', delegation: 'SN', by: 'delegation', dignitary: { rank: 'minister', claim: { is: 'claimed' } } },
      { id: 'i3', delegation: 'ilga', standing: 'registered' },
    ])
    expect(before.inscriptions[0]?.speaker).toBe('Ms. Undisclosed')
    expect(copy.inscriptions.map(({ speaker }) => speaker)).toEqual([null, null, null])
    expect(meetingOf(rig.meeting)).toEqual(before)
  })

  it('is listed as one, and nobody is led to it who signs in', async () => {
    rig = await startServer()
    const id = await rehearse({ speed: 20 })
    const { meetings } = listedSchema.parse(await (await fetch(`${rig.url}/api/meetings`)).json())
    expect(meetings.map(({ id, rehearsal }) => [id, rehearsal])).toEqual([
      [id, { of: rig.meeting, speed: 20 }],
      [rig.meeting, null],
    ])
    expect((await rig.signIn('moderator')).meeting).toBe(rig.meeting)
  })

  it('is begun by the staff of the occasion, three at a time', async () => {
    rig = await startServer()
    expect((await ask('delegation', { speed: 1 })).status).toBe(403)
    expect((await ask('moderator', { speed: 61 })).status).toBe(400)
    expect((await ask('moderator', {}, asMeetingId('none'))).status).toBe(404)
    const all = await Promise.all(Array.from({ length: 4 }, () => ask('moderator', { speed: 5 })))
    expect(all.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 409])
    const refused = all.find(({ status }) => status === 409)
    expect(await refused?.json()).toMatchObject({ code: 'too-many-rehearsals' })
    const running = rig.server.rooms.all().find(({ meeting }) => meeting.rehearsal)
    if (!running) throw new Error('no rehearsal is under way')
    const moderator = await rig.connect('moderator', undefined, { meeting: running.meeting.id })
    await give(moderator, { type: 'AdjournMeeting' })
    await rehearse({ speed: 5 }, 'moderator')
  })
})

describe('the delegations of a rehearsal', () => {
  it('press when the list opens, speak when called, and say when they have finished', async () => {
    rig = await startServer()
    const id = await rehearse({ speed: 20, seed: 7 })
    const moderator = await rig.connect('moderator', undefined, { meeting: id })
    await pass(seconds(20), 500)
    const ahead = meetingOf(id).inscriptions
    expect(ahead.length).toBeGreaterThan(0)
    expect(ahead.every(({ standing, by }) => standing === 'registered' && by === 'delegation')).toBe(true)

    await give(moderator, { type: 'OpenList', window: minutes(2) })
    await pass(seconds(2), 100)
    const soon = meetingOf(id).inscriptions.length
    expect(soon).toBeGreaterThan(ahead.length + 10)
    await pass(seconds(6), 100)
    const { inscriptions, list } = meetingOf(id)
    expect(list.is).toBe('closed')
    expect(inscriptions.length).toBeGreaterThan(soon)
    expect(inscriptions.some(({ groupClaim }) => groupClaim?.is === 'claimed')).toBe(true)

    await give(moderator, { type: 'OpenMeeting' })
    const floor = meetingOf(id).orderOfTheDay.find(({ kind }) => kind === 'floor')
    if (floor) await give(moderator, { type: 'OpenSegment', segment: floor.id })
    const head = meetingOf(id).inscriptions.find(({ standing }) => standing === 'listed')
    if (head)
      await give(moderator, { type: 'CallSpeaker', inscription: head.id, after: null, because: 'For the practice.' })
    await pass(seconds(1), 100)
    expect(meetingOf(id).floor).toMatchObject({ is: 'speaking', finishedAt: null })
    await pass(seconds(7), 100)
    const { floor: now, interventions } = meetingOf(id)
    expect([now.is === 'speaking' && now.finishedAt !== null, interventions[0]?.endedBy === 'limit']).toContain(true)
    expect(meetingOf(rig.meeting).inscriptions).toEqual([])
  })

  it('go on after a restart, and stop when it is adjourned', async () => {
    rig = await startServer()
    const id = await rehearse({ speed: 20, seed: 7 })
    await give(await rig.connect('moderator', undefined, { meeting: id }), { type: 'OpenList' })
    await pass(500, 100)
    await rig.restart()
    const before = meetingOf(id).inscriptions.length
    await pass(seconds(3), 100)
    expect(meetingOf(id).inscriptions.length).toBeGreaterThan(before)
    const again = meetingOf(id).inscriptions.map(({ delegation, capacity }) => JSON.stringify([delegation, capacity]))
    expect(new Set(again).size).toBe(again.length)

    await give(await rig.connect('moderator', undefined, { meeting: id }), { type: 'AdjournMeeting' })
    const { version } = rig.server.rooms.room(id)?.durable() ?? { version: 0 }
    await pass(seconds(10), 500)
    expect(rig.server.rooms.room(id)?.durable().version).toBe(version)
    await rig.restart()
    await pass(seconds(10), 500)
    expect(rig.server.rooms.room(id)?.durable().version).toBe(version)
  })

  it('leave a delegation to whoever acts for it from a phone', async () => {
    rig = await startServer()
    const id = await rehearse({ speed: 20, seed: 7 })
    const moderator = await rig.connect('moderator', undefined, { meeting: id })
    await give(moderator, { type: 'OpenList' })
    const kenya = await rig.connect('delegation', 'KE', { meeting: id })
    await give(kenya, inscribed('KE'))
    await give(moderator, { type: 'OpenMeeting' })
    const floor = meetingOf(id).orderOfTheDay.find(({ kind }) => kind === 'floor')
    if (floor) await give(moderator, { type: 'OpenSegment', segment: floor.id })
    const own = kenya.meeting.inscriptions.find(({ delegation }) => delegation === 'KE')
    if (own) await give(moderator, { type: 'CallSpeaker', inscription: own.id, after: null, because: 'To see.' })
    await pass(seconds(8.4), 100)
    expect(meetingOf(id).interventions).toMatchObject([{ endedBy: 'limit' }])
    const told = rig.server.rooms.history(id, 0, 10_000)
    expect(told.filter(({ event }) => event.type === 'FinishedSignalled')).toEqual([])
  })

  it('have a desk of their own where the moderator practises alone', async () => {
    rig = await startServer()
    const desk = await rig.connect('secretariat')
    await give(desk, { type: 'OpenList' })
    await give(await rig.connect('delegation', 'ZA'), {
      type: 'Inscribe',
      delegation: asDelegationId('ZA'),
      capacity: { is: 'group', group: 'African Group' },
    })
    const [alone, together] = [await rehearse({ speed: 20 }, 'moderator'), await rehearse({ speed: 20 }, 'secretariat')]
    for (const id of [alone, together])
      await give(await rig.connect('moderator', undefined, { meeting: id }), { type: 'OpenList' })
    await pass(seconds(9), 500)
    expect(claim(alone)).not.toBe('claimed')
    expect(claim(together)).toBe('claimed')
  })
})

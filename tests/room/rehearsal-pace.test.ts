import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asDelegationId, asMeetingId } from '#shared/meeting/ids.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { elapsed, minutes, seconds } from '#shared/meeting/time.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import { manualClock } from './manual-clock.ts'
import { startServer } from './rig.ts'
import type { Rig, RigOptions } from './rig.ts'

let rig: Rig
afterEach(() => rig.close())

/** A rehearsal at some speed, without company, and a console in it. */
async function rehearsal(speed: number, options: RigOptions = {}) {
  rig = await startServer({ meetings: [{ ...MORNING, delegations: MORNING.delegations.slice(0, 1) }], ...options })
  const { token } = await rig.signIn('secretariat')
  const response = await fetch(`${rig.url}/api/meetings/${rig.meeting}/rehearse`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ speed, seed: 3 }),
  })
  const id = asMeetingId(z.object({ id: z.string() }).parse(await response.json()).id)
  return { id, console: await rig.connect('secretariat', undefined, { meeting: id }) }
}

const roomTime = (id: MeetingId) => {
  const now = rig.server.rooms.room(id)?.clock.now()
  if (now === undefined) throw new Error(`there is no meeting ${id}`)
  return now
}

describe('the time of a rehearsal', () => {
  it('[CK2] runs as fast as asked, in every answer, and the real meeting’s does not', async () => {
    const { id, console } = await rehearsal(20)
    const real = await rig.connect('public')
    const began = await console.clock()
    expect(began).toBe(rig.clock.now())
    await rig.advance(3_000)
    expect(elapsed(began, await console.clock())).toBe(60_000)
    expect(await real.clock()).toBe(rig.clock.now())
    const asked = z.object({ now: z.number() }).parse(await (await fetch(`${rig.url}/api/meetings/${id}`)).json())
    expect(asked.now).toBe(began + 60_000)
    await console.send({ type: 'ShowMessage', text: 'What time is it?' })
    await rig.settled()
    const last = console.messages.at(-1)
    expect(last).toMatchObject({ is: 'events', now: began + 60_000, events: [{ at: began + 60_000 }] })
  })

  it('[CK4] is what deadlines come by', async () => {
    const { console } = await rehearsal(20)
    await console.send({ type: 'OpenList', window: minutes(2) })
    await rig.advance(5_999)
    expect(console.meeting.list.is).toBe('open')
    await rig.advance(1)
    expect(console.meeting.list.is).toBe('closed')
  })

  it('goes on without a jump when its pace is changed, and deadlines with it', async () => {
    const { console } = await rehearsal(1)
    await console.send({ type: 'OpenList', window: minutes(2) })
    await rig.advance(60_000)
    const before = await console.clock()
    expect(await console.send({ type: 'SetPace', speed: 60 })).toMatchObject({ accepted: true })
    expect(await console.clock()).toBe(before)
    await rig.advance(999)
    expect(console.meeting.list.is).toBe('open')
    await rig.advance(1)
    expect(console.meeting.list).toMatchObject({ is: 'closed', closedAt: before + 60_000 })
    expect(await console.send({ type: 'SetPace', speed: 1 })).toMatchObject({ accepted: true })
    const slow = await console.clock()
    await rig.advance(1_000)
    expect(elapsed(slow, await console.clock())).toBe(1_000)
  })

  it('[CK2] goes on from its last event after a restart, at the same pace, and takes the server’s time nowhere', async () => {
    const clock = manualClock(MORNING.planned.start)
    const from: number[] = []
    const time = (notBefore: number) => {
      from.push(notBefore)
      return clock
    }
    const { id, console } = await rehearsal(20, { clock, time })
    await console.send({ type: 'SetPace', speed: 60 })
    await rig.advance(60_000)
    await console.send({ type: 'ShowMessage', text: 'An hour later.' })
    const last = roomTime(id)
    await rig.advance(500)
    await rig.restart()
    expect(roomTime(id)).toBe(last)
    await rig.advance(1_000)
    expect(elapsed(last, roomTime(id))).toBe(minutes(1))
    expect(from.at(-1)).toBe(MORNING.planned.start)
  })

  it('is what a command may be late by', async () => {
    const { console } = await rehearsal(20)
    const command = { type: 'ShowMessage', text: 'In time?' } as const
    const tapped = await console.clock()
    await rig.advance(1_000)
    const late = { commandId: 'a-late-one', command, notAfter: tapped + 19_999 }
    expect(await console.sendRaw(late)).toMatchObject({ refusal: { because: 'too-late' } })
    const inTime = { commandId: 'one-in-time', command, notAfter: tapped + 20_000 }
    expect(await console.sendRaw(inTime)).toMatchObject({ accepted: true })
  })

  it('is changed by staff in a rehearsal only, between 1 and 60', async () => {
    const { id, console } = await rehearsal(20)
    const delegation = await rig.connect('delegation', MORNING.delegations[0]?.id, { meeting: id })
    expect(await delegation.send({ type: 'SetPace', speed: 1 })).toMatchObject({ refusal: { because: 'not-allowed' } })
    expect(await console.send({ type: 'SetPace', speed: 61 })).toMatchObject({ refusal: { because: 'malformed' } })
    const real = await rig.connect('secretariat')
    expect(await real.send({ type: 'SetPace', speed: 2 })).toMatchObject({ refusal: { because: 'not-a-rehearsal' } })
  })
})

describe('the real room', () => {
  it('hears nothing of a rehearsal in its microphones, and a rehearsal opened late keeps its length', async () => {
    const heard: string[] = []
    const note = () => void heard.push('switched')
    const { console } = await rehearsal(60, { microphones: { on: note, off: note, cut: note } })
    await rig.advance(seconds(30))
    await console.send({ type: 'OpenMeeting' })
    expect(console.meeting.hardEnd).toBe((await console.clock()) + minutes(180))
    await console.send({
      type: 'Inscribe',
      delegation: asDelegationId(MORNING.delegations[0]?.id ?? ''),
      capacity: { is: 'national' },
    })
    const floor = console.meeting.orderOfTheDay.find(({ kind }) => kind === 'floor')
    if (floor) await console.send({ type: 'OpenSegment', segment: floor.id })
    const place = console.meeting.inscriptions[0]
    if (place) await console.send({ type: 'CallSpeaker', inscription: place.id, after: null })
    await rig.advance(seconds(1))
    expect(console.meeting.floor.is).toBe('speaking')
    await rig.advance(seconds(5))
    expect(console.meeting.interventions).toHaveLength(1)
    expect(heard).toEqual([])
  })
})

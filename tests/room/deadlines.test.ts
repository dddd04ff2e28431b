import { afterEach, describe, expect, it } from 'vitest'
import type { Command } from '#shared/meeting/commands.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { DelegationId, InterventionId } from '#shared/meeting/ids.ts'
import { seconds } from '#shared/meeting/time.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import { remaining } from '#shared/rules/speaking-clock.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import type { Seat } from '#server/microphone.ts'
import type { Client } from './client.ts'
import { manualClock } from './manual-clock.ts'
import type { ManualClock } from './manual-clock.ts'
import { startServer } from './rig.ts'
import type { Rig, RigOptions } from './rig.ts'

let rig: Rig
afterEach(() => rig.close())

const inscribe = (delegation: string): Command => ({
  type: 'Inscribe',
  delegation: asDelegationId(delegation),
  capacity: { is: 'national' },
})

/** A meeting in its first floor segment, with Kenya and Switzerland on the list. */
async function onTheFloor(
  options?: RigOptions,
): Promise<{ moderator: Client; call: (nth: number) => Promise<InterventionId> }> {
  rig = await startServer(options)
  const moderator = await rig.connect('moderator')
  const desk = await rig.connect('secretariat')
  await desk.send(inscribe('KE'))
  await desk.send(inscribe('CH'))
  await moderator.send({ type: 'OpenMeeting' })
  const floor = moderator.meeting.orderOfTheDay.find(({ kind }) => kind === 'floor')
  if (!floor) throw new Error('no floor segment')
  await moderator.send({ type: 'OpenSegment', segment: floor.id })
  await rig.settled()
  const call = async (nth: number) => {
    const { inscriptions, lastIntervention } = moderator.meeting
    const after = lastInterventionId(moderator.meeting)
    const inscription = inscriptions[nth]?.id
    if (!inscription) throw new Error(`there is no inscription ${nth}`)
    const answer = await moderator.send({ type: 'CallSpeaker', inscription, after, because: 'as asked' })
    if (!answer.accepted) throw new Error(JSON.stringify(answer))
    const { floor: now } = await moderator.until((meeting) => meeting.lastIntervention > lastIntervention)
    if (now.is === 'free') throw new Error('nobody was called')
    return now.intervention
  }
  return { moderator, call }
}

describe('what happens by itself', () => {
  it('[FL2] [FL4] [CK4] happens at its own moment, once, and everybody hears it', async () => {
    const { moderator, call } = await onTheFloor()
    const screen = await rig.connect('public')
    const calledAt = rig.clock.now()
    await call(0)
    await rig.advance(20_000)
    expect(screen.meeting.floor).toMatchObject({ is: 'speaking', startedAt: calledAt + 20_000 })
    await rig.advance(10 * 60_000)
    expect(screen.meeting.interventions).toMatchObject([
      { startedAt: calledAt + 20_000, endedAt: calledAt + 20_000 + 130_000, endedBy: 'limit' },
    ])
    expect(moderator.meeting.interventions).toEqual(screen.meeting.interventions)
    const { version } = screen
    await rig.advance(60 * 60_000)
    expect(screen.version).toBe(version)
  })

  it('[CK4] goes before a command that comes later, even when the alarm has not rung yet', async () => {
    const { moderator, call } = await onTheFloor({ clock: sleepy() })
    const intervention = await call(0)
    const calledAt = rig.clock.now()
    await rig.advance(20_000 + 131_000)
    const late = await moderator.send({ type: 'AddTime', intervention, by: seconds(15), because: 'too late' })
    expect(late).toMatchObject({ accepted: false, refusal: { because: 'floor-free' } })
    await rig.settled()
    expect(moderator.meeting.interventions).toMatchObject([{ endedAt: calledAt + 150_000, endedBy: 'limit' }])
  })

  it('[CK2] [CK4] that fell due while the server was down happens at its own moment', async () => {
    const { call } = await onTheFloor()
    const calledAt = rig.clock.now()
    await call(0)
    await rig.stop()
    rig.clock.advance(90_000)
    await rig.start()
    rig.clock.advance(0)
    await rig.settled()
    const screen = await rig.connect('public')
    const { floor, modalities } = screen.meeting
    if (floor.is !== 'speaking') throw new Error(`the floor is ${floor.is}`)
    expect(floor.startedAt).toBe(calledAt + 20_000)
    expect(remaining(floor.clock, rig.clock.now())).toBe(modalities.speakingTime['member-state'] - 70_000)

    await rig.stop()
    rig.clock.advance(5 * 60_000)
    await rig.start()
    await rig.advance(0)
    const after = await rig.connect('public')
    expect(after.meeting.interventions).toMatchObject([
      { endedAt: calledAt + 150_000, endedBy: 'limit', spent: 130_000 },
    ])
  })

  it('switches the microphones after it was recorded', async () => {
    const heard: [string, DelegationId | null, number][] = []
    const note = (what: string) => (seat: Seat) => void heard.push([what, seat.delegation, seat.at])
    const { moderator, call } = await onTheFloor({
      microphones: { on: note('on'), off: note('off'), cut: note('cut') },
    })
    const calledAt = rig.clock.now()
    const intervention = await call(0)
    await rig.advance(20_000)
    await moderator.send({ type: 'PauseClock', intervention })
    await moderator.send({ type: 'ResumeClock', intervention })
    await rig.advance(130_000)
    expect(heard).toEqual([
      ['on', 'KE', calledAt + 20_000],
      ['off', 'KE', calledAt + 20_000],
      ['on', 'KE', calledAt + 20_000],
      ['cut', 'KE', calledAt + 150_000],
    ])
  })
})

describe('two consoles', () => {
  it('[FL1] that press "next" in the same instant advance once', async () => {
    const { moderator } = await onTheFloor()
    const other = await rig.connect('moderator')
    const [kenya] = moderator.meeting.inscriptions
    if (!kenya) throw new Error('nobody is listed')
    const press = (console: Client) => console.send({ type: 'CallSpeaker', inscription: kenya.id, after: null })
    const answers = await Promise.all([press(moderator), press(other)])
    expect(answers.filter(({ accepted }) => accepted)).toHaveLength(1)
    await rig.settled()
    expect(other.meeting.lastIntervention).toBe(1)
    expect(other.meeting.floor).toEqual(moderator.meeting.floor)
  })
})

/** A clock whose alarms never ring, as if the machine had been busy with something else. */
const sleepy = (): ManualClock => {
  const clock = manualClock(MORNING.planned.start)
  return { ...clock, set: 0, alarm: () => () => {} }
}

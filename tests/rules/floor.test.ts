import { expect } from 'vitest'
import { inscriptionId, interventionId } from '#shared/meeting/ids.ts'
import { SPEAKER_CLASSES } from '#shared/meeting/modalities.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import {
  currentIntervention,
  delegationOfHolder,
  floorLeft,
  lastInterventionId,
  speakingTimeOf,
} from '#shared/rules/floor.ts'
import { toneOf } from '#shared/rules/speaking-clock.ts'
import { HRC_PANEL } from '#shared/templates/hrc-panel.ts'
import {
  AFRICAN_GROUP,
  clockTime,
  france,
  ghana,
  kenya,
  moderator,
  secondConsole,
  SEGMENT,
  senegal,
  winter,
} from './council.ts'
import { atTheFloor, list, row, secondsLeft } from './looks.ts'
import { at, by, given, inTheSameInstant, rule, wait } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'

rule('FL1', 'two consoles pressing `next` in the same instant advance once', () =>
  given(roundOne(kenya, france, ghana), they.next, they.starts, wait(60))
    .when(inTheSameInstant(they.next, by(secondConsole, they.next)))
    .refused({ because: 'floor-moved-on', current: interventionId(2) })
    .happened(
      { type: 'InterventionEnded', endedBy: 'next' },
      { type: 'SpeakerCalled', inscription: 'i2', by: moderator },
    )
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Ghana'])),
)

rule('FL1', 'two consoles pressing the very first `next` advance once', () =>
  given(roundOne(kenya, france))
    .when(inTheSameInstant(by(secondConsole, they.next), they.next))
    .refused({ because: 'floor-moved-on', current: interventionId(1) })
    .leaves(({ meeting }) => expect(atTheFloor(meeting)).toBe('kenya called')),
)

rule('FL1', 'with the head of the list withdrawn in the same instant, nobody wrong is called', () =>
  given(roundOne(kenya, france))
    .when(inTheSameInstant(they.withdraws(kenya), they.next))
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(1) })
    .leaves(({ meeting }) => {
      expect(atTheFloor(meeting)).toBe('free')
      expect(list(meeting)).toEqual(['France'])
    }),
)

rule('FL1', 'withdrawn an instant after the call, the delegation is told that it has been called', () =>
  given(roundOne(kenya, france))
    .when(inTheSameInstant(they.next, they.withdraws(kenya)))
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(1) })
    .leaves(({ meeting }) => expect(atTheFloor(meeting)).toBe('kenya called')),
)

rule('FL1', 'with a dignitary confirmed in the same instant, the one before the old head is not passed over', () =>
  given(roundOne(kenya), they.inscribes(ghana, { dignitary: 'minister' }))
    .when(inTheSameInstant(they.confirms(ghana, 'dignitary'), they.next))
    .refused({ because: 'out-of-turn', head: inscriptionId(2) })
    .leaves(({ meeting }) => expect(atTheFloor(meeting)).toBe('free')),
)

rule('FL1', 'the same console pressing twice advances once', () =>
  given(roundOne(kenya, france), they.next)
    .when(they.next)
    .refused({
      because: 'called-not-begun',
      intervention: interventionId(1),
    }),
)

const stale = (after: number | null) =>
  they.gives(secondConsole, {
    type: 'CallSpeaker',
    inscription: inscriptionId(2),
    after: after === null ? null : interventionId(after),
  })

rule('FL1', 'a call that believes another intervention current is refused, before the first and after', () => {
  given(roundOne(kenya, france))
    .when(stale(1))
    .refused({ because: 'floor-moved-on', current: null })
    .when(they.next, they.starts, they.ends, stale(null))
    .refused({ because: 'floor-moved-on', current: interventionId(1) })
    .when(stale(1))
    .happened({ type: 'SpeakerCalled', inscription: 'i2' })
})

rule('FL1', 'out of turn somebody is called with a reason only', () =>
  given(roundOne(kenya, france))
    .when(they.calls(france))
    .refused({ because: 'out-of-turn', head: inscriptionId(1) })
    .when(they.calls(france, 'the minister must leave'))
    .happened({ type: 'SpeakerCalled', inscription: 'i2', because: 'the minister must leave' })
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Kenya'])),
)

rule('FL1', 'a reason given for the head of the list is not recorded as one for calling out of turn', () =>
  given(roundOne(kenya)).when(they.calls(kenya, 'hurry')).happened({ type: 'SpeakerCalled', because: null }),
)

const toFirst = (type: 'PauseClock' | 'EndIntervention' | 'MarkAbsent' | 'StartClock') =>
  they.gives(secondConsole, { type, intervention: interventionId(1) })

rule('FL1', 'a key for an intervention that is over does not touch the next one', () => {
  const moved = { because: 'floor-moved-on', current: interventionId(2) } as const
  given(roundOne(kenya, france), they.next, they.starts, they.next, they.starts)
    .when(toFirst('PauseClock'))
    .refused(moved)
    .when(toFirst('EndIntervention'))
    .refused(moved)
    .when(toFirst('MarkAbsent'))
    .refused(moved)
    .when(toFirst('StartClock'))
    .refused(moved)
})

rule('FL1', 'while the floor is free there is nobody to start, pause or end', () =>
  given(roundOne(kenya))
    .when(they.starts)
    .refused({ because: 'floor-free' })
    .when(they.pauses)
    .refused({ because: 'floor-free' })
    .when(they.ends)
    .refused({ because: 'floor-free' })
    .when(they.addsTime(30))
    .refused({ because: 'floor-free' })
    .leaves(({ meeting, now }) => {
      expect(currentIntervention(meeting)).toBeNull()
      expect(lastInterventionId(meeting)).toBeNull()
      expect(floorLeft(meeting, now)).toBeNull()
    }),
)

rule('FL2', 'calling shows the name plate and starts the hand-over; no speaking time runs', () =>
  given(roundOne(kenya), they.next, wait(19)).leaves(({ meeting, now }) => {
    expect(atTheFloor(meeting)).toBe('kenya called')
    expect(secondsLeft(meeting, now)).toBe(120)
    if (meeting.floor.is === 'free') throw new Error('nobody was called')
    expect(delegationOfHolder(meeting, meeting.floor.holder)).toEqual(kenya)
  }),
)

rule('FL2', 'the clock starts when the speaker begins', () =>
  given(roundOne(kenya), they.next, wait(7))
    .when(they.starts, wait(10))
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(110))
    .when(they.starts)
    .refused({ because: 'clock-already-started' }),
)

rule('FL2', 'the clock starts by itself after the hand-over, at its very end', () =>
  given(roundOne(kenya), they.next)
    .when(wait(20.5))
    .happened({ type: 'ClockStarted', at: clockTime('10:00:20'), by: { role: 'clock' } })
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(119.5)),
)

rule('FL2', 'without a hand-over time in the modalities the clock starts by hand only', () =>
  given(they.changes({ handOver: null }), roundOne(kenya), they.next)
    .when(wait(600))
    .leaves(({ meeting }) => expect(atTheFloor(meeting)).toBe('kenya called')),
)

rule('FL2', 'a key pressed in the instant in which the clock starts by itself finds it started', () =>
  given(roundOne(kenya), they.next)
    .when(wait(20), they.starts)
    .refused({ because: 'clock-already-started' })
    .happened({ type: 'ClockStarted' }),
)

rule('FL2', 'the hand-over is on record', () =>
  given(roundOne(kenya), they.next, wait(7), they.starts, wait(60), they.ends).leaves(({ meeting }) =>
    expect(meeting.interventions).toMatchObject([
      { calledAt: clockTime('10:00'), startedAt: clockTime('10:00:07'), endedAt: clockTime('10:01:07') },
    ]),
  ),
)

rule('FL2', 'somebody who has not begun is neither ended nor paused', () =>
  given(roundOne(kenya), they.next)
    .when(they.ends)
    .refused({ because: 'clock-not-started' })
    .when(they.pauses)
    .refused({ because: 'clock-not-started' })
    .when(they.goesOn)
    .refused({ because: 'clock-not-started' }),
)

rule('FL2', 'the room learns the name of the speaker at the call', () =>
  given(sitting, they.inscribes(kenya, { speaker: 'Ms. Mwangi' }), they.opensSegment(SEGMENT.floor1))
    .when(they.next)
    .happened({ type: 'SpeakerCalled', speaker: 'Ms. Mwangi' }),
)

rule('FL3', 'two minutes for all, groups included', () =>
  given(
    sitting,
    they.inscribes(kenya),
    they.deskInscribes(senegal, { forGroup: AFRICAN_GROUP, dignitary: 'minister' }),
  ).leaves(({ meeting }) => {
    expect(speakingTimeOf(meeting, row(meeting, kenya))).toBe(minutes(2))
    expect(speakingTimeOf(meeting, row(meeting, senegal))).toBe(minutes(2))
  }),
)

rule('FL3', 'each class has its own time where the modalities say so', () =>
  given(they.setsSpeakingTime(180, ['group']), they.setsSpeakingTime(90, ['observer-state']), sitting)
    .when(they.inscribes(senegal), they.inscribes(senegal, { forGroup: AFRICAN_GROUP }))
    .leaves(({ meeting }) => {
      expect(meeting.inscriptions.map((one) => speakingTimeOf(meeting, one))).toEqual([seconds(90), seconds(90)])
    })
    .when(they.confirms(2, 'group'))
    .leaves(({ meeting }) =>
      expect(meeting.inscriptions.map((one) => speakingTimeOf(meeting, one))).toEqual([seconds(90), seconds(180)]),
    ),
)

rule('FL3', 'changed live, the time applies to those who have not begun, and is announced', () =>
  given(roundOne(kenya, france), they.next, they.starts, wait(30))
    .when(they.setsSpeakingTime(60))
    .happened({ type: 'SpeakingTimeSet', classes: SPEAKER_CLASSES, time: seconds(60) })
    .leaves(({ meeting, now }) => {
      expect(secondsLeft(meeting, now)).toBe(90)
      expect(meeting.announcement).toEqual({ speakingTime: meeting.modalities.speakingTime, at: now })
    })
    .when(they.next)
    .happened({ type: 'InterventionEnded' }, { type: 'SpeakerCalled', allotted: seconds(60) }),
)

rule('FL3', 'somebody called who has not begun gets the new time, with what had been added', () =>
  given(roundOne(kenya), they.next, they.addsTime(15))
    .when(they.setsSpeakingTime(60))
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(75)),
)

rule('FL3', 'nobody is left with less than nothing', () =>
  given(roundOne(kenya), they.next, they.addsTime(-110))
    .when(they.setsSpeakingTime(60))
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(0)),
)

rule('FL3', 'a change for other classes leaves the one called alone, and one that changes nothing is refused', () =>
  given(roundOne(kenya), they.next, they.setsSpeakingTime(60, ['ngo']))
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(120))
    .when(they.setsSpeakingTime(60, ['ngo']))
    .refused({ because: 'nothing-to-change' }),
)

rule('FL3', 'a time changed between an absence and its taking back applies, since the speaker has not begun', () =>
  given(roundOne(kenya), they.next, they.isAbsent, they.setsSpeakingTime(60), they.takesBack).leaves(
    ({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(60),
  ),
)

rule('FL4', 'amber at thirty seconds, red at zero', () => {
  const { warning } = HRC_PANEL.modalities
  expect(toneOf(seconds(31), warning)).toBe('time')
  expect(toneOf(seconds(30), warning)).toBe('warning')
  expect(toneOf(seconds(0.001), warning)).toBe('warning')
  expect(toneOf(seconds(0), warning)).toBe('over')
  expect(toneOf(seconds(-1), warning)).toBe('over')
})

rule('FL4', 'at zero plus grace the server cuts, at that very millisecond', () =>
  given(roundOne(kenya), they.next, they.starts)
    .when(at('10:02:09.999'))
    .happened()
    .when(at('10:02:30'))
    .happened({ type: 'InterventionEnded', endedBy: 'limit', at: clockTime('10:02:10'), by: { role: 'clock' } })
    .leaves(({ meeting }) => {
      expect(meeting.interventions).toMatchObject([{ allotted: minutes(2), spent: seconds(130) }])
      expect(row(meeting, kenya).standing).toBe('spoken')
      expect(meeting.floor).toEqual({ is: 'free' })
    }),
)

rule('FL4', 'a speaker ended in the very instant of the cut was cut', () =>
  given(roundOne(kenya, france), they.next, they.starts)
    .when(at('10:02:10'), they.ends)
    .refused({ because: 'floor-free' })
    .when(they.next)
    .happened({ type: 'SpeakerCalled', intervention: 'v2' }),
)

rule('FL4', 'without a cut in the modalities the clock runs on', () =>
  given(they.changes({ atZero: { is: 'run-on' } }), roundOne(kenya), they.next, they.starts)
    .when(wait(600))
    .happened()
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(-480)),
)

rule('FL4', 'no grace at all cuts at zero', () =>
  given(they.changes({ atZero: { is: 'cut', grace: seconds(0) } }), roundOne(kenya), they.next, they.starts)
    .when(at('10:02'))
    .happened({ type: 'InterventionEnded', endedBy: 'limit' }),
)

rule('FL4', 'a speaker on the podium is never cut', () =>
  given(sitting, they.opensSegment(SEGMENT.replies1), they.callsPanellist(winter, 60), they.starts)
    .when(wait(1_200))
    .happened()
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(-1_140)),
)

rule('FL4', 'a cut brought in while somebody is over time comes at once, and not before the change', () =>
  given(they.changes({ atZero: { is: 'run-on' } }), roundOne(kenya), they.next, they.starts, at('10:03'))
    .when(they.changes({ atZero: { is: 'cut', grace: seconds(10) } }), wait(1))
    .happened({ type: 'ModalitiesChanged' }, { type: 'InterventionEnded', endedBy: 'limit', at: clockTime('10:03') }),
)

rule('FL5', 'a paused clock stands still and goes on with what was left', () =>
  given(roundOne(kenya), they.next, they.starts, wait(45), they.pauses, wait(300))
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(75))
    .when(they.goesOn, wait(5))
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(70)),
)

rule('FL5', 'nobody is cut in a pause; the cut moves with the clock', () =>
  given(roundOne(kenya), they.next, they.starts, at('10:02:05'), they.pauses, at('10:05'))
    .when(they.goesOn, at('10:05:04.999'))
    .happened({ type: 'ClockResumed' })
    .when(at('10:05:05'))
    .happened({ type: 'InterventionEnded', endedBy: 'limit' }),
)

rule('FL5', 'what runs is not resumed, what stands is not paused', () =>
  given(roundOne(kenya), they.next, they.starts)
    .when(they.goesOn)
    .refused({ because: 'clock-running' })
    .when(they.pauses, they.pauses)
    .refused({ because: 'clock-not-running' }),
)

rule('FL5', 'time is added with a reason, in mid-speech, in a pause and before the start', () => {
  const added = { type: 'TimeAdded', added: seconds(30), because: 'interpretation failed', by: moderator } as const
  given(roundOne(kenya), they.next)
    .when(they.addsTime(30))
    .happened(added)
    .when(they.starts, wait(60), they.addsTime(30))
    .happened({ type: 'ClockStarted' }, added)
    .when(they.pauses, they.addsTime(30))
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(150))
})

rule('FL5', 'time added in the grace puts off the cut', () =>
  given(roundOne(kenya), they.next, they.starts, at('10:02:09'), they.addsTime(60))
    .when(at('10:03:09.999'))
    .happened()
    .when(at('10:03:10'))
    .happened({ type: 'InterventionEnded', endedBy: 'limit' }),
)

rule('FL5', 'no more is taken away than is left', () =>
  given(roundOne(kenya), they.next)
    .when(they.addsTime(-120))
    .refused({ because: 'time-too-short' })
    .when(they.starts, wait(60), they.addsTime(-60))
    .refused({ because: 'time-too-short' })
    .when(they.addsTime(-59))
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(1)),
)

rule('FL7', '`I have finished` is a signal to the console and ends nothing', () =>
  given(roundOne(kenya, france), they.next, they.starts, wait(60))
    .when(they.signalsFinished(kenya))
    .happened({ type: 'FinishedSignalled' })
    .when(wait(10))
    .leaves(({ meeting, now }) => {
      expect(atTheFloor(meeting)).toBe('kenya speaking')
      expect(secondsLeft(meeting, now)).toBe(50)
      expect(meeting.floor).toMatchObject({ finishedAt: clockTime('10:01') })
    })
    .when(they.signalsFinished(kenya))
    .refused({ because: 'already-signalled' }),
)

rule('FL7', 'only whoever speaks says it, once begun', () =>
  given(roundOne(kenya, france), they.next)
    .when(they.signalsFinished(kenya))
    .refused({ because: 'clock-not-started' })
    .when(they.starts, they.signalsFinished(france))
    .refused({ because: 'not-your-delegation' }),
)

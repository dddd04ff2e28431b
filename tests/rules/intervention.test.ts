import { expect } from 'vitest'
import { SPEAKER_CLASSES } from '#shared/meeting/modalities.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { speakingTimeOf } from '#shared/rules/floor.ts'
import { toneOf } from '#shared/rules/speaking-clock.ts'
import { HRC_PANEL } from '#shared/templates/hrc-panel.ts'
import { AFRICAN_GROUP, clockTime, france, kenya, moderator, SEGMENT, senegal, winter } from './council.ts'
import { atTheFloor, row, secondsLeft } from './looks.ts'
import { at, given, rule, wait } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'

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

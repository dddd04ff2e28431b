import { expect } from 'vitest'
import { inscriptionId, interventionId } from '#shared/meeting/ids.ts'
import { minutes, NONE, seconds } from '#shared/meeting/time.ts'
import { endWarning, forecastEnd, interpretersLeave, presentRound } from '#shared/rules/order-of-the-day.ts'
import { HRC_PANEL } from '#shared/templates/hrc-panel.ts'
import { clockTime, france, kenya, moderator, SEGMENT, winter } from './council.ts'
import { atTheFloor, row, secondsLeft, segment } from './looks.ts'
import { at, given, rule, wait } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'

rule('OD3', 'nobody new is given the floor once the budget is spent', () =>
  given(roundOne(kenya), at('10:45'))
    .when(they.next)
    .refused({ because: 'round-spent', segment: SEGMENT.floor1, over: NONE })
    .when(wait(3), they.next)
    .refused({ because: 'round-spent', segment: SEGMENT.floor1, over: seconds(3) }),
)

rule('OD3', 'one millisecond before, the floor is still given', () =>
  given(roundOne(kenya), at('10:44:59.999')).when(they.next).happened({ type: 'SpeakerCalled' }),
)

rule('OD3', 'whoever speaks when the budget is spent finishes their own time', () =>
  given(roundOne(kenya), at('10:44'), they.next, they.starts, at('10:45:30')).leaves(({ meeting, now }) => {
    expect(atTheFloor(meeting)).toBe('kenya speaking')
    expect(secondsLeft(meeting, now)).toBe(30)
  }),
)

rule('OD3', 'whoever is called before the budget is spent begins after it', () =>
  given(roundOne(kenya), at('10:44:50'), they.next, at('10:45:10')).leaves(({ meeting }) =>
    expect(atTheFloor(meeting)).toBe('kenya speaking'),
  ),
)

rule('OD3', 'under the modality `cut` whoever speaks is cut with the round', () =>
  given(they.changes({ atRoundEnd: 'cut' }), roundOne(kenya), at('10:44'), they.next, they.starts)
    .when(at('10:45'))
    .happened({ type: 'InterventionEnded', endedBy: 'round', at: clockTime('10:45'), by: { role: 'clock' } }),
)

rule('OD3', 'under the modality `cut` whoever is called and has not begun goes back to the list', () =>
  given(they.changes({ atRoundEnd: 'cut' }), roundOne(kenya), at('10:44:50'), they.next)
    .when(at('10:45'))
    .happened({ type: 'CallTakenBack', at: clockTime('10:45') })
    .leaves(({ meeting }) => expect(row(meeting, kenya).standing).toBe('listed')),
)

rule('OD3', 'under the modality `cut` a suspension puts the cut off', () =>
  given(they.changes({ atRoundEnd: 'cut' }), roundOne(kenya), at('10:44'), they.next, they.starts, they.suspends)
    .when(at('10:50'), they.sitsAgain, they.goesOn, at('10:50:59'))
    .happened({ type: 'MeetingResumed' }, { type: 'ClockResumed' })
    .when(at('10:51'))
    .happened({ type: 'InterventionEnded', endedBy: 'round' }),
)

rule('OD3', 'a round that ends while a point of order is being made cuts whoever was interrupted', () =>
  given(they.changes({ atRoundEnd: 'cut' }), roundOne(kenya), at('10:44'), they.next, they.starts, they.raisesPoint())
    .when(at('10:45'))
    .happened({ type: 'InterventionEnded', endedBy: 'round' })
    .when(they.pointEnds)
    .happened({ type: 'PointOfOrderEnded', goesOnAt: null }),
)

rule('OD3', 'extending the segment, in minutes and with a reason, opens the floor again', () =>
  given(roundOne(kenya), at('10:46'), they.extendsBy(5))
    .when(they.next)
    .happened({ type: 'SpeakerCalled' })
    .leaves(({ meeting }) => expect(segment(meeting, SEGMENT.floor1).budget).toBe(minutes(50))),
)

rule('OD3', 'an extension puts off the cut', () =>
  given(they.changes({ atRoundEnd: 'cut' }), roundOne(kenya), at('10:44'), they.next, they.starts, they.extendsBy(1))
    .when(at('10:45:59'))
    .happened()
    .when(at('10:46'))
    .happened({ type: 'InterventionEnded', endedBy: 'round' }),
)

rule('OD3', 'a budget is never made shorter than what has been used', () =>
  given(roundOne(kenya), at('10:30'))
    .when(they.extendsBy(-16))
    .refused({ because: 'budget-too-short' })
    .when(they.extendsBy(-15))
    .happened({ type: 'SegmentExtended', added: minutes(-15) }),
)

rule('OD3', 'the extension is recorded with who, when and why', () =>
  given(roundOne(kenya), at('10:30'))
    .when(they.extendsBy(5, SEGMENT.floor1, 'long list'))
    .happened({ type: 'SegmentExtended', because: 'long list', by: moderator, at: clockTime('10:30') }),
)

rule('OD4', 'a meeting opened on its day ends at its planned hour', () =>
  given(at('9:12'))
    .when(they.opens)
    .happened({ type: 'MeetingOpened', hardEnd: clockTime('12:00') })
    .when(they.opens)
    .refused({ because: 'meeting-already-open' }),
)

rule('OD4', 'a meeting opened on another day keeps its length', () =>
  given(at('33:10'))
    .when(they.opens)
    .happened({ type: 'MeetingOpened', hardEnd: clockTime('36:10') }),
)

rule(
  'OD4',
  'six hours off are still the same day, a millisecond more is another',
  () =>
    given(at('15:00'))
      .when(they.opens)
      .happened({ type: 'MeetingOpened', hardEnd: clockTime('12:00') }) &&
    given(at('15:00:00.001'))
      .when(they.opens)
      .happened({ type: 'MeetingOpened', hardEnd: clockTime('18:00:00.001') }),
)

const warnedAt = (shown: string) => given(sitting, at(shown))

rule('OD4', 'the warnings come at T-15 and at T-5', () => {
  warnedAt('11:44:59.999').leaves(({ meeting, now }) => expect(endWarning(meeting, now)).toBe('none'))
  warnedAt('11:45').leaves(({ meeting, now }) => expect(endWarning(meeting, now)).toBe('T-15'))
  warnedAt('11:54:59.999').leaves(({ meeting, now }) => expect(endWarning(meeting, now)).toBe('T-15'))
  warnedAt('11:55').leaves(({ meeting, now }) => expect(endWarning(meeting, now)).toBe('T-5'))
  warnedAt('12:00').leaves(({ meeting, now }) => expect(endWarning(meeting, now)).toBe('past'))
})

rule('OD4', 'the warnings go on while suspended, and say nothing before and after the meeting', () => {
  given(at('11:50')).leaves(({ meeting, now }) => expect(endWarning(meeting, now)).toBe('none'))
  given(sitting, they.suspends, at('11:50')).leaves(({ meeting, now }) => expect(endWarning(meeting, now)).toBe('T-15'))
  given(sitting, they.adjourns, at('11:50')).leaves(({ meeting, now }) => expect(endWarning(meeting, now)).toBe('none'))
})

rule('OD4', 'the forecast end adds up what is still to come', () =>
  given(at('8:30'))
    .leaves(({ meeting, now }) => expect(forecastEnd(meeting, now)).toBe(clockTime('12:00')))
    .when(sitting, they.opensSegment(SEGMENT.presentations), at('9:45'))
    .leaves(({ meeting, now }) => expect(forecastEnd(meeting, now)).toBe(clockTime('12:00')))
    .when(at('10:05'))
    .leaves(({ meeting, now }) => expect(forecastEnd(meeting, now)).toBe(clockTime('12:05')))
    .when(they.skips(SEGMENT.floor2))
    .leaves(({ meeting, now }) => expect(forecastEnd(meeting, now)).toBe(clockTime('11:20')))
    .when(they.adjourns, wait(600))
    .leaves(({ meeting, now }) => expect(forecastEnd(meeting, now)).toBe(clockTime('10:05'))),
)

rule('OD5', 'the template of the Council gives the times of its panels', () => {
  expect(HRC_PANEL.sittings[0].orderOfTheDay.map(({ kind, round, budget }) => [kind, round, budget / 60_000])).toEqual([
    ['presentations', null, 60],
    ['floor', 1, 45],
    ['replies', 1, 15],
    ['floor', 2, 45],
    ['replies', 2, 15],
    ['closing', null, 0],
  ])
  expect(new Set(Object.values(HRC_PANEL.modalities.speakingTime))).toEqual(new Set([minutes(2)]))
})

rule('OD5', 'its rounds follow one another', () =>
  given(sitting)
    .leaves(({ meeting }) => expect(presentRound(meeting)).toBe(1))
    .when(they.opensSegment(SEGMENT.floor1), they.opensSegment(SEGMENT.replies1))
    .leaves(({ meeting }) => expect(presentRound(meeting)).toBe(1))
    .when(they.closesSegment(SEGMENT.replies1))
    .leaves(({ meeting }) => expect(presentRound(meeting)).toBe(2))
    .when(they.opensSegment(SEGMENT.replies2), they.skips(SEGMENT.floor2), they.closesSegment(SEGMENT.replies2))
    .leaves(({ meeting }) => expect(presentRound(meeting)).toBeNull()),
)

rule('OD5', 'the floor is given from the list in a floor segment, and to the podium in the others', () =>
  given(sitting, they.inscribes(kenya), they.inscribes(france))
    .when(they.next)
    .refused({ because: 'wrong-segment', open: null })
    .when(they.opensSegment(SEGMENT.presentations), they.next)
    .refused({ because: 'wrong-segment', open: 'presentations' })
    .when(they.opensSegment(SEGMENT.floor1), they.callsPanellist(winter))
    .refused({ because: 'wrong-segment', open: 'floor' }),
)

rule('OD5', 'an adjourned meeting takes nothing more', () =>
  given(roundOne(kenya), they.next, they.adjourns)
    .leaves(({ meeting }) => expect(meeting.lastIntervention).toBe(1))
    .when(they.inscribes(france))
    .refused({ because: 'meeting-adjourned', at: clockTime('10:00') })
    .when(they.gives(moderator, { type: 'CallSpeaker', inscription: inscriptionId(1), after: interventionId(1) }))
    .refused({ because: 'meeting-adjourned', at: clockTime('10:00') }),
)

rule(
  'OD4',
  'before the opening the interpreters are expected as planned; on another day, for as long as was planned',
  () =>
    given(at('8:30'))
      .leaves(({ meeting, now }) => expect(interpretersLeave(meeting, now)).toBe(clockTime('12:00')))
      .when(at('9:10'))
      .leaves(({ meeting, now }) => expect(interpretersLeave(meeting, now)).toBe(clockTime('12:00')))
      .when(at('21:00'))
      .leaves(({ meeting, now }) => {
        expect(interpretersLeave(meeting, now)).toBe(clockTime('24:00'))
        expect(forecastEnd(meeting, now)).toBe(clockTime('24:00'))
      }),
)

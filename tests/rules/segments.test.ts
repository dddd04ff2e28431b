import { expect } from 'vitest'
import { minutes } from '#shared/meeting/time.ts'
import { openSegment, roundsOf, segmentLeft, segmentSpent } from '#shared/rules/order-of-the-day.ts'
import { clockTime, kenya, SEGMENT } from './council.ts'
import { row, secondsLeft, segment } from './looks.ts'
import { at, given, rule, wait } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'

rule('OD1', 'opening a segment closes the one before', () =>
  given(sitting, they.opensSegment(SEGMENT.presentations), at('10:00'))
    .when(they.opensSegment(SEGMENT.floor1))
    .happened(
      { type: 'SegmentClosed', segment: SEGMENT.presentations },
      { type: 'SegmentOpened', segment: SEGMENT.floor1 },
    ),
)

rule('OD1', 'a segment that is opened ends whoever speaks in the one before', () =>
  given(roundOne(kenya), they.next, they.starts, wait(30))
    .when(they.opensSegment(SEGMENT.replies1))
    .happened(
      { type: 'InterventionEnded', endedBy: 'segment' },
      { type: 'SegmentClosed' },
      { type: 'SegmentOpened', segment: SEGMENT.replies1 },
    ),
)

rule('OD1', 'somebody called who has not begun goes back to the list when the segment is closed', () =>
  given(roundOne(kenya), they.next)
    .when(they.closesSegment(SEGMENT.floor1))
    .happened({ type: 'CallTakenBack' }, { type: 'SegmentClosed' })
    .leaves(({ meeting }) => {
      expect(row(meeting, kenya).standing).toBe('listed')
      expect(openSegment(meeting)).toBeNull()
    }),
)

rule('OD1', 'a point of order is over with its segment', () =>
  given(roundOne(kenya), they.next, they.starts, wait(5), they.raisesPoint())
    .when(they.closesSegment(SEGMENT.floor1))
    .happened({ type: 'PointOfOrderEnded', goesOnAt: null }, { type: 'InterventionEnded' }, { type: 'SegmentClosed' }),
)

rule('OD1', 'the open segment is not opened again, an unknown one not at all', () =>
  given(sitting, they.opensSegment(SEGMENT.floor1))
    .when(they.opensSegment(SEGMENT.floor1))
    .refused({ because: 'segment-already-open' })
    .when(they.closesSegment(SEGMENT.replies1))
    .refused({ because: 'segment-not-open' }),
)

rule('OD1', 'segments not yet opened are put in another order', () =>
  given(sitting)
    .when(they.puts(SEGMENT.replies2, SEGMENT.floor2))
    .leaves(({ meeting }) => {
      expect(meeting.orderOfTheDay.map(({ id }) => id)).toEqual([
        'presentations',
        'floor-1',
        'replies-1',
        'replies-2',
        'floor-2',
        'closing',
      ])
    }),
)

rule('OD1', 'what has been opened stays where it stood', () =>
  given(sitting, they.opensSegment(SEGMENT.floor1))
    .when(they.puts(SEGMENT.floor1, SEGMENT.presentations))
    .refused({ because: 'segment-not-to-come' })
    .when(they.puts(SEGMENT.floor2, SEGMENT.floor2))
    .refused({ because: 'beside-itself' }),
)

rule('OD1', 'a segment that was left out by a slip can still be opened, and only then extended', () =>
  given(sitting, they.skips(SEGMENT.floor2))
    .when(they.extendsBy(5, SEGMENT.floor2))
    .refused({ because: 'segment-over' })
    .when(they.opensSegment(SEGMENT.floor2))
    .happened({ type: 'SegmentOpened', segment: SEGMENT.floor2 })
    .when(they.extendsBy(5, SEGMENT.floor2))
    .happened({ type: 'SegmentExtended', added: minutes(5) }),
)

rule('OD1', 'a round that is left out whole is no round', () =>
  given(sitting, they.skips(SEGMENT.floor2), they.skips(SEGMENT.replies2)).leaves(({ meeting }) =>
    expect(roundsOf(meeting)).toBe(1),
  ),
)

rule('OD1', 'a segment that is open or over is not left out', () =>
  given(sitting, they.opensSegment(SEGMENT.floor1))
    .when(they.skips(SEGMENT.floor1))
    .refused({ because: 'segment-not-to-come' }),
)

rule('OD1', 'nothing is opened before the meeting is', () =>
  given(at('8:45')).when(they.opensSegment(SEGMENT.presentations)).refused({ because: 'meeting-not-open' }),
)

rule('OD2', 'a segment is measured from its opening', () =>
  given(sitting, they.opensSegment(SEGMENT.presentations))
    .when(wait(600))
    .leaves(({ meeting, now }) => expect(segmentLeft(segment(meeting, SEGMENT.presentations), now)).toBe(minutes(50))),
)

rule('OD2', 'a segment stands still while the meeting is suspended', () =>
  given(sitting, they.opensSegment(SEGMENT.presentations), wait(600), they.suspends, wait(900), they.sitsAgain)
    .when(wait(60))
    .leaves(({ meeting, now }) => expect(segmentSpent(segment(meeting, SEGMENT.presentations), now)).toBe(minutes(11))),
)

rule('OD2', 'a segment closed by a slip goes on where it stood when it is opened again', () =>
  given(
    sitting,
    they.opensSegment(SEGMENT.presentations),
    wait(600),
    they.closesSegment(SEGMENT.presentations),
    wait(300),
  )
    .when(they.opensSegment(SEGMENT.presentations), wait(60))
    .leaves(({ meeting, now }) => expect(segmentSpent(segment(meeting, SEGMENT.presentations), now)).toBe(minutes(11))),
)

rule('OD2', 'while suspended nothing happens at the floor', () =>
  given(roundOne(kenya), they.suspends)
    .when(they.next)
    .refused({ because: 'meeting-suspended' })
    .when(they.suspends)
    .refused({ because: 'meeting-suspended' })
    .when(they.raisesPoint())
    .refused({ because: 'meeting-suspended' })
    .when(they.sitsAgain, they.sitsAgain)
    .refused({ because: 'meeting-not-suspended' }),
)

rule('OD2', 'somebody called when the meeting is suspended has a whole hand-over again afterwards', () =>
  given(roundOne(kenya), they.next, wait(15), they.suspends, wait(600))
    .when(they.sitsAgain, wait(19))
    .happened({ type: 'MeetingResumed', handOverEnds: clockTime('10:10:35') })
    .when(wait(1))
    .happened({ type: 'ClockStarted', at: clockTime('10:10:35') }),
)

rule('OD2', 'a speaker keeps what was left through a suspension and goes on by key', () =>
  given(roundOne(kenya), they.next, they.starts, wait(50), they.suspends, wait(600), they.sitsAgain, wait(60))
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(70))
    .when(they.goesOn, wait(10))
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(60)),
)

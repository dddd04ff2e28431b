import { expect } from 'vitest'
import { asDelegationId, pointOfOrderId } from '#shared/meeting/ids.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { segmentSpent } from '#shared/rules/order-of-the-day.ts'
import { remaining } from '#shared/rules/speaking-clock.ts'
import { clockTime, france, ghana, kenya, moderator, SEGMENT } from './council.ts'
import { atTheFloor, secondsLeft, segment } from './looks.ts'
import { at, given, rule, wait } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne } from './verbs.ts'

const kenyaSpeaks = [roundOne(kenya, ghana), they.next, they.starts, wait(47.3)]

rule('FL6', 'the speaker’s clock stops and the point has its own', () =>
  given(kenyaSpeaks, they.raisesPoint(france), wait(30)).leaves(({ meeting, now }) => {
    expect(secondsLeft(meeting, now)).toBe(72.7)
    expect(meeting.pointOfOrder).toMatchObject({ delegation: france.id, interrupted: true })
    expect(meeting.pointOfOrder && remaining(meeting.pointOfOrder.clock, now)).toBe(seconds(90))
  }),
)

rule('FL6', 'afterwards the speaker has exactly what was left, and the next speaker exactly the default', () =>
  given(kenyaSpeaks, they.raisesPoint(france), wait(95), they.pointEnds, they.goesOn)
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(72.7))
    .when(wait(10), they.next)
    .happened({ type: 'InterventionEnded' }, { type: 'SpeakerCalled', allotted: minutes(2) })
    .when(they.starts)
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(120)),
)

rule('FL6', 'after the point the clock goes on by itself after a hand-over', () =>
  given(kenyaSpeaks, they.raisesPoint(france), wait(60))
    .when(they.pointEnds)
    .happened({ type: 'PointOfOrderEnded', goesOnAt: clockTime('10:02:07.300') })
    .when(wait(19.999))
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(72.7))
    .when(wait(1))
    .happened({ type: 'ClockResumed', at: clockTime('10:02:07.300'), by: { role: 'clock' } }),
)

rule('FL6', 'the moderator holds up a clock that is about to go on by itself', () =>
  given(kenyaSpeaks, they.raisesPoint(france), they.pointEnds, wait(5), they.pauses)
    .when(wait(60))
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(72.7)),
)

rule('FL6', 'a second point raised before the clock went on keeps the speaker’s time again', () =>
  given(kenyaSpeaks, they.raisesPoint(france), they.pointEnds, wait(5), they.raisesPoint(ghana), wait(60))
    .when(they.pointEnds)
    .happened({ type: 'PointOfOrderEnded', point: 'p2', goesOnAt: clockTime('10:02:12.300') })
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(72.7)),
)

rule('FL6', 'in the hand-over it holds up the start; afterwards there is a whole hand-over again', () =>
  given(roundOne(kenya), they.next, wait(15), they.raisesPoint(france))
    .when(wait(60), they.pointEnds)
    .happened({ type: 'PointOfOrderEnded', goesOnAt: clockTime('10:01:35') })
    .when(at('10:01:35'))
    .happened({ type: 'ClockStarted' })
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(120)),
)

rule('FL6', 'in a pause the clock stays paused afterwards', () =>
  given(kenyaSpeaks, they.pauses, they.raisesPoint(france), wait(10))
    .when(they.pointEnds, wait(600))
    .happened({ type: 'PointOfOrderEnded', goesOnAt: null })
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(72.7)),
)

rule('FL6', 'at a free floor nothing goes on afterwards', () =>
  given(roundOne(kenya), they.raisesPoint(), wait(10))
    .when(they.pointEnds)
    .happened({ type: 'PointOfOrderEnded', goesOnAt: null })
    .when(they.next)
    .happened({ type: 'SpeakerCalled' }),
)

rule('FL6', 'suspended in mid-point, the point stands still too and the speaker keeps what was left', () =>
  given(kenyaSpeaks, they.raisesPoint(france), wait(20), they.suspends, wait(600), they.sitsAgain, wait(10))
    .leaves(({ meeting, now }) => {
      expect(meeting.pointOfOrder && remaining(meeting.pointOfOrder.clock, now)).toBe(seconds(90))
    })
    .when(they.pointEnds, wait(20))
    .happened({ type: 'PointOfOrderEnded' }, { type: 'ClockResumed' })
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(72.7)),
)

rule('FL6', 'nobody is cut during a point of order', () =>
  given(roundOne(kenya), they.next, they.starts, at('10:02:09'), they.raisesPoint())
    .when(wait(600))
    .happened()
    .when(they.pointEnds, they.goesOn, wait(1))
    .happened({ type: 'PointOfOrderEnded' }, { type: 'ClockResumed' }, { type: 'InterventionEnded', endedBy: 'limit' }),
)

rule('FL6', 'one point at a time, and nothing else at the floor meanwhile', () => {
  const open = { because: 'point-of-order-open' } as const
  given(kenyaSpeaks, they.raisesPoint(france))
    .when(they.raisesPoint(ghana))
    .refused(open)
    .when(they.next)
    .refused(open)
    .when(they.goesOn)
    .refused(open)
    .when(they.ends)
    .refused(open)
    .when(they.isAbsent)
    .refused(open)
    .when(they.takesBack)
    .refused(open)
})

rule('FL6', 'the round’s clock runs on through a point of order, and the point is on record', () =>
  given(kenyaSpeaks, they.raisesPoint(france), wait(30), they.pointEnds).leaves(({ meeting, now }) => {
    expect(segmentSpent(segment(meeting, SEGMENT.floor1), now)).toBe(seconds(77.3))
    expect(meeting.pointsOfOrder).toEqual([
      {
        id: pointOfOrderId(1),
        delegation: france.id,
        raisedAt: clockTime('10:00:47.300'),
        endedAt: now,
        spent: seconds(30),
      },
    ])
    expect(atTheFloor(meeting)).toBe('kenya speaking')
  }),
)

rule('FL6', 'only the point that is open is ended, only by a delegation of this meeting was it raised', () =>
  given(kenyaSpeaks, they.raisesPoint(france), they.pointEnds)
    .when(they.gives(moderator, { type: 'EndPointOfOrder', point: pointOfOrderId(1) }))
    .refused({ because: 'no-point-of-order' })
    .when(they.gives(moderator, { type: 'RaisePointOfOrder', delegation: asDelegationId('toString') }))
    .refused({ because: 'unknown-delegation' }),
)

rule('FL6', 'time is not added to the interrupted speaker while the point of order has the clock', () =>
  given(roundOne(kenya, france), they.next, they.starts, wait(30), they.raisesPoint(france))
    .when(they.addsTime(15))
    .refused({ because: 'point-of-order-open' }),
)

import { expect } from 'vitest'
import { inscriptionId, interventionId } from '#shared/meeting/ids.ts'
import { currentIntervention, delegationOfHolder, floorLeft, lastInterventionId } from '#shared/rules/floor.ts'
import { clockTime, france, ghana, kenya, moderator, secondConsole, SEGMENT } from './council.ts'
import { atTheFloor, list, secondsLeft } from './looks.ts'
import { by, given, inTheSameInstant, rule, wait } from './rule.ts'
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

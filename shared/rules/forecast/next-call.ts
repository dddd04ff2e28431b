import type { Floor, Meeting } from '../../meeting/meeting.ts'
import { elapsed, type Instant, later } from '../../meeting/time.ts'
import { openSegment } from '../order-of-the-day.ts'
import { spentBy } from '../speaking-clock.ts'
import { type Normal, plus, remainder } from './normal.ts'
import type { Pace } from './pace.ts'

/** Points of order take about half of their time, and differ much. */
const POINT = { used: 0.5, spread: 0.35 }

/**
 * How long, in ms, until the next one of the list can be called: what those at the floor still need, and the pause after
 * them; with a floor still to come, the pause after its opening.
 */
export function untilNextCall(meeting: Meeting, pace: Pace, now: Instant): Normal {
  const { floor } = meeting
  const pause = { mean: pace.between.mean, variance: pace.between.spread ** 2 }
  if (openSegment(meeting)?.kind !== 'floor') return pause
  if (floor.is === 'free') return remainder(pause, elapsed(freeSince(meeting, now), now))
  return [atFloor(floor, meeting, pace, now), pointOfOrder(meeting, pace, now)].reduce(plus, pause)
}

function atFloor(floor: Exclude<Floor, { is: 'free' }>, meeting: Meeting, pace: Pace, now: Instant): Normal {
  const handOver = { mean: pace.handOver.mean, variance: pace.handOver.spread ** 2 + pace.handOver.doubt ** 2 }
  if (floor.is === 'called')
    return plus(remainder(handOver, elapsed(floor.calledAt, now)), speech(pace, floor.allotted))
  const { allotted } = floor.clock
  const spent = spentBy(floor.clock, now)
  const left = remainder(speech(pace, allotted), spent)
  const { atZero } = meeting.modalities
  if (atZero.is === 'run-on') return left
  // FL4: nobody speaks beyond the cut.
  const most = Math.max(0, allotted + atZero.grace - spent)
  return left.mean < most ? { mean: left.mean, variance: Math.min(left.variance, most ** 2 / 4) } : sure(most)
}

const sure = (mean: number): Normal => ({ mean, variance: 0 })

const speech = ({ share }: Pace, allotted: number): Normal => ({
  mean: share.mean * allotted,
  variance: allotted ** 2 * (share.spread ** 2 + share.doubt ** 2),
})

/** FL6: the point of order, and the moment its speaker needs to begin again. */
function pointOfOrder({ pointOfOrder: point }: Meeting, pace: Pace, now: Instant): Normal {
  if (point === null) return sure(0)
  const { allotted } = point.clock
  const whole = { mean: POINT.used * allotted, variance: (POINT.spread * allotted) ** 2 }
  const again = point.interrupted ? pace.handOver.mean : 0
  return plus(remainder(whole, spentBy(point.clock, now)), sure(again))
}

/** Since when nobody has been at the floor: the last end, the last call that nobody answered, or the opening of the segment. */
function freeSince(meeting: Meeting, now: Instant): Instant {
  const segment = openSegment(meeting)
  const opened = segment?.state.is === 'open' ? segment.state.openedAt : now
  const ended = meeting.interventions.at(-1)?.endedAt ?? opened
  const found = meeting.slip?.is === 'absence' ? lastAbsence(meeting) : null
  return [ended, found ?? opened].reduce(later, opened)
}

const lastAbsence = ({ inscriptions }: Meeting): Instant | null =>
  inscriptions.reduce<Instant | null>((last, { absences }) => {
    const at = absences.at(-1)?.at ?? null
    return at !== null && (last === null || at > last) ? at : last
  }, null)

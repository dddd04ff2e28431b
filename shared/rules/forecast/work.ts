import type { Claim, Meeting } from '../../meeting/meeting.ts'
import { elapsed, type Instant, minutes } from '../../meeting/time.ts'
import { pathOf } from '../order.ts'
import { soonestOpening } from '../order-of-the-day.ts'
import type { Row } from './calling-order.ts'
import type { FloorAhead } from './floors-ahead.ts'
import type { Normal } from './normal.ts'
import type { Pace } from './pace.ts'
import { commonDoubt } from './turn.ts'

/** LS4: of the claims not settled yet, how many the desk confirms, and how long that usually takes. */
const CONFIRMED = 0.6
const SETTLED_WITHIN = minutes(12)

/**
 * For each row of the list, the time of the floor, in ms from now, until its call: what those before it need who do not
 * leave meanwhile, and dignitaries and groups that come late or are confirmed meanwhile.
 */
export function workBefore(
  meeting: Meeting,
  rows: readonly Row[],
  floors: readonly FloorAhead[],
  pace: Pace,
  first: Normal,
  now: Instant,
): readonly Normal[] {
  const claims = claimsBehind(rows)
  let { mean, variance } = first
  // Nobody comes late, or leaves, in the days before the meeting at the pace at which they do during it.
  const idle = meeting.sitting.is === 'convened' ? elapsed(now, soonestOpening(meeting, now)) : 0
  let turns = 0
  let allotted = 0
  return rows.map((row, index) => {
    const clock = Math.max(0, onTheClock(mean, floors) - idle)
    const before = { mean, variance: variance + commonDoubt(pace, turns, allotted) }
    const stays = Math.exp(-pace.leaving.mean * clock)
    turns += stays
    allotted += stays * row.allotted
    mean += stays * row.turn.mean
    variance += stays * row.turn.variance + stays * (1 - stays) * row.turn.mean ** 2
    // Nobody comes late before those of the first tier, or so few that it does not matter.
    if ((pathOf(meeting, row.inscription)[0] ?? 0) === 0) return before
    const confirmed = (claims[index] ?? 0) * CONFIRMED * (1 - Math.exp(-clock / SETTLED_WITHIN))
    const more = pace.arrival.mean * clock + confirmed
    const doubt = pace.arrival.doubt * clock
    return {
      mean: before.mean + more * row.turn.mean,
      variance: before.variance + (more + doubt ** 2) * row.turn.mean ** 2,
    }
  })
}

/** What the clock on the wall will have gone on by when the floor has been used for so long. */
function onTheClock(work: number, floors: readonly FloorAhead[]): number {
  const floor = floors.find(({ until }) => work < until.mean) ?? floors.at(-1)
  return Math.max(0, work + (floor?.later.mean ?? 0))
}

/** LS4: how many behind each row claim a priority that is not settled yet. */
function claimsBehind(rows: readonly Row[]): readonly number[] {
  const open = rows.map(({ inscription: { dignitary, groupClaim } }) => isOpen(dignitary?.claim) || isOpen(groupClaim))
  let behind = open.filter((claims) => claims).length
  return open.map((claims) => (claims ? (behind -= 1) : behind))
}

const isOpen = (claim: Claim | null | undefined): boolean => claim?.is === 'claimed'

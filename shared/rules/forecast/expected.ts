import type { InscriptionId } from '../../meeting/ids.ts'
import { asInstant, type Instant } from '../../meeting/time.ts'
import type { CallingOrder, Row } from './calling-order.ts'
import type { FloorAhead } from './floors-ahead.ts'
import { type Normal, rangeOf } from './normal.ts'
import { broughtBefore, waysToBeCalled, type WayToBeCalled } from './ways.ts'

/** FC1: what somebody listed is told. */
export type Expected = {
  /** As likely to be called before it as after, if called at all. */
  readonly at: Instant
  /** The range that holds the call four times out of five, if there is one. */
  readonly from: Instant
  readonly to: Instant
  /** Turns before it, of those listed; whoever has the floor does not count. */
  readonly before: number
  /** On which side of the cut lines it will probably be. */
  readonly reached: 'this-round' | 'next-round' | 'not'
  /** The round in which it will probably be called; null where it probably will not, or where there are no rounds. */
  readonly round: number | null
  /** From 0 to 1: of being called at all, if it stays on the list. */
  readonly chance: number
}

/** Who is less likely to be called than this is told the end of the last floor, and no range. */
const HARDLY = 0.005

/** So many rows are one step. */
const STEP = 25

export function* expectedOf(
  rows: readonly Row[],
  calling: CallingOrder,
  floors: readonly FloorAhead[],
  work: readonly Normal[],
  now: Instant,
): Generator<void, ReadonlyMap<InscriptionId, Expected>> {
  const indexOf = new Map(rows.map((row, index) => [row, index]))
  const brought = broughtBefore(rows, floors, calling.forward)
  const moment = (wait: number): Instant => asInstant(Math.round(now + Math.max(0, wait)))
  const expected = new Map<InscriptionId, Expected>()
  for (const [before, row] of calling.order.entries()) {
    if (before % STEP === 0) yield
    const index = indexOf.get(row) ?? before
    const ways = waysToBeCalled(row, work[index] ?? NO_WORK, floors, calling, brought(index))
    const likely = whetherReached(ways, floors)
    const { at, from, to } = likely.chance < HARDLY ? theEnd(floors) : rangeOf(ways)
    expected.set(row.inscription.id, { at: moment(at), from: moment(from), to: moment(to), before, ...likely })
  }
  return expected
}

const NO_WORK: Normal = { mean: 0, variance: 0 }

function whetherReached(
  ways: readonly WayToBeCalled[],
  floors: readonly FloorAhead[],
): Pick<Expected, 'reached' | 'round' | 'chance'> {
  let chance = 0
  let thisRound = 0
  let most: FloorAhead | null = null
  let mostLikely = 0
  for (const floor of floors) {
    let inThis = 0
    for (const way of ways) if (way.floor === floor) inThis += way.weight
    chance += inThis
    if (floor.isThisRound) thisRound += inThis
    else if (inThis > mostLikely) {
      most = floor
      mostLikely = inThis
    }
  }
  chance = Math.min(1, chance)
  if (thisRound >= 0.5) return { reached: 'this-round', round: floors[0]?.segment.round ?? null, chance }
  if (chance < 0.5) return { reached: 'not', round: null, chance }
  return { reached: 'next-round', round: (most ?? floors[0])?.segment.round ?? null, chance }
}

function theEnd(floors: readonly FloorAhead[]): { readonly at: number; readonly from: number; readonly to: number } {
  const last = floors.at(-1)
  const end = last ? last.until.mean + last.later.mean : 0
  return { at: end, from: end, to: end }
}

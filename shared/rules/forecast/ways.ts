import type { InscriptionId } from '../../meeting/ids.ts'
import type { CallingOrder, Forward, Row } from './calling-order.ts'
import type { FloorAhead } from './floors-ahead.ts'
import { below, between, type Normal, type Way } from './normal.ts'

/** A way to be called: in which of the floors, and how long from now, in ms. */
export type WayToBeCalled = Way & { readonly floor: FloorAhead }

/**
 * In each floor a row can be called as it stands, if those before it need no more than there is time. With reserved
 * places (LS6) there are two ways more: being brought forward at the end of a floor, and being called behind others who
 * are. `work` is what those before it need, in the time of the floor; `brought` what reserved places bring before it in
 * each floor.
 */
export function waysToBeCalled(
  row: Row,
  work: Normal,
  floors: readonly FloorAhead[],
  calling: CallingOrder,
  brought: readonly number[],
): readonly WayToBeCalled[] {
  const own = calling.forward.get(row.inscription.id)
  const ways: WayToBeCalled[] = []
  let low: Normal = NEVER
  let delay = 0
  for (const [index, floor] of floors.entries()) {
    const due = calling.reservedFrom[index] ?? null
    const more = brought[index] ?? 0
    if (due !== null && (own?.floor === index || more > 0)) {
      const high = { mean: due - delay, variance: floor.until.variance }
      addWay(ways, between(work, low, high), delay, floor)
      low = high
    }
    if (own?.floor === index && due !== null) {
      addWay(ways, broughtForward(row, own, work, low, due), 0, floor)
      break
    }
    delay += more
    const end = { mean: Math.max(low.mean, floor.until.mean - delay), variance: floor.until.variance }
    addWay(ways, between(work, low, end), delay, floor)
    low = end
  }
  return ways
}

const NEVER: Normal = { mean: -Infinity, variance: 0 }

function addWay(ways: WayToBeCalled[], { weight, mean, variance }: Way, delay: number, floor: FloorAhead): void {
  const { later } = floor
  if (weight > 0) ways.push({ weight, mean: mean + delay + later.mean, variance: variance + later.variance, floor })
}

/** The first call after the moment at which the reserved places are due comes half a turn later, on the average. */
function broughtForward(row: Row, own: Forward, work: Normal, low: Normal, due: number): Way {
  const notBefore = below((work.mean - low.mean) / Math.sqrt(work.variance + low.variance))
  return {
    weight: notBefore,
    mean: due + row.turn.mean * (0.5 + own.nth),
    variance: low.variance + row.turn.mean ** 2 / 12 + own.nth * row.turn.variance,
  }
}

/** For each row by its index, the time in each floor of those whom reserved places bring before it, in ms. */
export function broughtBefore(
  rows: readonly Row[],
  floors: readonly FloorAhead[],
  forward: ReadonlyMap<InscriptionId, Forward>,
): (row: number) => readonly number[] {
  const places = rows.flatMap((row, index) => {
    const own = forward.get(row.inscription.id)
    return own ? [{ index, floor: own.floor, turn: row.turn.mean }] : []
  })
  const behind = (row: number, floor: number): number =>
    places.reduce((sum, place) => sum + (place.floor === floor && place.index > row ? place.turn : 0), 0)
  return places.length === 0 ? () => [] : (row) => floors.map((_, floor) => behind(row, floor))
}

/**
 * CK3: how far the server's clock is from the ticks of this tab, estimated from round trips. A round trip
 * tells that the server's moment lies between sending and receiving.
 */

/** One question and its answer: when it left and came back by the clock's ticks, and the server's moment in between. */
export type RoundTrip = { readonly sent: number; readonly received: number; readonly server: number }

export type Estimate = {
  /** The room's time minus the ticks, in ms. */
  readonly offset: number
  /** The offset is right to within so many ms. */
  readonly quality: number
  /** When it was measured, in ticks. */
  readonly at: number
}

/** Fewer round trips than this say too little (CK3). */
export const ROUND_TRIPS = 5

/** How fast two ordinary quartz clocks drift apart at the worst, in ms per ms. */
const DRIFT = 0.0001

/** The server tells whole milliseconds: its moment is not before what it tells, and not this much after. */
const WHOLE = 1

/** Between which two figures the offset must lie. */
type Bounds = { readonly from: number; readonly to: number }

const asEstimate = ({ from, to }: Bounds, at: number): Estimate => ({
  offset: (from + to) / 2,
  quality: (to - from) / 2,
  at,
})
const both = (one: Bounds, other: Bounds): Bounds => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
})
const canBe = ({ from, to }: Bounds): boolean => from <= to

/** An answer cannot have been given before the question was put, nor after it had arrived. */
const boundsOf = ({ sent, received, server }: RoundTrip): Bounds => ({
  from: server - received,
  to: server + WHOLE - sent,
})

/**
 * What some round trips say together. Each has its own bounds, and the offset lies within all of them: where the line is
 * quick on the way out once and on the way back another time, that is far closer than the quickest of them alone tells.
 * Null where there are none.
 */
export function estimateFrom(trips: readonly RoundTrip[]): Estimate | null {
  const [first, ...others] = [...trips].sort((a, b) => a.received - a.sent - (b.received - b.sent))
  if (first === undefined) return null
  let bounds = boundsOf(first)
  // Should one contradict the quicker ones, a clock was held up in between; the quicker ones count.
  for (const other of others) {
    const closer = both(bounds, boundsOf(other))
    if (canBe(closer)) bounds = closer
  }
  return asEstimate(bounds, Math.max(...trips.map(({ received }) => received)))
}

/**
 * What the held estimate and a fresh one say together: both are right within their errors, and that of the held one has
 * grown as the two clocks drift. Where they contradict each other, this computer slept: the fresh one wins.
 */
export function settle(held: Estimate | null, fresh: Estimate): Estimate {
  if (held === null) return fresh
  const error = held.quality + Math.max(0, fresh.at - held.at) * DRIFT
  const together = both(
    { from: held.offset - error, to: held.offset + error },
    { from: fresh.offset - fresh.quality, to: fresh.offset + fresh.quality },
  )
  return canBe(together) ? asEstimate(together, fresh.at) : fresh
}

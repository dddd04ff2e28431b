/**
 * CK3: how far the server's clock is from the ticks of this tab, estimated from round trips. A round trip
 * tells that the server's moment lies between sending and receiving, so half of it bounds the error.
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

/** The best of some round trips: the smallest wins. Null where there are none. */
export function estimateFrom(trips: readonly RoundTrip[]): Estimate | null {
  let best: Estimate | null = null
  for (const { sent, received, server } of trips) {
    const quality = (received - sent) / 2
    if (best === null || quality < best.quality)
      best = { offset: server - (sent + received) / 2, quality, at: received }
  }
  return best
}

/** What `held` is worth by now: its error grows as the two clocks drift. */
const agedQuality = (held: Estimate, at: number): number => held.quality + Math.max(0, at - held.at) * DRIFT

/**
 * Which of two estimates to go by. A fresh one wins, unless it was measured over a worse line and agrees with the held
 * one within both errors: then the held one is still the better. Where they disagree, this computer slept: fresh wins.
 */
export function settle(held: Estimate | null, fresh: Estimate): Estimate {
  if (held === null) return fresh
  const heldQuality = agedQuality(held, fresh.at)
  const agree = Math.abs(held.offset - fresh.offset) <= heldQuality + fresh.quality
  return agree && heldQuality < fresh.quality ? { ...held, quality: heldQuality, at: fresh.at } : fresh
}

import { asInstant, type Instant } from '#shared/meeting/time.ts'
import { type Estimate, settle } from './offset-estimator.ts'

/** Corrections below this are slewed, so that no digit jumps; larger ones are jumped (CK3). In ms. */
const JUMP_FROM = 250
/** A slewed correction is worked off at this rate, in ms per ms: 50 ms in a second, which nobody can see. */
const SLEW_RATE = 0.05

/** The room's time as this tab knows it. It never looks at the computer's own time of day. */
export type RoomClock = {
  /** The server's time now, as estimated. Whole milliseconds. */
  readonly now: () => Instant
  /** Right to within so many ms; null until it has been set for the first time. */
  readonly quality: () => number | null
  /** Takes a new estimate into account: jumps at first and when far off, slews otherwise. */
  readonly correct: (estimate: Estimate) => void
  /** A first, rough setting from a message just received, until round trips say better. */
  readonly roughly: (now: Instant) => void
  /** Calls back whenever the time was corrected; returns how to stop. */
  readonly onCorrected: (listener: () => void) => () => void
}

export function roomClock(ticks: () => number): RoomClock {
  let held: Estimate | null = null
  /** The offset in use at `from`, moving towards the held one from then on. */
  let slew = { offset: 0, from: 0 }
  let set = false
  const listeners = new Set<() => void>()

  const offsetAt = (tick: number): number => {
    if (held === null) return slew.offset
    const missing = held.offset - slew.offset
    const step = Math.max(0, tick - slew.from) * SLEW_RATE
    return Math.abs(missing) <= step ? held.offset : slew.offset + Math.sign(missing) * step
  }

  return {
    now() {
      const tick = ticks()
      return asInstant(Math.floor(tick + offsetAt(tick)))
    },
    quality: () => (held === null ? null : held.quality),
    correct(estimate) {
      const tick = ticks()
      const inUse = offsetAt(tick)
      const first = held === null
      held = settle(held, estimate)
      const far = Math.abs(held.offset - inUse) >= JUMP_FROM
      slew = { offset: first || far ? held.offset : inUse, from: tick }
      set = true
      for (const listener of listeners) listener()
    },
    roughly(now) {
      if (set) return
      set = true
      slew = { offset: now - ticks(), from: ticks() }
      for (const listener of listeners) listener()
    },
    onCorrected(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

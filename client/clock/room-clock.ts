import { asInstant, type Instant } from '#shared/meeting/time.ts'
import { type Estimate, settle } from './offset-estimator.ts'

/** Corrections below this are slewed, so that no digit jumps; larger ones are jumped (CK3). In ms on the wall. */
const JUMP_FROM = 250
/** A slewed correction is worked off at this rate, in ms per ms: 50 ms in a second, which nobody can see. */
const SLEW_RATE = 0.05

/**
 * The room's time as this tab knows it. It never looks at the computer's own time of day. In a rehearsal it runs `pace`
 * times as fast as the clock on the wall.
 */
export type RoomClock = {
  /** The server's time now, as estimated. Whole milliseconds. */
  readonly now: () => Instant
  /** Counts without ever jumping, at the room's pace; what round trips are measured by. In ms. */
  readonly ticks: () => number
  readonly pace: () => number
  /** From now on so fast. The time shown goes on from where it is, until it is measured again. */
  readonly setPace: (pace: number) => void
  /** Forgets what it knows: another room has another time. */
  readonly forget: () => void
  /** Right to within so many ms; null until it has been set for the first time. */
  readonly quality: () => number | null
  /** Takes a new estimate into account: jumps at first and when far off, slews otherwise. */
  readonly correct: (estimate: Estimate) => void
  /** A first, rough setting from a message just received, until round trips say better. */
  readonly roughly: (now: Instant) => void
  /** Calls back whenever the time was corrected; returns how to stop. */
  readonly onCorrected: (listener: () => void) => () => void
}

export function roomClock(wall: () => number): RoomClock {
  /** Since when, by the clock on the wall, it has counted from where at the present pace. */
  let counted = { wall: 0, ticks: 0, pace: 1 }
  let held: Estimate | null = null
  /** The offset in use at `from`, moving towards the held one from then on. */
  let slew = { offset: 0, from: 0 }
  let set = false
  const listeners = new Set<() => void>()

  const ticks = () => counted.ticks + (wall() - counted.wall) * counted.pace

  const offsetAt = (tick: number): number => {
    if (held === null) return slew.offset
    const missing = held.offset - slew.offset
    const step = Math.max(0, tick - slew.from) * SLEW_RATE
    return Math.abs(missing) <= step ? held.offset : slew.offset + Math.sign(missing) * step
  }
  const tell = () => {
    for (const listener of listeners) listener()
  }

  return {
    now() {
      const tick = ticks()
      return asInstant(Math.floor(tick + offsetAt(tick)))
    },
    ticks,
    pace: () => counted.pace,
    setPace(pace) {
      if (pace === counted.pace) return
      counted = { wall: wall(), ticks: ticks(), pace }
      // The room changed its pace a moment before it was known here, so that whatever is measured next is better.
      if (held !== null) held = { ...held, quality: Infinity }
      tell()
    },
    forget() {
      counted = { wall: 0, ticks: 0, pace: 1 }
      held = null
      slew = { offset: 0, from: 0 }
      set = false
    },
    quality: () => (held === null ? null : held.quality),
    correct(estimate) {
      const tick = ticks()
      const inUse = offsetAt(tick)
      const first = held === null
      held = settle(held, estimate)
      const far = Math.abs(held.offset - inUse) >= JUMP_FROM * counted.pace
      slew = { offset: first || far ? held.offset : inUse, from: tick }
      set = true
      tell()
    },
    roughly(now) {
      if (set) return
      set = true
      slew = { offset: now - ticks(), from: ticks() }
      tell()
    },
    onCorrected(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

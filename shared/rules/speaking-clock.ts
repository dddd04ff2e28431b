import type { Clock } from '../meeting/clock.ts'
import { add, after, asMillis, elapsed, type Instant, type Millis, NONE, subtract } from '../meeting/time.ts'

/** A clock that starts now with all of `allotted` before it. */
export const startedClock = (allotted: Millis, at: Instant): Clock => ({ allotted, spent: NONE, runningSince: at })

/** CK1: what has been spent by `now`, in ms. */
export function spentBy(clock: Clock, now: Instant): Millis {
  return clock.runningSince === null ? clock.spent : add(clock.spent, elapsed(clock.runningSince, now))
}

/** CK1: the time left at `now`, in ms; negative once over time. Derived, never stored. */
export const remaining = (clock: Clock, now: Instant): Millis => subtract(clock.allotted, spentBy(clock, now))

/** The moment the time left reaches zero if the clock goes on; null while it stands still. */
export function zeroAt(clock: Clock): Instant | null {
  if (clock.runningSince === null) return null
  return after(clock.runningSince, subtract(clock.allotted, clock.spent))
}

/** The same clock standing still, with what was spent by `at` kept. */
export const stopped = (clock: Clock, at: Instant): Clock => ({
  ...clock,
  spent: spentBy(clock, at),
  runningSince: null,
})

/** The same clock running from `at`; one that runs already is left as it is. */
export const running = (clock: Clock, at: Instant): Clock =>
  clock.runningSince === null ? { ...clock, runningSince: at } : clock

export type Tone = 'time' | 'warning' | 'over'

/** FL4: quiet, amber from `warning` on, red from zero on. */
export function toneOf(left: Millis, warning: Millis): Tone {
  if (left <= 0) return 'over'
  return left <= warning ? 'warning' : 'time'
}

export type Digits = { readonly over: boolean; readonly minutes: number; readonly seconds: number }

/**
 * CK3: the one place that decides which digit is shown. Two minutes show as 2:00 at the start, 0:01 stands for the
 * whole last second, 0:00 appears exactly when the time is up, and −0:01 one second later.
 */
export function digitsOf(left: Millis): Digits {
  // Math.abs rather than a minus sign: exactly at zero that would be −0, which number formats print as such.
  const whole = left > 0 ? Math.ceil(left / 1_000) : Math.floor(Math.abs(left) / 1_000)
  return { over: left <= -1_000, minutes: Math.floor(whole / 60), seconds: whole % 60 }
}

/** How long, in ms and always above 0, until `digitsOf` shows something else while the clock runs. */
export function untilNextFlip(left: Millis): Millis {
  const into = ((left % 1_000) + 1_000) % 1_000
  // 0:01 turns to 0:00 at exactly zero; above zero a digit lasts until its second is used up, hence the whole second at 0.
  return asMillis(into === 0 ? 1_000 : into)
}

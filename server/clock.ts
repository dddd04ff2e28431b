import { performance } from 'node:perf_hooks'
import { asInstant } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'

/** The server's time (CK2), and the one way to be woken at a moment of it. */
export interface ServerClock {
  now(): Instant
  /** Rings once, not before the moment has come. What it gives back calls the alarm off. */
  alarm(moment: Instant, ring: () => void): () => void
}

/** Node's timers hold no longer delay than this; a longer alarm is set again on the way. */
const LONGEST_DELAY = 2 ** 31 - 1

/**
 * Monotonic within the process, whatever happens to the computer's clock, and never before what is recorded already:
 * after a restart time goes on from the last event even if the computer's clock was set back meanwhile.
 */
export function systemClock(notBefore: Instant): ServerClock {
  const start = Math.max(Date.now(), notBefore) - performance.now()
  const now = () => asInstant(Math.floor(start + performance.now()))
  return {
    now,
    alarm: (moment, ring) => {
      let timer: NodeJS.Timeout
      const wait = () => {
        // A timer may fire a millisecond early; it is set anew until the moment has really come.
        timer = setTimeout(
          () => (now() >= moment ? ring() : wait()),
          Math.min(Math.max(moment - now(), 1), LONGEST_DELAY),
        )
        timer.unref()
      }
      wait()
      return () => clearTimeout(timer)
    },
  }
}

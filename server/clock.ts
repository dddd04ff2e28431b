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

/** The time of a rehearsal, which runs several times as fast as the server's. */
export interface PacedClock extends ServerClock {
  /** From now on so many times as fast; the time shown goes on from where it is. */
  setPace(speed: number): void
}

/** Begins at `start` now. Alarms are set by the rehearsal's time and ring by it, whatever becomes of the pace meanwhile. */
export function pacedClock(real: ServerClock, start: Instant, speed: number): PacedClock {
  let from = { real: real.now(), here: start, speed }
  const timers = new Set<{ readonly set: () => void }>()

  const at = (moment: number) => asInstant(Math.floor(from.here + (moment - from.real) * from.speed))
  const now = () => at(real.now())
  const realMomentOf = (moment: Instant) => {
    const guess = Math.ceil(from.real + (moment - from.here) / from.speed)
    // Fractions of a millisecond get lost on the way there and back, and an alarm may not ring before its moment.
    return asInstant(at(guess) >= moment ? guess : guess + 1)
  }

  return {
    now,
    alarm: (moment, ring) => {
      let callOff: (() => void) | null = null
      const timer = {
        set: () => {
          callOff?.()
          callOff = real.alarm(realMomentOf(moment), () => {
            timers.delete(timer)
            ring()
          })
        },
      }
      timers.add(timer)
      timer.set()
      return () => {
        timers.delete(timer)
        callOff?.()
      }
    },
    setPace: (next) => {
      const moment = real.now()
      from = { real: moment, here: at(moment), speed: next }
      for (const { set } of timers) set()
    },
  }
}

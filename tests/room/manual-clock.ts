import { asInstant } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { ServerClock } from '#server/clock.ts'

/** A clock that stands still until it is moved, and rings every alarm on the way at its own moment. */
export interface ManualClock extends ServerClock {
  advance(ms: number): void
  /** Alarms that are set now. */
  readonly set: number
}

type Alarm = { readonly moment: Instant; readonly ring: () => void }

export function manualClock(start: number): ManualClock {
  let now = asInstant(start)
  let alarms: readonly Alarm[] = []

  const nextUpTo = (moment: Instant) =>
    alarms.filter((alarm) => alarm.moment <= moment).sort((a, b) => a.moment - b.moment)[0]

  return {
    now: () => now,
    alarm: (moment, ring) => {
      const alarm = { moment, ring }
      alarms = [...alarms, alarm]
      return () => {
        alarms = alarms.filter((other) => other !== alarm)
      }
    },
    advance: (ms) => {
      const end = asInstant(now + ms)
      for (let alarm = nextUpTo(end); alarm; alarm = nextUpTo(end)) {
        const due = alarm
        alarms = alarms.filter((other) => other !== due)
        now = asInstant(Math.max(now, due.moment))
        due.ring()
      }
      now = end
    },
    get set() {
      return alarms.length
    },
  }
}

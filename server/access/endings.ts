import { after, seconds } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { ServerClock } from '../clock.ts'
import type { Logger } from '../logger.ts'
import type { SessionRows } from '../store/session-rows.ts'

const TRY_AGAIN = seconds(10)

/** Records that sessions ended, also those that ended while nothing could be written. */
export interface Endings {
  /** Never throws: a session has ended whether it can be recorded or not. */
  record(id: string, at: Instant): void
  close(): void
}

export function endings(rows: Pick<SessionRows, 'end'>, clock: ServerClock, log: Logger): Endings {
  const waiting = new Map<string, Instant>()
  let callOff: (() => void) | null = null

  const write = () => {
    callOff = null
    try {
      for (const [id, at] of waiting) {
        rows.end(id, at)
        waiting.delete(id)
      }
    } catch (error) {
      log.error({ err: error, sessions: waiting.size }, 'the end of sessions could not be recorded yet')
      callOff = clock.alarm(after(clock.now(), TRY_AGAIN), write)
    }
  }

  return {
    record: (id, at) => {
      waiting.set(id, at)
      // While it is known to fail nobody waits for it: hundreds may end in the same moment.
      if (callOff === null) write()
    },
    close: () => {
      if (callOff === null) return
      callOff()
      write()
      callOff?.()
    },
  }
}

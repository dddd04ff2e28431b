import { randomBytes } from 'node:crypto'
import { after, seconds } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { RecordingMessage } from '#shared/wire/messages.ts'
import type { ServerClock } from './clock.ts'
import type { Attempts } from './journal.ts'
import type { Logger } from './logger.ts'
import type { Db } from './store/database.ts'

/** How long until it is tried again, while nothing can be recorded. */
const TRY_AGAIN = seconds(1)
/** As much as the largest commands leave behind: where this finds room, they do. */
const PROBE_BYTES = 64 * 1024

/**
 * Knows whether what happens can be recorded. It hears of every attempt the journal makes; once one fails it tries by
 * itself every second, so that everybody is told as soon as there is room again, also when nobody dares to press.
 */
export interface Recording extends Attempts {
  succeeded(): void
  failed(error: unknown): void
  /** Since when nothing could be recorded, in the server's own time; null while it works. */
  failingSince(): Instant | null
  /** From now on told whenever it changes. */
  whenChanged(tell: (message: RecordingMessage) => void): void
  close(): void
}

const nothing = () => {}

export function recording(probe: () => void, clock: ServerClock, log: Logger): Recording {
  const listeners: ((message: RecordingMessage) => void)[] = []
  let since: Instant | null = null
  let callOff = nothing

  const tellAll = (works: boolean, at: Instant) => {
    for (const tell of listeners) {
      try {
        tell({ works, since: at })
      } catch (error) {
        log.error({ err: error }, 'whether it can be recorded could not be told')
      }
    }
  }

  const failed = (error: unknown) => {
    callOff()
    callOff = clock.alarm(after(clock.now(), TRY_AGAIN), tryIt)
    if (since !== null) return
    since = clock.now()
    log.error({ err: error }, 'nothing can be recorded')
    tellAll(false, since)
  }

  const succeeded = () => {
    if (since === null) return
    callOff()
    log.warn({ since }, 'it can be recorded again')
    since = null
    tellAll(true, clock.now())
  }

  const tryIt = () => {
    try {
      probe()
    } catch (error) {
      failed(error)
      return
    }
    succeeded()
  }

  return {
    succeeded,
    failed,
    failingSince: () => since,
    whenChanged: (tell) => void listeners.push(tell),
    close: () => callOff(),
  }
}

/** Really writes, and waits for the disk: a transaction with nothing in it succeeds where there is no room left. */
export function probeOf(db: Db): () => void {
  const write = db.prepare<[Buffer]>(
    `INSERT INTO probe (id, filling) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET filling = excluded.filling`,
  )
  const tried = db.transaction(() => write.run(randomBytes(PROBE_BYTES)))
  return () => void tried.immediate()
}

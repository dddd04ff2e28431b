import { after, minutes } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { ServerClock } from './clock.ts'
import type { BackupSettings } from './config.ts'
import type { Logger } from './logger.ts'
import { keepNewest } from './store/backup.ts'
import type { Backup } from './store/backup.ts'

/** Makes one backup in a folder; gives up when told to. */
export type TakeBackup = (folder: string, signal: AbortSignal) => Promise<Backup>

export type LastBackup = { readonly at: Instant; readonly path: string; readonly bytes: number }

/** Backups on a timer, beside the meeting. */
export interface Backups {
  /** The last one that was made and proved, since this server started. */
  readonly last: LastBackup | null
  /** How many could not be made. */
  readonly failures: number
  /** Resolves when none is being made. */
  idle(): Promise<void>
  close(): Promise<void>
}

export type BackupTools = {
  readonly settings: BackupSettings
  readonly clock: ServerClock
  readonly log: Logger
  readonly take: TakeBackup
  /** A number that is another one as soon as anything was written to the database. */
  readonly changes: () => number
}

const nothing = () => {}

export function backups({ settings, clock, log, take, changes }: BackupTools): Backups {
  const { folder, everyMinutes, kept } = settings
  const giveUp = new AbortController()
  let last: LastBackup | null = null
  let failures = 0
  let covered: number | null = null
  let underWay = Promise.resolve()
  let callOff = nothing

  const make = async (into: string) => {
    const now = clock.now()
    const reached = changes()
    try {
      const { path, bytes, heads } = await take(into, giveUp.signal)
      last = { at: now, path, bytes }
      covered = reached
      log.info({ path, bytes, heads }, 'a backup was made')
      keepNewest(into, kept)
    } catch (error) {
      if (giveUp.signal.aborted) return
      failures += 1
      log.error({ err: error, folder: into, lastAt: last?.at ?? null }, 'no backup could be made')
    }
  }

  const ring = (into: string) => {
    // Nothing was written since: the last one is as good as another.
    if (changes() === covered) {
      wait(into)
      return
    }
    underWay = make(into).then(() => wait(into))
  }

  const wait = (into: string) => {
    if (!giveUp.signal.aborted) callOff = clock.alarm(after(clock.now(), minutes(everyMinutes)), () => ring(into))
  }

  if (folder === null) log.info('no backups are made by this server: ROSTRUM_BACKUP_FOLDER is not set')
  else wait(folder)

  return {
    get last() {
      return last
    },
    get failures() {
      return failures
    },
    idle: () => underWay,
    close: () => {
      callOff()
      giveUp.abort()
      return underWay
    },
  }
}

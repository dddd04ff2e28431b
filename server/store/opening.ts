import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Logger } from '../logger.ts'
import { databaseIn, openStore } from './database.ts'
import type { Store } from './database.ts'
import { inspect } from './inspect.ts'
import { migrate, newestOf } from './migrate.ts'
import type { Migration } from './migrate.ts'
import { recordBroken, refusalOf } from './refused.ts'
import type { DatabaseDamaged } from './refused.ts'
import type { Verifying } from './verifying.ts'

/** A database that was looked at, and brought forward to what this Rostrum knows. */
export type Opened = Store & {
  /** Meetings whose records are still to be proved from the beginning. */
  readonly unproved: readonly MeetingId[]
}

export type Opening = {
  readonly folder: string
  readonly migrations: readonly Migration[]
  /** What to do with a database that cannot be believed. */
  readonly advice: string
  readonly log: Logger
}

/** What to do, for whoever waits for a start. */
export const beforeOpening = (advice: string): string =>
  `Nothing in it was changed, and no meeting was opened. ${advice}`

/** Throws in sentences where the database of a data folder is not to be believed, before anything is written to it. */
export function openSound({ folder, migrations, log, ...more }: Opening): Opened {
  const advice = beforeOpening(more.advice)
  let unproved: readonly MeetingId[] = []
  try {
    const store = openStore(folder, (path) => {
      unproved = inspect(path, { newest: newestOf(migrations), advice }).unproved
    })
    try {
      const steps = migrate(store.db, migrations)
      if (steps.length > 0) {
        log.info({ steps }, 'the database was brought forward')
        // The tables at least are in the file itself from now on, so that it cannot be taken for one that never was used.
        store.db.pragma('wal_checkpoint(TRUNCATE)')
      }
      return { ...store, unproved }
    } catch (error) {
      store.close()
      throw error
    }
  } catch (error) {
    throw refusalOf(error, databaseIn(folder), advice)
  }
}

export type Rest = Pick<Opened, 'unproved'> & Pick<Opening, 'folder' | 'advice' | 'log'>

/** Proves what the start had no time for, and tells of the first record that is broken, if one is. */
export async function proveTheRest(
  { unproved, folder, advice, log }: Rest,
  verifying: Verifying,
  broken: (refused: DatabaseDamaged) => void,
): Promise<void> {
  try {
    for (const meeting of unproved) {
      const found = await verifying.of(meeting)
      if (found.whole) continue
      const refused = recordBroken(meeting, databaseIn(folder), found, `The server stops. ${advice}`)
      log.fatal({ meeting, ...found }, refused.message)
      broken(refused)
      return
    }
  } catch (error) {
    if (!verifying.closed) log.error({ err: error }, 'the records could not be proved to their end')
  }
}

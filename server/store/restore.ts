import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { asMeetingId } from '#shared/meeting/ids.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { copy, momentInName, provedHeads, syncToDisk } from './backup.ts'
import type { Head } from './backup.ts'
import { databaseIn, holdFolder, openDatabase, restoringIn } from './database.ts'
import { migrate, newestOf } from './migrate.ts'
import type { Db } from './database.ts'
import type { Migration } from './migrate.ts'
import { DatabaseRefused } from './refused.ts'

export type Restored = {
  readonly heads: readonly Head[]
  /** Where what was there before lies now; null where there was nothing. */
  readonly kept: string | null
}

export type Restoring = {
  readonly file: string
  readonly dataFolder: string
  readonly at: Date
  readonly migrations: readonly Migration[]
}

/** The names a database goes by, with what a crash leaves beside it; itself first, so that it never lies there alone. */
const ENDINGS = ['', '-wal', '-shm']

/**
 * Puts a backup in the place of the database of a data folder that nobody uses. Nothing is touched before the backup and
 * its copy were proved to their last event, and nothing is thrown away.
 */
export async function restore({ file, dataFolder, at, migrations }: Restoring): Promise<Restored> {
  if (!existsSync(file)) throw new DatabaseRefused(`There is no file ${file}.`)
  const hold = holdFolder(dataFolder)
  try {
    const advice = 'Nothing was restored. Try an older backup.'
    provedHeads(file, newestOf(migrations), advice)
    const fresh = restoringIn(dataFolder)
    for (const ending of [...ENDINGS, '-journal']) rmSync(`${fresh}${ending}`, { force: true })
    await copy(file, fresh)
    markTakenUp(fresh, migrations)
    const heads = provedHeads(fresh, newestOf(migrations), advice)
    for (const ending of ['-shm', '-wal']) rmSync(`${fresh}${ending}`, { force: true })
    syncToDisk(fresh)
    const kept = putAside(dataFolder, at)
    renameSync(fresh, databaseIn(dataFolder))
    syncToDisk(dataFolder)
    return { heads, kept }
  } finally {
    hold.release()
  }
}

/**
 * What the replaced database held beyond the backup may still be on screens: what follows is another record, which says
 * from where on it is.
 */
function markTakenUp(path: string, migrations: readonly Migration[]): void {
  const db = openDatabase(path)
  try {
    migrate(db, migrations)
    db.exec(
      `INSERT INTO restored (meeting_id, version) SELECT meeting_id, max(version) FROM event GROUP BY meeting_id
       ON CONFLICT (meeting_id) DO UPDATE SET version = min(version, excluded.version);
       UPDATE record SET id = lower(hex(randomblob(8)))`,
    )
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}

/** Which record a database holds, and up to which versions it is the same as those it was restored from. */
export type RecordHeld = {
  readonly id: string
  readonly sameUpTo: ReadonlyMap<MeetingId, number>
}

export function recordIn(db: Db): RecordHeld {
  const id = db.prepare<[], string>(`SELECT id FROM record`).pluck().get()
  if (id === undefined) throw new DatabaseRefused('The record in the database has no name.')
  const rows = db.prepare<[], { meeting_id: string; version: number }>(`SELECT meeting_id, version FROM restored`).all()
  return { id, sameUpTo: new Map(rows.map(({ meeting_id, version }) => [asMeetingId(meeting_id), version])) }
}

function putAside(dataFolder: string, at: Date): string | null {
  const path = databaseIn(dataFolder)
  if (!ENDINGS.some((ending) => existsSync(`${path}${ending}`))) return null
  const name = (count: number) => `rostrum-before-${momentInName(at)}${count > 1 ? `-${count}` : ''}.sqlite`
  let count = 1
  while (ENDINGS.some((ending) => existsSync(join(dirname(path), `${name(count)}${ending}`)))) count += 1
  const kept = join(dirname(path), name(count))
  for (const ending of ENDINGS) if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${kept}${ending}`)
  return kept
}

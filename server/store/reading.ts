import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { openToRead, restoringIn } from './database.ts'
import type { Db } from './database.ts'
import { schemaVersion } from './migrate.ts'
import { records } from './records.ts'
import type { Records } from './records.ts'
import { DatabaseDamaged, DatabaseFromTheFuture, DatabaseRefused, refusalOf } from './refused.ts'

export type Looking = {
  /** The number of the newest migration that this Rostrum knows. */
  readonly newest: number
  /** What to do with a database that cannot be believed, as a sentence. */
  readonly advice: string
  /** Every page is looked at, however many there are. */
  readonly thorough: boolean
}

/** A database up to this size has every page looked at at any rate, which takes a fraction of a second. */
const SMALL = 32 * 1024 * 1024

/**
 * Reads the records of a database as they stand at one moment, whoever writes to it meanwhile; null where there is
 * nothing in it, or nothing at all. Throws in sentences where the file itself is not to be believed.
 */
export function reading<T>(path: string, looking: Looking, read: (found: Records | null) => T): T {
  if (!isThere(path, looking.advice)) return read(null)
  try {
    const db = openToRead(path)
    try {
      db.exec('BEGIN')
      return read(isOurs(db, path, looking) ? records(db) : null)
    } finally {
      db.close()
    }
  } catch (error) {
    throw refusalOf(error, path, looking.advice)
  }
}

/** A database that is gone, while what belonged to it is still there, must not be taken for one that never was. */
function isThere(path: string, advice: string): boolean {
  const size = sizeOf(path)
  if (size === 0)
    throw new DatabaseDamaged(`${path} is empty (0 bytes). If this is to be a first start, remove it.`, advice)
  if (size !== null) return true
  if ((sizeOf(`${path}-wal`) ?? 0) > 0)
    throw new DatabaseDamaged(`${path} is gone; only what was to be added to it is there.`, advice)
  if (existsSync(restoringIn(dirname(path))))
    throw new DatabaseRefused(`A restore into ${dirname(path)} was interrupted, and nothing is there yet. ${advice}`)
  return false
}

const sizeOf = (path: string) => (existsSync(path) ? statSync(path).size : null)

function isOurs(db: Db, path: string, { newest, advice, thorough }: Looking): boolean {
  const version = schemaVersion(db)
  if (version > newest) throw new DatabaseFromTheFuture(version, newest)
  const tables = new Set(db.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all())
  if (version === 0 && tables.size === 0) return false
  if (version === 0 || !['event', 'outcome', 'snapshot'].every((name) => tables.has(name)))
    throw new DatabaseDamaged(`${path} is a database, but not one of Rostrum's.`, advice)
  if (thorough || statSync(path).size <= SMALL) {
    const found = db.prepare<[], string>('PRAGMA quick_check(1)').pluck().get()
    if (found !== 'ok') throw new DatabaseDamaged(`${path} is damaged (${String(found)}).`, advice)
  }
  return true
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

export type Db = Database.Database

/** Another process holds the data folder; two rooms writing one log would fork it. */
export class DataFolderInUse extends Error {
  constructor(folder: string) {
    super(`Another Rostrum is already running on the data folder ${folder}.`)
    this.name = 'DataFolderInUse'
  }
}

/** A database and what keeps other processes off it. */
export type Store = { readonly db: Db; readonly close: () => void }

/** Opens the database of a data folder, making both where there is none. */
export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = holdFolder(folder)
  try {
    const db = openDatabase(join(folder, 'rostrum.sqlite'))
    const close = () => {
      db.close()
      lock.close()
    }
    return { db, close }
  } catch (error) {
    lock.close()
    throw error
  }
}

/** "Accepted means durable" rests on WAL with a full sync at each commit. */
export function openDatabase(path: string): Db {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('busy_timeout = 5000')
  db.pragma('trusted_schema = OFF')
  return db
}

/** A lock that the system itself lets go of when the process dies, however it dies. */
function holdFolder(folder: string): Db {
  const lock = new Database(join(folder, 'in-use.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    throw error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')
      ? new DataFolderInUse(folder)
      : error
  }
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { DataFolderInUse } from './refused.ts'

export type Db = Database.Database

/** A data folder that is ours for as long as it is held. */
export type Hold = { readonly release: () => void }

/** The database of a data folder. */
export const databaseIn = (folder: string): string => join(folder, 'rostrum.sqlite')

/** Lies in a data folder while a restore is under way; a start sees by it that one was interrupted. */
export const restoringIn = (folder: string): string => join(folder, 'restoring.sqlite')

/** Makes a data folder where there is none, and keeps other processes off it. */
export function holdFolder(folder: string): Hold {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockIn(folder)
  return { release: () => void lock.close() }
}

/** A database and what keeps other processes off it. */
export type Store = { readonly db: Db; readonly close: () => void }

/** Opens the database of a data folder, making both where there is none; `lookAt` is shown the file before. */
export function openStore(folder: string, lookAt: (path: string) => void = () => {}): Store {
  const hold = holdFolder(folder)
  try {
    const path = databaseIn(folder)
    lookAt(path)
    const db = openDatabase(path)
    const close = () => {
      db.close()
      hold.release()
    }
    return { db, close }
  } catch (error) {
    hold.release()
    throw error
  }
}

/** A database to be read as it lies there: nothing is written to it, and what a crash left is not tidied up. */
export function openToRead(path: string): Db {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  db.pragma('trusted_schema = OFF')
  return db
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

/** A number that is another one as soon as anything was written through this connection. */
export function changesIn(db: Db): () => number {
  const count = db.prepare<[], number>('SELECT total_changes()').pluck()
  return () => count.get() ?? 0
}

/** A lock that the system itself lets go of when the process dies, however it dies. */
function lockIn(folder: string): Db {
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

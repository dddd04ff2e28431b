import Database from 'better-sqlite3'

/** What SQLite says when the disk is full, broken or taken away, or another program holds the database. */
const UNWRITABLE = /^SQLITE_(BUSY|CANTOPEN|FULL|IOERR|LOCKED|READONLY)/

/** Whether it failed for want of a place to write, and through no fault of the program's. */
export const isUnwritable = (error: unknown): boolean =>
  error instanceof Database.SqliteError && UNWRITABLE.test(error.code)

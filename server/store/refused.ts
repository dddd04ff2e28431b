import { dirname } from 'node:path'
import { meaningOf } from './verify.ts'
import type { Break } from './verify.ts'

/** The data folder, or the database in it, cannot be used as it is. Told in sentences that say what to do. */
export class DatabaseRefused extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'DatabaseRefused'
  }
}

/** Another process holds the data folder; two rooms writing one log would fork it. */
export class DataFolderInUse extends DatabaseRefused {
  constructor(folder: string) {
    super(`Another Rostrum is already running on the data folder ${folder}.`)
    this.name = 'DataFolderInUse'
  }
}

/** The database was written by a newer Rostrum than this one. */
export class DatabaseFromTheFuture extends DatabaseRefused {
  constructor(found: number, newest: number) {
    super(`The database is at version ${found}, and this Rostrum knows only up to ${newest}. Start the newer one.`)
    this.name = 'DatabaseFromTheFuture'
  }
}

/** It is not what it was: only another copy of it can be believed. */
export class DatabaseDamaged extends DatabaseRefused {
  constructor(what: string, advice: string, options?: ErrorOptions) {
    super(`${what} ${advice}`, options)
    this.name = 'DatabaseDamaged'
  }
}

/** A record whose chain is broken, in words. */
export const recordBroken = (meeting: string, path: string, at: Break, advice: string): DatabaseDamaged =>
  new DatabaseDamaged(`The record of ${meeting} in ${path} is broken: ${meaningOf(at)}.`, advice)

/** The record of a meeting, proved by its hashes or not, does not come to a meeting. */
export class RecordNotFollowed extends Error {
  constructor(meeting: string, options: ErrorOptions) {
    super(`The record of ${meeting} does not come to a meeting.`, options)
    this.name = 'RecordNotFollowed'
  }
}

const PERMISSION = new Set(['EACCES', 'EPERM', 'EROFS', 'SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_PERM'])
const NO_FOLDER = new Set(['ENOENT', 'ENOTDIR', 'EEXIST'])
const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL'])

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** SQLite tells kinds apart behind the first two words: SQLITE_READONLY_DIRECTORY is a SQLITE_READONLY. */
const isOf = (codes: ReadonlySet<string>, code: string) =>
  codes.has(code) || codes.has(code.split('_').slice(0, 2).join('_'))

/** As below, but only for what comes from the database itself: the server opens other files as well. */
export function storeRefusalOf(error: unknown, path: string, advice: string): unknown {
  const isOfStore = error instanceof RecordNotFollowed || codeOf(error).startsWith('SQLITE_')
  return isOfStore ? refusalOf(error, path, advice) : error
}

/** What somebody can put right, as sentences; anything else is given back as it came. */
export function refusalOf(error: unknown, path: string, advice: string): unknown {
  if (error instanceof DatabaseRefused) return error
  if (error instanceof RecordNotFollowed) return new DatabaseDamaged(error.message, advice, { cause: error })
  const code = codeOf(error)
  const options = { cause: error }
  if (code === 'SQLITE_NOTADB')
    return new DatabaseDamaged(`${path} is not a database, or its beginning is damaged.`, advice, options)
  if (code.startsWith('SQLITE_CORRUPT')) return new DatabaseDamaged(`${path} is damaged.`, advice, options)
  if (isOf(FULL, code)) return new DatabaseRefused(`The disk that holds ${path} is full. Make room on it.`, options)
  if (isOf(PERMISSION, code))
    return new DatabaseRefused(
      `${path} cannot be opened for reading and writing by the user that Rostrum runs as. That user must own the ` +
        `folder ${dirname(path)} and every file in it, and the disk must not be read-only.`,
      options,
    )
  if (isOf(NO_FOLDER, code))
    return new DatabaseRefused(
      `There is no folder ${dirname(path)}, and none can be made there. Set ROSTRUM_DATA to one that can.`,
      options,
    )
  if (code.startsWith('SQLITE_IOERR'))
    return new DatabaseRefused(`The disk that holds ${path} reports an error (${code}). ${advice}`, options)
  return error
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { openToRead } from './database.ts'
import { reading } from './reading.ts'
import { recordBroken } from './refused.ts'

/** The record of a meeting as it stands in a file: how long it is, and the hash of its last event. */
export type Head = { readonly meeting: MeetingId; readonly version: number; readonly head: string }

export type Backup = { readonly path: string; readonly bytes: number; readonly heads: readonly Head[] }

export type Wanted = {
  /** The database, which may be in use. */
  readonly from: string
  readonly folder: string
  /** The moment in its name, unless another one there is later. */
  readonly at: Date
  /** The number of the newest migration that this Rostrum knows. */
  readonly newest: number
}

const NAME = /^rostrum-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})Z\.sqlite$/
/** In ms. */
const GIVEN_UP_AFTER = 3_600_000
const ADVICE = 'No backup was kept of it; an older one may be whole.'

/** A moment as it can stand in the name of a file on every system. */
export const momentInName = (at: Date): string =>
  at
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')

/** The moment in the name of a backup, in ms; NaN where it is none. */
const momentOf = (name: string): number => Date.parse(name.replace(NAME, '$1T$2:$3:$4Z'))

/** The backups in a folder, oldest first. */
export function backupsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => NAME.test(name) && !Number.isNaN(momentOf(name)))
  return names.sort().map((name) => join(folder, name))
}

/** What to do where a database cannot be believed. */
export function adviceFor(backupFolder: string | null): string {
  const newest = backupFolder === null ? undefined : newestIn(backupFolder)
  return newest === undefined
    ? 'Restore the newest backup: npm run restore -- FILE'
    : `Restore the newest backup: npm run restore -- ${newest}`
}

function newestIn(folder: string): string | undefined {
  try {
    return backupsIn(folder).at(-1)
  } catch {
    return undefined
  }
}

/** Removes the oldest, and gives back their paths. */
export function keepNewest(folder: string, most: number): readonly string[] {
  const tooMany = backupsIn(folder).slice(0, -most)
  for (const path of tooMany) rmSync(path)
  return tooMany
}

/**
 * A copy that is whole or not there at all: made under another name, proved to its last event, on the disk before it
 * gets its name. Whoever writes to the database meanwhile does not notice; the copy is of the moment at which it began.
 */
export async function takeBackup({ from, folder, at, newest }: Wanted): Promise<Backup> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  sweep(folder, at)
  const path = nextName(folder, at)
  const unfinished = `${path}.unfinished`
  try {
    await copy(from, unfinished)
    const heads = provedHeads(unfinished, newest, ADVICE)
    renameSync(unfinished, path)
    syncToDisk(dirname(path))
    return { path, bytes: statSync(path).size, heads }
  } finally {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${ending}`, { force: true })
  }
}

/** What a backup left behind that was cut short; one that is being made now is written to all the time. */
function sweep(folder: string, at: Date): void {
  const left = readdirSync(folder).filter((name) => /^rostrum-.+\.sqlite\.unfinished/.test(name))
  for (const path of left.map((name) => join(folder, name)))
    if (at.getTime() - statSync(path).mtimeMs > GIVEN_UP_AFTER) rmSync(path, { force: true })
}

/** Later than every other, also where two are made in one second or the clock was set back: the oldest go by their names. */
function nextName(folder: string, at: Date): string {
  const newest = newestIn(folder)
  const free = newest === undefined ? -Infinity : momentOf(basename(newest)) + 1_000
  return join(folder, `rostrum-${momentInName(new Date(Math.max(at.getTime(), free)))}.sqlite`)
}

/** One file, which only its owner may read and which needs no other file beside it, on the disk before this returns. */
export async function copy(from: string, to: string): Promise<void> {
  closeSync(openSync(to, 'wx', 0o600))
  const source = openToRead(from)
  try {
    // Holds on to one moment: without it every command would make the copying begin again.
    source.exec('BEGIN')
    source.prepare('SELECT count(*) FROM sqlite_schema').get()
    await source.backup(to)
  } finally {
    source.close()
  }
  const made = new Database(to)
  made.pragma('journal_mode = DELETE')
  made.close()
  syncToDisk(to)
}

/** Every page and every event; throws in sentences where anything is not as it was recorded. */
export function provedHeads(path: string, newest: number, advice: string): readonly Head[] {
  return reading(path, { newest, advice, thorough: true }, (found) => {
    if (found === null) return []
    return found.meetings().map((meeting) => {
      const verdict = found.verify(meeting)
      if (!verdict.whole) throw recordBroken(meeting, path, verdict, advice)
      return { meeting, version: verdict.version, head: verdict.head }
    })
  })
}

export function syncToDisk(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

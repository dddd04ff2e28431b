import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Db } from './database.ts'
import { DatabaseFromTheFuture } from './refused.ts'

/** A step of the schema: `0010-log.sql` is number 10. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string }

const FILE = /^(\d{4})-[a-z0-9-]+\.sql$/

/** The migrations of a folder in their order; numbers go by tens, so that none is ever squeezed in before a released one. */
export function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
  return names.map((name) => {
    const number = Number(FILE.exec(name)?.[1])
    if (!(number > 0) || number % 10 !== 0)
      throw new Error(`${name} is not a migration: it is numbered by tens, like 0010-log.sql`)
    return { number, name, sql: readFileSync(join(folder, name), 'utf8') }
  })
}

export const schemaVersion = (db: Db): number => z.int().parse(db.pragma('user_version', { simple: true }))

/** The number of the newest of them. */
export const newestOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.number ?? 0

/** Brings the database forward, each step in a transaction of its own; gives the names of the steps that were taken. */
export function migrate(db: Db, migrations: readonly Migration[]): readonly string[] {
  const newest = newestOf(migrations)
  const found = schemaVersion(db)
  if (found > newest) throw new DatabaseFromTheFuture(found, newest)
  const missing = migrations.filter((migration) => migration.number > found)
  for (const { number, sql } of missing) {
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${number}`)
    }).immediate()
  }
  return missing.map((migration) => migration.name)
}

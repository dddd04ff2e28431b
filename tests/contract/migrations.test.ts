import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findProject } from '#server/project.ts'
import { openDatabase } from '#server/store/database.ts'
import { migrate, readMigrations, schemaVersion } from '#server/store/migrate.ts'
import { DatabaseFromTheFuture } from '#server/store/refused.ts'

const { migrationsFolder } = findProject(fileURLToPath(import.meta.url))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-migrations-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql)

describe('migrations', () => {
  it('are numbered by tens, and each raises the version of the database', () => {
    const migrations = readMigrations(migrationsFolder)
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => (index + 1) * 10))
    const db = new Database(':memory:')
    for (const [index, { number, name }] of migrations.entries()) {
      expect(migrate(db, migrations.slice(0, index + 1))).toEqual([name])
      expect(schemaVersion(db)).toBe(number)
    }
    expect(migrate(db, migrations)).toEqual([])
  })

  it('make tables that are all strict', () => {
    const db = new Database(':memory:')
    migrate(db, readMigrations(migrationsFolder))
    const tables = db
      .prepare(`SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'`)
      .all()
    expect(tables.length).toBeGreaterThan(0)
    expect(
      tables.filter((table) => typeof table === 'object' && table && 'strict' in table && table.strict !== 1),
    ).toEqual([])
  })

  it('take the whole log along, from the first schema to the newest, and it stays append-only', () => {
    const all = readMigrations(migrationsFolder)
    const db = new Database(':memory:')
    migrate(db, all.slice(0, 1))
    const insert = db.prepare(
      `INSERT INTO event (meeting_id, version, at, type, body, actor, command_id, hash)
       VALUES (?, ?, ?, 'MessageCleared', '{}', '{"role":"clock"}', NULL, ?)`,
    )
    for (const version of [1, 2, 3]) {
      for (const meeting of ['b', 'a']) insert.run(meeting, version, version * 1_000, `${meeting}${version}`.padEnd(64))
    }
    const events = () => db.prepare('SELECT * FROM event ORDER BY meeting_id, version').all()
    const before = events()
    migrate(db, all)
    expect(events()).toEqual(before)
    expect(() => insert.run('a', 5, 5_000, 'a5'.padEnd(64))).toThrow(/does not follow/)
    for (const change of [`UPDATE event SET at = 0`, `DELETE FROM event`])
      expect(() => db.exec(change)).toThrow(/append-only/)
  })

  it('that fail leave the database as it was', () => {
    write('0010-first.sql', 'CREATE TABLE first (a INTEGER) STRICT;')
    write('0020-second.sql', 'CREATE TABLE second (a INTEGER) STRICT; SELECT nonsense FROM nowhere;')
    const db = new Database(':memory:')
    expect(() => migrate(db, readMigrations(folder))).toThrow(/nowhere/)
    expect(schemaVersion(db)).toBe(10)
    expect(db.prepare(`SELECT name FROM sqlite_schema`).pluck().all()).toEqual(['first'])
  })

  it('refuse a database from the future', () => {
    const db = new Database(':memory:')
    db.pragma('user_version = 9990')
    expect(() => migrate(db, readMigrations(migrationsFolder))).toThrow(DatabaseFromTheFuture)
  })

  it.each(['0015-between.sql', 'first.sql', '0000-nothing.sql'])('are not named %s', (name) => {
    write(name, '')
    expect(() => readMigrations(folder)).toThrow(/numbered by tens/)
  })
})

describe('the database', () => {
  it('syncs every commit to the disk', () => {
    const db = openDatabase(join(folder, 'rostrum.sqlite'))
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    db.close()
  })
})

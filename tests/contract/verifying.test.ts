import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fold } from '#shared/decider/evolve.ts'
import { createLogger } from '#server/logger.ts'
import { findProject } from '#server/project.ts'
import { databaseIn, openDatabase } from '#server/store/database.ts'
import type { Db } from '#server/store/database.ts'
import { eventLog } from '#server/store/event-log.ts'
import { inspect } from '#server/store/inspect.ts'
import { migrate, newestOf, readMigrations } from '#server/store/migrate.ts'
import { proveTheRest } from '#server/store/opening.ts'
import { snapshots } from '#server/store/snapshots.ts'
import { verifying } from '#server/store/verifying.ts'
import type { Verifying } from '#server/store/verifying.ts'
import { firstEvents, freshDatabase, MEETING, rowsOf } from './store.ts'

const migrations = readMigrations(findProject(fileURLToPath(import.meta.url)).migrationsFolder)

let db: Db
let proving: Verifying
beforeEach(() => {
  db = freshDatabase()
  proving = verifying(db)
})
afterEach(() => proving.close())

const rows = rowsOf(firstEvents(1_200))
const alter = () => db.exec(`DROP TRIGGER event_is_never_changed; UPDATE event SET at = at + 1 WHERE version = 700`)

describe('a server that is asked whether a record is whole', () => {
  test('RC2 proves it once for everybody who asks meanwhile', async () => {
    eventLog(db).append(rows)
    const answers = await Promise.all(Array.from({ length: 50 }, () => proving.of(MEETING)))
    expect(new Set(answers)).toEqual(new Set([{ whole: true, version: 1_200, head: rows.at(-1)?.hash }]))
    expect(proving.followed).toBe(1_200)
  })

  test('RC2 goes on from what it has proved', async () => {
    const log = eventLog(db)
    log.append(rows.slice(0, 1_000))
    await proving.of(MEETING)
    log.append(rows.slice(1_000))
    expect(await proving.of(MEETING)).toMatchObject({ whole: true, version: 1_200 })
    expect(proving.followed).toBe(1_200)
  })

  test('RC2 lets others do something between', async () => {
    eventLog(db).append(rows)
    let turns = 0
    let counting = true
    const count = () => {
      turns += 1
      if (counting) setImmediate(count)
    }
    setImmediate(count)
    await proving.of(MEETING)
    counting = false
    expect(turns).toBeGreaterThan(3)
  })

  test('RC2 says where it is broken, and says so again', async () => {
    eventLog(db).append(rows)
    alter()
    const broken = { whole: false, brokenAt: 700, because: 'hash' }
    expect(await proving.of(MEETING)).toEqual(broken)
    expect(await proving.of(MEETING)).toEqual(broken)
  })

  test('RC2 begins again where what it ended with is not the same any more', async () => {
    eventLog(db).append(rows.slice(0, 700))
    await proving.of(MEETING)
    alter()
    db.exec(`UPDATE event SET hash = '${'f'.repeat(64)}' WHERE version = 700`)
    expect(await proving.of(MEETING)).toMatchObject({ brokenAt: 700 })
  })
})

describe('records that a start had no time for', () => {
  const rest = { unproved: [MEETING], folder: '/data', advice: 'Restore it.', log: createLogger('silent') }

  test('RC2 are proved while the server runs, and nobody hears of it', async () => {
    eventLog(db).append(rows)
    const told: string[] = []
    await proveTheRest(rest, proving, ({ message }) => told.push(message))
    expect(told).toEqual([])
    expect(proving.followed).toBe(1_200)
  })

  test('RC2 stop the server where one turns out to be broken', async () => {
    eventLog(db).append(rows)
    alter()
    const told: string[] = []
    await proveTheRest(rest, proving, ({ message }) => told.push(message))
    expect(told).toEqual([
      'The record of 2016-03-07-am in /data/rostrum.sqlite is broken: event 700 was altered, or put there, by something ' +
        'other than Rostrum: its hash does not follow. The server stops. Restore it.',
    ])
  })
})

test('RC2 a start follows the newest of each record, and whole records as far as it has time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-inspect-'))
  try {
    const file = databaseIn(folder)
    const stored = openDatabase(file)
    migrate(stored, migrations)
    stored.transaction(() => eventLog(stored).append(rows))()
    const look = (most: number) => inspect(file, { newest: newestOf(migrations), advice: '', most })
    expect(look(1_200)).toEqual({ unproved: [] })
    expect(look(1_199)).toEqual({ unproved: [MEETING] })
    snapshots(stored, 1).keep({ version: 500, meeting: fold(firstEvents(500)) })
    stored.exec(`DROP TRIGGER event_is_never_changed; UPDATE event SET at = at + 1 WHERE version = 501`)
    expect(() => look(0)).toThrow(/event 501 was altered/)
    stored.close()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findProject } from '#server/project.ts'
import { backupsIn, keepNewest, takeBackup } from '#server/store/backup.ts'
import { databaseIn, openDatabase, openToRead } from '#server/store/database.ts'
import type { Db } from '#server/store/database.ts'
import { eventLog } from '#server/store/event-log.ts'
import { migrate, newestOf, readMigrations } from '#server/store/migrate.ts'
import { records } from '#server/store/records.ts'
import { firstEvents, MEETING, rowsOf } from './store.ts'

const migrations = readMigrations(findProject(fileURLToPath(import.meta.url)).migrationsFolder)
const newest = newestOf(migrations)
const at = new Date('2016-03-07T10:04:31.250Z')
const rows = rowsOf(firstEvents(2_000))

let place: string
let folder: string
let from: string
let db: Db
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rostrum-backup-'))
  folder = join(place, 'backups')
  from = databaseIn(place)
  db = openDatabase(from)
  migrate(db, migrations)
  db.transaction(() => eventLog(db).append(rows.slice(0, 1_000)))()
})
afterEach(() => {
  db.close()
  rmSync(place, { recursive: true })
})

const read = (path: string) => {
  const copy = openToRead(path)
  try {
    return records(copy).verify(MEETING)
  } finally {
    copy.close()
  }
}

describe('a backup', () => {
  it('is one file, for its owner alone, named after its moment, with every event that was recorded', async () => {
    const made = await takeBackup({ from, folder, at, newest })
    expect(basename(made.path)).toBe('rostrum-2016-03-07T10-04-31Z.sqlite')
    expect(readdirSync(folder)).toEqual([basename(made.path)])
    expect(statSync(made.path).mode & 0o777).toBe(0o600)
    expect(made.bytes).toBe(statSync(made.path).size)
    expect(made.heads).toEqual([{ meeting: MEETING, version: 1_000, head: rows[999]?.hash }])
    expect(read(made.path)).toEqual({ whole: true, version: 1_000, head: rows[999]?.hash })
    expect(readdirSync(folder)).toEqual([basename(made.path)])
  })

  it('is of one moment, whatever is recorded while it is made', async () => {
    const log = eventLog(db)
    let recorded = 1_000
    const made = new AbortController()
    const writing = async () => {
      for (; !made.signal.aborted && recorded < rows.length; recorded += 1) {
        log.append(rows.slice(recorded, recorded + 1))
        await nextTurn()
      }
    }
    const written = writing()
    const { path, heads } = await takeBackup({ from, folder, at, newest })
    made.abort()
    await written
    expect(recorded).toBeGreaterThan(1_001)
    expect(read(path)).toMatchObject({ whole: true, version: heads[0]?.version })
    expect(read(from)).toMatchObject({ whole: true, version: recorded })
  })

  it('of a record that is broken is not kept', async () => {
    db.exec('DROP TRIGGER event_is_never_changed; UPDATE event SET at = at + 1 WHERE version = 500')
    await expect(takeBackup({ from, folder, at, newest })).rejects.toThrow(/event 500 was altered.*No backup was kept/)
    expect(readdirSync(folder)).toEqual([])
  })

  it('of the same second gets a name of its own', async () => {
    const first = await takeBackup({ from, folder, at, newest })
    const second = await takeBackup({ from, folder, at, newest })
    expect(backupsIn(folder)).toEqual([first.path, second.path])
  })

  it('that is made after the clock was set back is the newest all the same', async () => {
    const before = await takeBackup({ from, folder, at, newest })
    const dayBefore = new Date(at.getTime() - 24 * 3_600_000)
    const after = await takeBackup({ from, folder, at: dayBefore, newest })
    expect(basename(after.path)).toBe('rostrum-2016-03-07T10-04-32Z.sqlite')
    expect(keepNewest(folder, 1)).toEqual([before.path])
    expect(backupsIn(folder)).toEqual([after.path])
  })

  it('that is among the newest so many stays; older ones go, and nothing else', () => {
    const other = join(place, 'rostrum-notes.txt')
    writeFileSync(other, '')
    for (const minute of ['04', '14', '24', '34'])
      writeFileSync(join(place, `rostrum-2016-03-07T10-${minute}-31Z.sqlite`), '')
    expect(keepNewest(place, 2).map((path) => basename(path).slice(22, 24))).toEqual(['04', '14'])
    expect(backupsIn(place)).toHaveLength(2)
    expect(existsSync(other)).toBe(true)
    expect(existsSync(from)).toBe(true)
  })

  it('that was never finished is swept away by a later one', async () => {
    await takeBackup({ from, folder, at, newest })
    const old = join(folder, 'rostrum-2016-03-07T09-04-31Z.sqlite.unfinished')
    writeFileSync(old, '')
    await takeBackup({ from, folder, at: new Date(Date.now() + 2 * 3_600_000), newest })
    expect(existsSync(old)).toBe(false)
  })
})

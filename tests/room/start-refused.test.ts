import { chmodSync, existsSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, expect, it, test } from 'vitest'
import { hashOf } from '#server/store/chain.ts'
import type { EventRow } from '#server/store/chain.ts'
import { FOR_SOMEBODY, startRefusal } from '#server/start-refusal.ts'
import { DatabaseRefused } from '#server/store/refused.ts'
import { bytesIn, copyOf, usedFolder } from './data-folder.ts'
import { startServer } from './rig.ts'
import { serverProcess } from './server-process.ts'

let used: string
let folder: string
beforeAll(async () => {
  used = await usedFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
afterAll(() => rmSync(used, { recursive: true }))

const file = () => join(folder, 'rostrum.sqlite')

function write(sql: string): void {
  const db = new Database(file())
  db.exec(`DROP TRIGGER IF EXISTS event_is_never_changed; DROP TRIGGER IF EXISTS event_is_never_deleted; ${sql}`)
  db.close()
}

/** Puts something else in the place of an event, with hashes that are right: as a program with a fault would. */
function recorded(version: number, change: Partial<EventRow>): void {
  write('')
  const db = new Database(file())
  const rows = db.prepare<[], EventRow>('SELECT * FROM event ORDER BY version').all()
  const update = db.prepare<[EventRow]>(
    `UPDATE event SET type = @type, body = @body, at = @at, hash = @hash WHERE version = @version`,
  )
  let before = '0'.repeat(64)
  for (const row of rows) {
    const altered = row.version === version ? { ...row, ...change } : row
    before = hashOf(before, altered)
    update.run({ ...altered, hash: before })
  }
  db.close()
}

const inThePage = (byte: number) => {
  const db = new Database(file())
  const page = db.prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'event'`).pluck().get()
  db.close()
  return ((page ?? 2) - 1) * 4_096 + byte
}

const spoil = (where: number) => {
  const text = Buffer.alloc(200, 0xab)
  const db = Buffer.from(bytesIn(folder).get(file()) ?? '', 'base64')
  text.copy(db, where)
  writeFileSync(file(), db)
}

test.each<[string, () => void, RegExp]>([
  ['is no database', () => writeFileSync(file(), 'no database '.repeat(100)), /is not a database/],
  ['was cut short', () => truncateSync(file(), 20_000), /damaged/],
  ['has a page that is spoilt', () => spoil(inThePage(8)), /damaged/],
  ['is empty', () => truncateSync(file(), 0), /empty \(0 bytes\)/],
  ['is of something else', () => (rmSync(file()), write('CREATE TABLE shopping (list TEXT)')), /not one of Rostrum's/],
  ['is from a newer Rostrum', () => write('PRAGMA user_version = 9990'), /Start the newer one/],
  [
    'has an event that was altered',
    () => write('UPDATE event SET at = at - 1 WHERE version = 5'),
    /event 5 was altered/,
  ],
  ['has lost an event', () => write('DELETE FROM event WHERE version = 4'), /event 4 is missing/],
  ['has lost its last event', () => write('DELETE FROM event WHERE version = 12'), /event 12 is missing/],
  ['has lost its first event', () => write('DELETE FROM event WHERE version = 1'), /event 1 is missing/],
  ['goes back in time', () => recorded(6, { at: 7 }), /event 6 is dated before/],
  ['has an event of no known kind', () => recorded(6, { type: 'FloorSold' }), /event 6 is nothing that can be read/],
  ['has an event that does not parse', () => recorded(6, { body: '{"text":7}' }), /does not come to a meeting/],
  [
    'comes to no meeting',
    () => recorded(6, { type: 'InterventionEnded', body: '{"intervention":"nobody","because":"desk","spent":1}' }),
    /does not come to a meeting/,
  ],
])('a database that %s is refused in a sentence, and left as it is', async (_, damage, sentence) => {
  folder = copyOf(used)
  damage()
  const before = bytesIn(folder)
  const refused = await startServer({ dataFolder: folder }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(DatabaseRefused)
  expect(String(refused)).toMatch(sentence)
  expect(String(refused)).toMatch(/npm run restore -- FILE|Start the newer one/)
  expect(bytesIn(folder)).toEqual(before)
})

test.each<[string, () => void, Record<string, string>, RegExp]>([
  ['a damaged database', () => truncateSync(file(), 20_000), {}, /is damaged/],
  ['a newer database', () => write('PRAGMA user_version = 9990'), {}, /Start the newer one/],
  ['a wrong setting', () => {}, { PORT: 'the third' }, /PORT must be a port number/],
])('a service is not started again by itself on %s', { timeout: 30_000 }, async (_, harm, env, sentence) => {
  folder = copyOf(used)
  harm()
  const { code, output } = await serverProcess(folder, env).ended
  expect(output).toMatch(sentence)
  expect(code).toBe(FOR_SOMEBODY)
})

it('tells which backup to restore, where there are some', async () => {
  folder = copyOf(used)
  const newest = join(folder, 'rostrum-2016-03-07T10-04-31Z.sqlite')
  writeFileSync(join(folder, 'rostrum-2016-03-07T09-54-31Z.sqlite'), '')
  writeFileSync(newest, '')
  write('DELETE FROM event WHERE version = 4')
  await expect(startServer({ dataFolder: folder, env: { ROSTRUM_BACKUP_FOLDER: folder } })).rejects.toThrow(
    `npm run restore -- ${newest}`,
  )
})

it('does not take a database that is gone for one that never was', async () => {
  folder = copyOf(used)
  rmSync(file())
  writeFileSync(`${file()}-wal`, 'what was to be added')
  await expect(startServer({ dataFolder: folder })).rejects.toThrow(/is gone/)
  rmSync(`${file()}-wal`)
  writeFileSync(join(folder, 'restoring.sqlite'), '')
  await expect(startServer({ dataFolder: folder })).rejects.toThrow(/restore into .* was interrupted/)
  expect(existsSync(file())).toBe(false)
})

it('says so where there can be no data folder', async () => {
  folder = copyOf(used)
  await expect(startServer({ dataFolder: join(file(), 'data') })).rejects.toThrow(/Set ROSTRUM_DATA/)
})

it('says what to do where another program has the port', { timeout: 30_000 }, async () => {
  folder = copyOf(used)
  const other = createServer()
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const { code, output } = await serverProcess(folder, { PORT: port }).ended
  other.close()
  expect(code).toBe(1)
  expect(output.trim()).toBe(
    `Another program listens on port ${port} already, perhaps another Rostrum. Stop it, or choose another port: PORT=3001 npm start`,
  )
})

it('says what to do where the port is for others', () => {
  const refused = Object.assign(new Error('listen EACCES: permission denied 0.0.0.0:80'), {
    code: 'EACCES',
    syscall: 'listen',
    port: 80,
  })
  expect(startRefusal(refused)).toMatch(/^This account may not listen on port 80\. Choose a port from 1024 on/)
  expect(startRefusal(new TypeError('a fault'))).toBeNull()
})

/** As root, who may do everything, the test steps back to somebody who may not. */
async function asSomebodyElse<T>(act: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return act()
  process.seteuid?.(65_534)
  try {
    return await act()
  } finally {
    process.seteuid?.(0)
  }
}

it('says so where the folder may not be written', async () => {
  folder = copyOf(used)
  chmodSync(file(), 0o444)
  chmodSync(folder, 0o555)
  const refused = await asSomebodyElse(() => startServer({ dataFolder: folder }).catch((error: unknown) => error))
  chmodSync(folder, 0o755)
  expect(String(refused)).toMatch(/cannot be opened for reading and writing by the user that Rostrum runs as/)
})

it('a snapshot that was folded from another record is not believed', async () => {
  folder = copyOf(used)
  const db = new Database(file())
  expect(db.prepare<[], number>('SELECT count(*) FROM snapshot WHERE version = 12').pluck().get()).toBe(1)
  db.close()
  recorded(12, { body: '{"text":"the last event of another record"}' })
  const rig = await startServer({ dataFolder: folder })
  expect(rig.server.rooms.room(rig.meeting)?.durable().meeting.message?.text).toBe('the last event of another record')
  await rig.close()
})

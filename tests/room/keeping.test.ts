import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, test } from 'vitest'
import Database from 'better-sqlite3'
import { copyOf, usedFolder } from './data-folder.ts'
import { command } from './server-process.ts'
import { startServer } from './rig.ts'

let used: string
let folder: string
beforeAll(async () => {
  used = await usedFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
afterAll(() => rmSync(used, { recursive: true }))

const untimed = (output: string) => output.replace(/in [\d.]+ s/, '')
const env = () => ({ ROSTRUM_DATA: folder })

test('RC2 npm run verify proves each record of a data folder, whether its server runs or not', async () => {
  folder = copyOf(used)
  const alone = await command('verify', [], env())
  expect(alone).toMatchObject({ code: 0 })
  expect(alone.output).toMatch(
    /^whole {3}2016-03-07-am {2}12 events, to [0-9a-f]{64}\n.* is whole: 12 events in [\d.]+ s\.\n$/,
  )
  const rig = await startServer({ dataFolder: folder })
  const beside = await command('verify', [join(folder, 'rostrum.sqlite')], env())
  expect(untimed(beside.output)).toBe(untimed(alone.output))
  await rig.close()
})

test('RC2 npm run verify ends with 1 where a record is broken, and says where', async () => {
  folder = copyOf(used)
  const db = new Database(join(folder, 'rostrum.sqlite'))
  db.exec(`DROP TRIGGER event_is_never_changed; UPDATE event SET body = '{"text":"x"}' WHERE version = 5`)
  db.close()
  const found = await command('verify', [], env())
  expect(found.code).toBe(1)
  expect(found.output).toMatch(
    /^BROKEN {2}2016-03-07-am {2}event 5 was altered.*; what comes before it is whole\n.*not to be believed/,
  )
})

it('npm run backup prints where the backup is, its size, and the head of every record', async () => {
  folder = copyOf(used)
  const made = await command('backup', [join(folder, 'backups')], env())
  expect(made.code, made.output).toBe(0)
  const [, path = ''] =
    /^(\S+\.sqlite) {2}[\d.]+ MB, whole, in [\d.]+ s\n {2}2016-03-07-am {2}12 events, to/.exec(made.output) ?? []
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect((await command('verify', [path], env())).code).toBe(0)
})

it.each([
  ['verify', ['/nowhere'], 'There is no database /nowhere'],
  ['verify', ['--loudly'], "Unknown option '--loudly'"],
  ['backup', [], 'ROSTRUM_BACKUP_FOLDER is not set'],
  ['restore', ['one', 'two'], 'Say which backup, and only one.'],
])('npm run %s -- %s says in a sentence what is wrong', async (name, args, sentence) => {
  folder = copyOf(used)
  const ended = await command(name, args, env())
  expect(ended.code).toBe(1)
  expect(ended.output).toContain(sentence)
  expect(ended.output).not.toMatch(/^ +at /m)
})

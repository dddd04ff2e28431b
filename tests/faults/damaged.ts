import { createHash } from 'node:crypto'
import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { FOR_SOMEBODY } from '#server/start-refusal.ts'
import { freePort } from '../bench/server-process.ts'
import type { Fault, FaultOptions, Row } from './fault.ts'
import { launch } from './rostrum.ts'

/** What was done to a database that nobody had open, and words of the sentences: what is wrong, and what to do. */
type Damage = {
  readonly name: string
  readonly says: RegExp
  readonly advises: RegExp
  readonly doTo: (path: string) => void
}

/** As somebody with the file and a tool does it: what keeps the log from being changed is put aside meanwhile. */
function tampered(path: string, sql: string): void {
  const db = new Database(path)
  const triggers = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'event'`)
  const found = triggers.all().map((row) => Object.values(row ?? {}).map(String))
  for (const [name] of found) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  for (const [, again] of found) db.exec(again ?? '')
  db.close()
}

const DAMAGES: readonly Damage[] = [
  {
    name: 'one letter of an event',
    says: /broken/,
    advises: /restore/,
    doTo: (path) => tampered(path, `UPDATE event SET body = replace(body, 'rights', 'Rights') WHERE version = 1`),
  },
  {
    name: 'a missing event',
    says: /broken/,
    advises: /restore/,
    doTo: (path) => tampered(path, 'DELETE FROM event WHERE version = 5'),
  },
  {
    name: 'half of the file',
    says: /damaged/,
    advises: /restore/,
    doTo: (path) => truncateSync(path, readFileSync(path).length / 2),
  },
  {
    name: 'anything but a database',
    says: /not a database/,
    advises: /restore/,
    doTo: (path) => writeFileSync(path, 'x'.repeat(100_000)),
  },
  {
    name: 'a newer version',
    says: /newer/,
    advises: /Start the newer/,
    doTo: (path) => tampered(path, 'PRAGMA user_version = 9990'),
  },
]

/** As long as a start may take that ends in a refusal, in ms. */
const REFUSED_WITHIN = 10_000

export const damaged: Fault = {
  name: 'damaged',
  what: 'the database is damaged, from a newer version, or its chain is broken',
  run: async (options) => {
    const found = await Promise.all(DAMAGES.map((damage) => refused(damage, options)))
    const row: Row = {
      scenario: 'damaged database',
      times: DAMAGES.length,
      acknowledged: 0,
      lost: 0,
      doubled: 0,
      outOfOrder: 0,
      replicasEqual: null,
      worst: `${found.filter(({ length }) => length === 0).length} of ${DAMAGES.length} refused at start, each with what to do`,
      faults: found.flat(),
    }
    return [row]
  },
}

const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

async function refused(
  { name, says, advises, doTo }: Damage,
  { root, room, say }: FaultOptions,
): Promise<readonly string[]> {
  const dataFolder = room.copy()
  const path = join(dataFolder, 'rostrum.sqlite')
  doTo(path)
  const before = digestOf(path)
  const rostrum = launch({ root, dataFolder, port: await freePort() })
  const impatience = setTimeout(() => void rostrum.kill(), REFUSED_WITHIN)
  const { code } = await rostrum.ended
  clearTimeout(impatience)
  const said = rostrum.said().trim()
  say(`${name}: ${said.split('\n')[0] ?? ''}`)
  return [
    ...(code === FOR_SOMEBODY ? [] : [`${name}: the server ended with ${code}`]),
    ...(says.test(said) ? [] : [`${name}: the sentence does not say so: ${said.slice(0, 200)}`]),
    ...(advises.test(said) ? [] : [`${name}: the sentences do not tell what to do: ${said.slice(0, 200)}`]),
    ...(/\n\s+at /.test(said) ? [`${name}: told as a fault of the program`] : []),
    ...(digestOf(path) === before ? [] : [`${name}: the file was changed`]),
  ]
}

import { assert, constantFrom, integer, property, record, string } from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { hashOf } from '#server/store/chain.ts'
import type { EventRow } from '#server/store/chain.ts'
import type { Db } from '#server/store/database.ts'
import { records } from '#server/store/records.ts'
import { follow, meaningOf, NOTHING_PROVED, verify } from '#server/store/verify.ts'
import type { Because } from '#server/store/verify.ts'
import { firstEvents, freshDatabase, MEETING, rowsOf } from './store.ts'

const rows = rowsOf(firstEvents(12))
const changed = (version: number, change: Partial<EventRow>) =>
  rows.map((row) => (row.version === version ? { ...row, ...change } : row))

/** As somebody would write it who can write the file and knows how the chain is made. */
function rechained(altered: readonly EventRow[]): readonly EventRow[] {
  let before = NOTHING_PROVED.hash
  return altered.map((row) => {
    before = hashOf(before, row)
    return { ...row, hash: before }
  })
}

describe('a record', () => {
  test('RC2 that is as it was recorded is whole, and known by the hash of its last event', () => {
    expect(verify(rows)).toEqual({ whole: true, version: 12, head: rows.at(-1)?.hash })
    expect(verify([])).toEqual({ whole: true, version: 0, head: '0'.repeat(64) })
  })

  test('RC2 can be proved a part at a time', () => {
    const half = follow(rows.slice(0, 5))
    if ('because' in half) throw new Error('broken')
    expect(follow(rows.slice(5), half)).toEqual(follow(rows))
  })

  test.each<[string, readonly EventRow[], Because, number]>([
    ['an event was altered', changed(5, { body: '{"text":"another"}' }), 'hash', 5],
    ['the one who acted was altered', changed(5, { actor: '{"role":"moderator"}' }), 'hash', 5],
    ['an event was altered together with its own hash', changed(5, { hash: 'f'.repeat(64) }), 'hash', 5],
    ['an event was taken out', rows.filter(({ version }) => version !== 7), 'gap', 7],
    ['the beginning was taken off', rows.slice(1), 'gap', 1],
    ['an event is there twice', [...rows.slice(0, 3), ...rows.slice(2)], 'gap', 4],
    ['time goes back', rechained(changed(6, { at: 5 })), 'time', 6],
    ['an event is of no kind there is', rechained(changed(6, { type: 'FloorSold' })), 'unreadable', 6],
    ['an event is no JSON', rechained(changed(6, { body: '{' })), 'unreadable', 6],
  ])('RC2 breaks where %s', (_, altered, because, brokenAt) => {
    expect(verify(altered)).toEqual({ whole: false, brokenAt, because })
  })

  test('RC2 says in a sentence what a break means', () => {
    expect(meaningOf({ brokenAt: 7, because: 'gap' })).toBe('event 7 is missing')
  })

  test('RC2 of somebody who wrote it anew is whole again, but never with the same head', () => {
    const forged = verify(rechained(changed(5, { body: '{"text":"another"}' })))
    expect(forged).toMatchObject({ whole: true, version: 12 })
    expect(forged).not.toEqual(verify(rows))
  })
})

const column = constantFrom<keyof EventRow>('meeting_id', 'at', 'type', 'body', 'actor', 'command_id', 'hash')
const alteration = record({ version: integer({ min: 1, max: rows.length }), column, to: string() })

test('RC2 any value of any event that is altered breaks the record exactly there (seed 1945)', () => {
  assert(
    property(alteration, ({ version, column, to }) => {
      const value = column === 'at' ? to.length : to
      const altered = changed(version, { [column]: value })
      const same = rows[version - 1]?.[column] === value
      expect(verify(altered)).toMatchObject(same ? { whole: true } : { whole: false, brokenAt: version })
    }),
    { seed: 1945, numRuns: 500 },
  )
})

function filled(): Db {
  const db = freshDatabase()
  const insert = db.prepare<[EventRow]>(
    `INSERT INTO event (meeting_id, version, at, type, body, actor, command_id, hash)
     VALUES (@meeting_id, @version, @at, @type, @body, @actor, @command_id, @hash)`,
  )
  for (const row of rows) insert.run(row)
  return db
}

describe('the records of a database', () => {
  it('RC2 are each proved from the first event to the last', () => {
    const found = records(filled())
    expect(found.meetings()).toEqual([MEETING])
    expect(found.verify(MEETING)).toEqual(verify(rows))
  })

  it('RC2 break where the last event is gone though it was answered for', () => {
    const db = filled()
    db.exec(`INSERT INTO outcome (meeting_id, sign_in_id, command_id, version) VALUES ('${MEETING}', 's', 'c', 13)`)
    expect(records(db).verify(MEETING)).toEqual({ whole: false, brokenAt: 13, because: 'gap' })
  })

  it('RC2 break where the last event is gone though a snapshot goes further', () => {
    const db = filled()
    db.exec(`INSERT INTO snapshot (meeting_id, version, format, body, digest) VALUES ('${MEETING}', 20, 1, '{}', '')`)
    expect(records(db).proveTail(MEETING)).toEqual({ brokenAt: 13, because: 'gap' })
    expect(records(db).verify(MEETING)).toEqual({ whole: false, brokenAt: 13, because: 'gap' })
  })
})

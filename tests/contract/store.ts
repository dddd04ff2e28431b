import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import type { Happening, MeetingEvent } from '#shared/meeting/events.ts'
import { asInstant } from '#shared/meeting/time.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import { findProject } from '#server/project.ts'
import { chained, GENESIS } from '#server/store/chain.ts'
import type { EventRow } from '#server/store/chain.ts'
import type { Db } from '#server/store/database.ts'
import { migrate, readMigrations } from '#server/store/migrate.ts'

/** A database with all its tables, in memory. */
export function freshDatabase(): Db {
  const db = new Database(':memory:')
  migrate(db, readMigrations(findProject(fileURLToPath(import.meta.url)).migrationsFolder))
  return db
}

export const MEETING = MORNING.id

export const eventOf = (version: number, happening: Happening): MeetingEvent => ({
  ...happening,
  version,
  at: asInstant(1_457_336_000_000 + version),
  by: { role: 'clock' },
})

/** The first events of a log: convened, then messages. */
export const firstEvents = (count: number): readonly MeetingEvent[] =>
  Array.from({ length: count }, (_, index) =>
    index === 0
      ? eventOf(1, { type: 'MeetingConvened', plan: MORNING })
      : eventOf(index + 1, { type: 'MessageShown', text: `message ${index + 1}` }),
  )

export function rowsOf(events: readonly MeetingEvent[], before = GENESIS, meeting = MEETING): readonly EventRow[] {
  let hash = before
  return events.map((event) => {
    const row = chained(hash, meeting, event, null)
    hash = row.hash
    return row
  })
}

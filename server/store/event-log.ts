import { z } from 'zod'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import { asMeetingId } from '#shared/meeting/ids.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { asInstant } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { eventSchema } from '#shared/wire/event-schema.ts'
import { GENESIS } from './chain.ts'
import type { EventRow } from './chain.ts'
import type { Db } from './database.ts'

/** The end of a meeting's log. */
export type Head = { readonly version: number; readonly at: Instant; readonly hash: string }

const NO_EVENTS: Head = { version: 0, at: asInstant(0), hash: GENESIS }

export interface EventLog {
  meetings(): readonly MeetingId[]
  head(meeting: MeetingId): Head
  /** Up to `limit` events after a version, in order. */
  after(meeting: MeetingId, version: number, limit?: number): readonly MeetingEvent[]
  /** All events after a version, in order; however many they are, only a page of them is held at a time. */
  each(meeting: MeetingId, version: number): Iterable<MeetingEvent>
  /** Throws when a row does not follow on the last one, or cannot be written. Call it in a transaction. */
  append(rows: readonly EventRow[]): void
  /** The moment of the latest event of all meetings but rehearsals, whose time is their own; 0 where there is none (CK2). */
  latest(): Instant
}

const stored = z.object({
  version: z.number(),
  at: z.number(),
  type: z.string(),
  body: z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text))),
  actor: z.string().transform((text): unknown => JSON.parse(text)),
})

/** A row that does not parse is a corrupt log, and stops whoever reads it. */
function eventOf(row: unknown): MeetingEvent {
  const { version, at, type, body, actor } = stored.parse(row)
  return eventSchema.parse({ ...body, type, version, at, by: actor })
}

/** Leaps from meeting to meeting along the key, where `DISTINCT` would read every event there is. */
const EACH_MEETING = `
  WITH RECURSIVE meeting (meeting_id) AS (
    SELECT min(meeting_id) FROM event
    UNION ALL
    SELECT (SELECT min(meeting_id) FROM event WHERE meeting_id > meeting.meeting_id)
    FROM meeting WHERE meeting.meeting_id IS NOT NULL
  )`

/** Events read at a time by whoever reads them all. */
const PAGE = 1_000

export function eventLog(db: Db): EventLog {
  const insert = db.prepare<[string, number, number, string, string, string, string | null, string]>(
    `INSERT INTO event (meeting_id, version, at, type, body, actor, command_id, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const selectAfter = db.prepare<[string, number, number]>(
    `SELECT version, at, type, body, actor FROM event WHERE meeting_id = ? AND version > ? ORDER BY version LIMIT ?`,
  )
  const selectHead = db.prepare<[string]>(
    `SELECT version, at, hash FROM event WHERE meeting_id = ? ORDER BY version DESC LIMIT 1`,
  )
  const selectMeetings = db.prepare<[]>(
    `${EACH_MEETING} SELECT meeting_id FROM meeting CROSS JOIN event USING (meeting_id) WHERE version = 1 ORDER BY at, meeting_id`,
  )
  const selectInServerTime = db.prepare<[]>(
    `${EACH_MEETING} SELECT meeting_id FROM meeting CROSS JOIN event USING (meeting_id)
     WHERE version = 1 AND json_extract(body, '$.plan.rehearsal') IS NULL`,
  )

  const headRow = z.object({ version: z.number(), at: z.number().transform(asInstant), hash: z.string() }).optional()
  const meetingRow = z.object({ meeting_id: z.string().transform(asMeetingId) })
  const head = (meeting: MeetingId) => headRow.parse(selectHead.get(meeting)) ?? NO_EVENTS
  const idsIn = (found: readonly unknown[]) => found.map((row) => meetingRow.parse(row).meeting_id)

  const after: EventLog['after'] = (meeting, version, limit = -1) =>
    selectAfter.all(meeting, version, limit).map(eventOf)

  return {
    meetings: () => idsIn(selectMeetings.all()),
    head,
    after,
    *each(meeting, version) {
      for (let last = version, page = after(meeting, last, PAGE); page.length > 0; page = after(meeting, last, PAGE)) {
        yield* page
        last = page.at(-1)?.version ?? last
      }
    },
    append: (rows) => {
      for (const { meeting_id, version, at, type, body, actor, command_id, hash } of rows) {
        insert.run(meeting_id, version, at, type, body, actor, command_id, hash)
      }
    },
    latest: () => asInstant(Math.max(0, ...idsIn(selectInServerTime.all()).map((id) => head(id).at))),
  }
}

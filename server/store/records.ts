import Database from 'better-sqlite3'
import { asMeetingId } from '#shared/meeting/ids.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { EventRow } from './chain.ts'
import type { Db } from './database.ts'
import { follow, NOTHING_PROVED, verdictOn } from './verify.ts'
import type { Break, Proved, Verdict } from './verify.ts'

/** The records of a database as they lie there: rows that are read to be proved, not to be folded. */
export interface Records {
  meetings(): readonly MeetingId[]
  /** What the last event says of itself. */
  endOf(meeting: MeetingId): Proved
  /** What the row of a version says of itself, to be believed only where it is followed by what is proved; null for none. */
  saidAt(meeting: MeetingId, version: number): Proved | null
  /** Follows up to `most` events after what is proved. */
  prove(meeting: MeetingId, from: Proved, most: number): Proved | Break
  /** What was added since the newest snapshot: all that a start folds where it can believe the snapshot. */
  proveTail(meeting: MeetingId): Proved | Break
  /** From the first event to the last in one go. */
  verify(meeting: MeetingId): Verdict
}

/** Rows held at a time. */
const SLICE = 1_000

export function records(db: Db): Records {
  // Not `DISTINCT`, which would read every event to find a few meetings.
  const selectMeetings = db.prepare<[], { id: string }>(
    `WITH RECURSIVE ids (id) AS (
       SELECT min(meeting_id) FROM event
       UNION ALL
       SELECT (SELECT min(meeting_id) FROM event WHERE meeting_id > id) FROM ids WHERE id IS NOT NULL
     )
     SELECT id FROM ids WHERE id IS NOT NULL`,
  )
  const selectEnd = db.prepare<[string], Proved>(
    `SELECT version, at, hash FROM event WHERE meeting_id = ? ORDER BY version DESC LIMIT 1`,
  )
  const selectOne = db.prepare<[string, number], Proved>(
    `SELECT version, at, hash FROM event WHERE meeting_id = ? AND version = ?`,
  )
  const selectAfter = db.prepare<[string, number, number], EventRow>(
    `SELECT meeting_id, version, at, type, body, actor, command_id, hash FROM event
     WHERE meeting_id = ? AND version > ? ORDER BY version LIMIT ?`,
  )
  const selectAnswered = db.prepare<[string], { version: number | null }>(
    `SELECT max(version) AS version FROM outcome WHERE meeting_id = ?`,
  )
  const selectKept = db.prepare<[string], { version: number | null }>(
    `SELECT max(version) AS version FROM snapshot WHERE meeting_id = ?`,
  )

  const endOf = (meeting: MeetingId) => selectEnd.get(meeting) ?? NOTHING_PROVED
  const prove = (meeting: MeetingId, from: Proved, most: number): Proved | Break => {
    try {
      return follow(selectAfter.all(meeting, from.version, most), from)
    } catch (error) {
      if (isDamage(error)) return { brokenAt: from.version + 1, because: 'unreadable' }
      throw error
    }
  }
  const saidAt = (meeting: MeetingId, version: number) => selectOne.get(meeting, version) ?? null

  /** An event that was answered for, or folded into a snapshot, and is not there. */
  const missingEnd = (meeting: MeetingId): Break | null => {
    const { version } = endOf(meeting)
    const told = Math.max(selectAnswered.get(meeting)?.version ?? 0, selectKept.get(meeting)?.version ?? 0)
    return told > version ? { brokenAt: version + 1, because: 'gap' } : null
  }

  /** To the end of the record. */
  const proveOn = (meeting: MeetingId, from: Proved): Proved | Break => {
    let proved = from
    for (;;) {
      const next = prove(meeting, proved, SLICE)
      if ('because' in next || next.version === proved.version) return next
      proved = next
    }
  }

  return {
    meetings: () => selectMeetings.all().map(({ id }) => asMeetingId(id)),
    endOf,
    saidAt,
    prove,
    proveTail: (meeting) => {
      const end = endOf(meeting)
      const kept = selectKept.get(meeting)?.version ?? 0
      if (kept > end.version) return { brokenAt: end.version + 1, because: 'gap' }
      const from = saidAt(meeting, kept)
      // Without a snapshot all is folded and read as it is; the rest is proved like any other record.
      return from ? proveOn(meeting, from) : prove(meeting, NOTHING_PROVED, SLICE)
    },
    verify: (meeting) => {
      const found = proveOn(meeting, NOTHING_PROVED)
      return verdictOn('because' in found ? found : (missingEnd(meeting) ?? found))
    },
  }
}

/** Pages that hold events, and are no pages any more. */
const isDamage = (error: unknown) => error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CORRUPT')

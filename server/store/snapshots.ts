import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Db } from './database.ts'

/** A meeting folded up to a version. */
export type Snapshot = { readonly version: number; readonly meeting: Meeting }

export interface Snapshots {
  /** The newest one at or before a version, of the present format and undamaged, with the length of its text. */
  newest(meeting: MeetingId, upTo?: number): (Snapshot & { readonly length: number }) | null
  /** Gives the length of what was kept. */
  keep(snapshot: Snapshot): number
}

/** Of the older snapshots one in so many events is left, so that an old part of a long record is still found quickly. */
const EVENTS_BETWEEN_OLD_ONES = 5_000

/** Over the hash of the event it was folded up to as well: with another record there it is another snapshot's. */
const digestOf = (chainedTo: string, body: string) => createHash('sha256').update(chainedTo).update(body).digest('hex')
const stored = z.object({ version: z.number(), body: z.string(), digest: z.string() })

/** Written by this very program and proved undamaged by its digest, so it is looked at only to see that it is there. */
const meetingSchema = z.custom<Meeting>(
  (value) => typeof value === 'object' && value !== null && 'inscriptions' in value,
)

/** `format` says which code folded the meeting (see fold-format); snapshots of another are not read. */
export function snapshots(db: Db, format: number): Snapshots {
  const insert = db.prepare<[string, number, number, string, string]>(
    `INSERT OR REPLACE INTO snapshot (meeting_id, version, format, body, digest) VALUES (?, ?, ?, ?, ?)`,
  )
  const select = db.prepare<[string, number, number]>(
    `SELECT version, body, digest FROM snapshot
     WHERE meeting_id = ? AND format = ? AND version <= ? ORDER BY version DESC LIMIT 1`,
  )
  const selectHash = db.prepare<[string, number], string>(`SELECT hash FROM event WHERE meeting_id = ? AND version = ?`)
  const hashAt = (meeting: MeetingId, version: number) => selectHash.pluck().get(meeting, version) ?? ''
  const others = db.prepare<[string, number]>(`DELETE FROM snapshot WHERE meeting_id = ? AND format <> ?`)
  /** The two newest stay, and of those before them the first of every so many events. */
  const thinned = db.prepare<{ meeting: string }>(
    `DELETE FROM snapshot WHERE meeting_id = @meeting
       AND version < (SELECT version FROM snapshot WHERE meeting_id = @meeting ORDER BY version DESC LIMIT 1 OFFSET 1)
       AND EXISTS (SELECT 1 FROM snapshot AS earlier WHERE earlier.meeting_id = @meeting
         AND earlier.version < snapshot.version AND earlier.version / ${EVENTS_BETWEEN_OLD_ONES} = snapshot.version / ${EVENTS_BETWEEN_OLD_ONES})`,
  )
  const keep = db.transaction(({ version, meeting }: Snapshot) => {
    const body = JSON.stringify(meeting)
    others.run(meeting.id, format)
    insert.run(meeting.id, version, format, body, digestOf(hashAt(meeting.id, version), body))
    thinned.run({ meeting: meeting.id })
    return body.length
  })
  return {
    newest: (meeting, upTo = Number.MAX_SAFE_INTEGER) => {
      const row = select.get(meeting, format, upTo)
      if (row === undefined) return null
      const { version, body, digest } = stored.parse(row)
      if (digestOf(hashAt(meeting, version), body) !== digest) return null
      return { version, meeting: meetingSchema.parse(JSON.parse(body)), length: body.length }
    },
    keep,
  }
}

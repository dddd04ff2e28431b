import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Db } from './database.ts'

/** A meeting folded up to a version. */
export type Snapshot = { readonly version: number; readonly meeting: Meeting }

export interface Snapshots {
  /** The newest one at or before a version, of the present format and undamaged. */
  newest(meeting: MeetingId, upTo?: number): Snapshot | null
  keep(snapshot: Snapshot): void
}

const digestOf = (body: string) => createHash('sha256').update(body).digest('hex')
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
  return {
    newest: (meeting, upTo = Number.MAX_SAFE_INTEGER) => {
      const row = select.get(meeting, format, upTo)
      if (row === undefined) return null
      const { version, body, digest } = stored.parse(row)
      if (digestOf(body) !== digest) return null
      return { version, meeting: meetingSchema.parse(JSON.parse(body)) }
    },
    keep: ({ version, meeting }) => {
      const body = JSON.stringify(meeting)
      insert.run(meeting.id, version, format, body, digestOf(body))
    },
  }
}

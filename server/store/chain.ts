import { hash as digestOf } from 'node:crypto'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'

/** An event as it lies in the database. */
export type EventRow = {
  readonly meeting_id: string
  readonly version: number
  readonly at: number
  readonly type: string
  readonly body: string
  readonly actor: string
  readonly command_id: string | null
  readonly hash: string
}

/** What stands before the first event of a meeting. */
export const GENESIS = '0'.repeat(64)

/**
 * RC2: the hash of an event is the SHA-256, in hex, of the UTF-8 JSON array
 * [hash of the event before, meeting_id, version, at, type, body, actor, command_id],
 * where body and actor are the very texts of the row. Whoever has the table can check it with ten lines of anything.
 */
export const hashOf = (before: string, row: Omit<EventRow, 'hash'>): string =>
  digestOf(
    'sha256',
    JSON.stringify([before, row.meeting_id, row.version, row.at, row.type, row.body, row.actor, row.command_id]),
  )

/** The row of an event that follows on the one whose hash is given. */
export function chained(before: string, meeting: MeetingId, event: MeetingEvent, commandId: string | null): EventRow {
  const { version, at, by, type, ...body } = event
  const row = {
    meeting_id: meeting,
    version,
    at,
    type,
    body: JSON.stringify(body),
    actor: JSON.stringify(by),
    command_id: commandId,
    hash: before,
  }
  row.hash = hashOf(before, row)
  return row
}

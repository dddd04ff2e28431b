import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import { begin, evolve } from '#shared/decider/evolve.ts'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { eventSchema } from '#shared/wire/event-schema.ts'
import type { EventRow } from '#server/store/chain.ts'
import type { Seated } from './play.ts'

const row = z.object({
  meeting_id: z.string(),
  version: z.int(),
  at: z.number(),
  type: z.string(),
  body: z.string(),
  actor: z.string(),
  command_id: z.string().nullable(),
  hash: z.string(),
})

/** The log of a meeting as it lies in the file; the server may be running. */
export function rowsIn(dataFolder: string, meeting: MeetingId, after = 0): readonly EventRow[] {
  const db = new Database(join(dataFolder, 'rostrum.sqlite'), { readonly: true })
  try {
    return db
      .prepare(
        `SELECT meeting_id, version, at, type, body, actor, command_id, hash FROM event
         WHERE meeting_id = ? AND version > ? ORDER BY version`,
      )
      .all(meeting, after)
      .map((found) => row.parse(found))
  } finally {
    db.close()
  }
}

const texts = z.record(z.string(), z.unknown())

function eventOf({ version, at, type, body, actor }: EventRow): MeetingEvent {
  return eventSchema.parse({ ...texts.parse(JSON.parse(body)), type, version, at, by: JSON.parse(actor) })
}

/** Folds rows on top of a meeting, or from the beginning; nobody but the shared core is asked. */
export function foldedFrom(rows: readonly EventRow[], before: Meeting | null = null): Meeting {
  const meeting = rows
    .map(eventOf)
    .reduce<Meeting | null>((held, event) => (held ? evolve(held, event) : begin(event)), before)
  if (meeting === null) throw new Error('the log is empty')
  return meeting
}

/** As it would be on the wire: members that are undefined are absent. */
const onWire = (meeting: Meeting): unknown => JSON.parse(JSON.stringify(meeting))

export const isSame = (one: Meeting, other: Meeting): boolean => isDeepStrictEqual(onWire(one), onWire(other))

/** Names of the screens whose replica is not the cut of the folded log. */
export function unequal(screens: readonly Seated[], folded: Meeting): readonly string[] {
  return screens
    .filter(({ screen, audience }) => {
      const held = screen.held?.meeting
      return held === undefined || !isSame(held, discloseMeeting(folded, audience))
    })
    .map(({ screen }) => screen.name)
}

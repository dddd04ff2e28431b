import { cutsOf } from '#shared/decider/disclose.ts'
import type { Cuts } from '#shared/decider/disclose.ts'
import { begin, evolve } from '#shared/decider/evolve.ts'
import type { Happening, MeetingEvent } from '#shared/meeting/events.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Stamp } from '#shared/meeting/role.ts'
import { later } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { chained } from './store/chain.ts'
import type { EventRow } from './store/chain.ts'

/** A meeting as far as its log has been folded. */
export type Folded = {
  readonly meeting: Meeting
  readonly version: number
  /** The moment of the last event; time never goes back in a log. */
  readonly at: Instant
  /** The hash of the last event, on which the next one is chained. */
  readonly hash: string
}

/** An event with all that anybody may know of it. It holds on to no meeting, so that thousands can be kept at hand. */
export type Telling = { readonly event: MeetingEvent; readonly cuts: Cuts }

/** The same on the day, with the whole meeting as the event left it. */
export type Told = Telling & { readonly after: Meeting }

/** What was folded on top of something, with the rows that the log needs. */
export type Folding = { readonly folded: Folded; readonly told: readonly Told[]; readonly rows: readonly EventRow[] }

export const nothingFolded = (folded: Folded): Folding => ({ folded, told: [], rows: [] })

/** The meeting after one more event of its log. */
export const foldedOn = (meeting: Meeting | null, event: MeetingEvent): Meeting =>
  meeting === null ? begin(event) : evolve(meeting, event)

/** Numbers and dates what happened, and believes it. */
export function foldOn(
  before: Folding,
  happenings: readonly Happening[],
  stamp: Stamp,
  commandId: string | null,
): Folding {
  const told = [...before.told]
  const rows = [...before.rows]
  let { meeting, version, at, hash } = before.folded
  at = later(at, stamp.at)
  for (const happening of happenings) {
    version += 1
    const event: MeetingEvent = { ...happening, version, at, by: stamp.by }
    meeting = evolve(meeting, event)
    const row = chained(hash, meeting.id, event, commandId)
    hash = row.hash
    told.push({ event, cuts: cutsOf(event, meeting), after: meeting })
    rows.push(row)
  }
  return { folded: { meeting, version, at, hash }, told, rows }
}

import type { Meeting } from '#shared/meeting/meeting.ts'
import { evolve } from '#shared/decider/evolve.ts'
import type { EventsMessage, SnapshotMessage } from '#shared/wire/messages.ts'

/** The meeting as folded so far, and up to which event of the log. */
export type Held = { readonly version: number; readonly meeting: Meeting }

/** Either message as it arrived. */
export type Arrival =
  | { readonly is: 'events'; readonly message: EventsMessage }
  | { readonly is: 'snapshot'; readonly message: SnapshotMessage }

/**
 * What is held after a message. `gap`: something before it is missing, so ask for all after the held version.
 * A message that is late or was sent twice changes nothing, and what is held is returned as it was.
 */
export function receive(arrival: Arrival, held: Held | null): Held | null | 'gap' {
  // The server sends a snapshot only when it cannot or need not send events, so a snapshot always counts.
  if (arrival.is === 'snapshot') return { version: arrival.message.version, meeting: arrival.message.meeting }
  const { from, to, events } = arrival.message
  if (held === null) return 'gap'
  if (from > held.version + 1) return 'gap'
  if (to <= held.version) return held
  const fresh = events.filter((event) => event.version > held.version)
  return { version: to, meeting: fresh.reduce(evolve, held.meeting) }
}

import { isDeepStrictEqual } from 'node:util'
import { evolve } from '#shared/decider/evolve.ts'
import type { EventsMessage, SnapshotMessage } from '#shared/wire/messages.ts'

type Told = readonly ['snapshot', SnapshotMessage] | readonly ['events', EventsMessage]

type Held = Pick<SnapshotMessage, 'version' | 'meeting'>

/** Whether a screen that folds what it heard, as the real ones do, holds the same as the server tells from its log. */
export function foldsTo(heard: readonly Buffer[], truth: SnapshotMessage): boolean {
  const told = heard.map((message): Told => JSON.parse(message.toString('utf8', 2)))
  const held = told.reduce<Held | null>(believing, null)
  if (held?.version !== truth.version) return false
  return isDeepStrictEqual(JSON.parse(JSON.stringify(held.meeting)), truth.meeting)
}

/** Null once there is a gap. */
function believing(held: Held | null, [name, message]: Told): Held | null {
  if (name === 'snapshot') return message
  if (held === null || message.from > held.version + 1) return null
  const fresh = message.events.filter((event) => event.version > held.version)
  return { version: message.to, meeting: fresh.reduce(evolve, held.meeting) }
}

import { happeningSchemas } from '#shared/wire/event-schema.ts'
import { GENESIS, hashOf } from './chain.ts'
import type { EventRow } from './chain.ts'

/** How far a record has been followed from its beginning: all up to this event is as it was recorded. */
export type Proved = { readonly version: number; readonly at: number; readonly hash: string }

/**
 * Why a record cannot be believed from an event on: it does not follow on the hash before it, it is not there at all,
 * it is dated before the one that precedes it, or it is nothing that can be read as an event.
 */
export type Because = 'hash' | 'gap' | 'time' | 'unreadable'

export type Break = { readonly brokenAt: number; readonly because: Because }

/** RC2: what became of proving a record. `head` is the hash of its last event, in which all before it are bound. */
export type Verdict =
  { readonly whole: true; readonly version: number; readonly head: string } | ({ readonly whole: false } & Break)

/** What is proved of every record before its first event. */
export const NOTHING_PROVED: Proved = { version: 0, at: 0, hash: GENESIS }

const TYPES: ReadonlySet<string> = new Set(Object.keys(happeningSchemas))

/** Follows the chain over rows in their order, on top of what is proved already. */
export function follow(rows: Iterable<EventRow>, from: Proved = NOTHING_PROVED): Proved | Break {
  let { version, at, hash } = from
  for (const row of rows) {
    const brokenAt = version + 1
    if (row.version !== brokenAt) return { brokenAt, because: 'gap' }
    if (row.hash !== hashOf(hash, row)) return { brokenAt, because: 'hash' }
    if (row.at < at) return { brokenAt, because: 'time' }
    if (!isReadable(row)) return { brokenAt, because: 'unreadable' }
    version = brokenAt
    at = row.at
    hash = row.hash
  }
  return { version, at, hash }
}

/** All rows of a record, in their order. */
export function verify(rows: Iterable<EventRow>): Verdict {
  return verdictOn(follow(rows))
}

export const verdictOn = (found: Proved | Break): Verdict =>
  'because' in found ? { whole: false, ...found } : { whole: true, version: found.version, head: found.hash }

/** Looked at just closely enough to tell that it is an event; whoever folds it looks at the rest. */
function isReadable({ type, body, actor }: EventRow): boolean {
  try {
    return TYPES.has(type) && isObject(JSON.parse(body)) && isObject(JSON.parse(actor))
  } catch {
    return false
  }
}

const isObject = (value: unknown) => typeof value === 'object' && value !== null

/** What a break means, for whoever has to decide what to do about it. */
export function meaningOf({ brokenAt, because }: Break): string {
  switch (because) {
    case 'hash':
      return `event ${brokenAt} was altered, or put there, by something other than Rostrum: its hash does not follow`
    case 'gap':
      return `event ${brokenAt} is missing`
    case 'time':
      return `event ${brokenAt} is dated before the one that precedes it`
    case 'unreadable':
      return `event ${brokenAt} is nothing that can be read as an event`
  }
}

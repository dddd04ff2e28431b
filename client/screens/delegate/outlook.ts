/**
 * The forecast as a phone shows it: in whole minutes, and still. A time moves only where it has become wrong by most of
 * a minute, and whether and in which round one is reached changes with an event alone, which is named.
 */
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { asInstant, type Instant } from '#shared/meeting/time.ts'
import type { Expected, Forecast } from '#shared/rules/forecast.ts'
import { type Deed, whatHappened } from './what-happened.ts'

/** What is to be expected of one place. */
export type Prospect = {
  readonly at: Instant
  readonly from: Instant
  readonly to: Instant
  readonly before: number
  readonly reached: Expected['reached']
  readonly round: number | null
  /** How the cut line came to stand on the other side of it; null while it never did. */
  readonly turn: Turn | null
}

/** `by` is null where nothing but time did it. */
export type Turn = { readonly better: boolean; readonly by: Deed | null; readonly at: Instant }

export type Outlook = {
  /** What it was reckoned from, and when. */
  readonly meeting: Meeting
  readonly reckonedAt: Instant
  /** For everybody listed. */
  readonly prospects: ReadonlyMap<InscriptionId, Prospect>
  readonly lastThisRound: InscriptionId | null
  readonly lastMeeting: InscriptionId | null
}

const MINUTE = 60_000
/** A time that is shown stays while it is less than this from the true one, in ms. */
const SLACK = 45_000
/** So far from even a chance must move before time alone puts the cut line on the other side. */
const EVEN = { from: 0.4, to: 0.6 }

export function nextOutlook(held: Outlook | null, meeting: Meeting, fresh: Forecast, now: Instant): Outlook {
  const lines = held?.meeting === meeting ? held : fresh
  return {
    meeting,
    reckonedAt: now,
    prospects: new Map(
      [...fresh.rows].map(([id, expected]) => [id, prospectOf(id, expected, held, meeting, now)] as const),
    ),
    lastThisRound: lines.lastThisRound,
    lastMeeting: lines.lastMeeting,
  }
}

function prospectOf(id: InscriptionId, expected: Expected, held: Outlook | null, meeting: Meeting, now: Instant) {
  const shown = held?.prospects.get(id)
  const prospect: Prospect = { ...timesOf(expected, shown), ...roundOf(expected), turn: null }
  if (!shown || !held) return prospect
  if (held.meeting === meeting) return { ...prospect, ...roundOf(shown), turn: shown.turn }
  if (side(expected) === side(shown)) return { ...prospect, turn: shown.turn }
  const by = whatHappened(held.meeting, meeting)
  const crossesEnd = (expected.reached === 'not') !== (shown.reached === 'not')
  const undecided = expected.chance > EVEN.from && expected.chance < EVEN.to
  if (by === null && crossesEnd && undecided) return { ...prospect, ...roundOf(shown), turn: shown.turn }
  return { ...prospect, turn: { better: side(expected) < side(shown), by, at: now } }
}

const roundOf = <Known extends Pick<Expected, 'before' | 'reached' | 'round'>>({ before, reached, round }: Known) => ({
  before,
  reached,
  round,
})

/** The next round becomes this one without anybody having moved, so that the number of the round counts. */
const side = ({ reached, round }: Pick<Expected, 'reached' | 'round'>): number =>
  reached === 'not' ? Infinity : (round ?? 0)

function timesOf(fresh: Expected, shown: Prospect | undefined): Pick<Prospect, 'at' | 'from' | 'to'> {
  const at = held(fresh.at, shown?.at)
  const from = held(fresh.from, shown?.from)
  const to = held(fresh.to, shown?.to)
  return { at, from: asInstant(Math.min(from, at)), to: asInstant(Math.max(to, at)) }
}

function held(moment: Instant, shown: Instant | undefined): Instant {
  if (shown !== undefined && Math.abs(moment - shown) < SLACK) return shown
  return asInstant(Math.round(moment / MINUTE) * MINUTE)
}

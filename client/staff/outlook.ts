import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { asInstant, type Instant } from '#shared/meeting/time.ts'
import { type Forecast, forecast } from '#shared/rules/forecast.ts'
import { openSegment } from '#shared/rules/order-of-the-day.ts'
import { remaining } from '#shared/rules/speaking-clock.ts'
import { type Shift, shiftBetween } from './cut-shift.ts'
import type { View } from './view.ts'

/** The forecast as a screen shows it: it changes with an event, and otherwise only while the meeting is held up. */
export type Outlook = {
  /** The moment for which it was made. */
  readonly at: Instant
  readonly forecast: Forecast
  /** When each is expected, to the minute; without those who will probably not be reached. */
  readonly times: ReadonlyMap<InscriptionId, Instant>
  /** The last time that a cut line went somewhere else, and why. */
  readonly shift: Shift | null
}

/** Whether the floor waits, or whoever has it is over time: then what was expected is put off little by little. */
export function heldUp(meeting: Meeting, now: Instant): boolean {
  const { floor, sitting } = meeting
  if (sitting.is !== 'open' || openSegment(meeting)?.kind !== 'floor') return false
  switch (floor.is) {
    case 'free':
      return true
    case 'called':
      return floor.startsAt === null || floor.startsAt <= now
    case 'speaking':
      return floor.clock.runningSince === null || remaining(floor.clock, now) <= 0
  }
}

/** How often the forecast is made again while the meeting is held up, in ms. */
const BEAT = 10_000
const beatOf = (meeting: Meeting, now: Instant): number => (heldUp(meeting, now) ? Math.floor(now / BEAT) : 0)

/** How many ms until the forecast is to be made again though nothing happens; null where it is not. */
export const untilNextBeat = (meeting: Meeting, now: Instant): number | null =>
  heldUp(meeting, now) ? BEAT - (now % BEAT) : null

type Seen = Pick<View, 'meeting' | 'coming' | 'now'>
type Last = { readonly seen: Seen; readonly version: number; readonly outlook: Outlook }

/**
 * Makes the outlook once for a version of the meeting, and again every ten seconds while it is held up. It remembers
 * what it said last, so that nothing jumps about between two minutes and a cut line that moved can say why.
 */
export function looker(): (seen: Seen, recent: readonly MeetingEvent[]) => Outlook {
  let last: Last | null = null
  /** Of every version that is still held: React draws what was, over and over, while it prepares what comes. */
  const known = new WeakMap<Meeting, { readonly beat: number; readonly outlook: Outlook }>()
  return (seen, recent) => {
    const beat = beatOf(seen.meeting, seen.now)
    const held = known.get(seen.meeting)
    if (held?.beat === beat) return held.outlook
    const next = forecast(seen.meeting, seen.now)
    const outlook = {
      at: seen.now,
      forecast: next,
      times: steadyTimes(last?.outlook.times ?? null, next),
      shift: shiftSince(last, seen, next, recent) ?? last?.outlook.shift ?? null,
    }
    known.set(seen.meeting, { beat, outlook })
    last = { seen, version: recent.at(-1)?.version ?? 0, outlook }
    return outlook
  }
}

function shiftSince(last: Last | null, seen: Seen, next: Forecast, recent: readonly MeetingEvent[]): Shift | null {
  if (last === null) return null
  const lines = ({ meeting, coming }: Seen, { lastThisRound, lastMeeting }: Forecast) => ({
    order: coming.map(({ id }) => id),
    // Another segment has another line, which is no change of this one.
    segment: openSegment(meeting)?.id ?? null,
    lastThisRound,
    lastMeeting,
  })
  return shiftBetween(
    lines(last.seen, last.outlook.forecast),
    lines(seen, next),
    recent.filter(({ version }) => version > last.version),
  )
}

const MINUTE = 60_000
/** A minute that was said stays while the true moment is less than this from it, in ms. */
const SLACK = 45_000

/** Rounded to the minute; a minute that was said stays while it is nearly right. */
export function steadyTimes(
  before: ReadonlyMap<InscriptionId, Instant> | null,
  { rows }: Pick<Forecast, 'rows'>,
): ReadonlyMap<InscriptionId, Instant> {
  const times = new Map<InscriptionId, Instant>()
  for (const [id, { at, reached }] of rows) {
    if (reached === 'not') continue
    const said = before?.get(id)
    const stays = said !== undefined && Math.abs(at - said) < SLACK
    times.set(id, stays ? said : asInstant(Math.round(at / MINUTE) * MINUTE))
  }
  return times
}

import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { InscriptionId, SegmentId } from '#shared/meeting/ids.ts'

/** A cut line that stands somewhere else than before. */
export type Shift = {
  readonly line: 'round' | 'meeting'
  /** By how many places of the list as it is now; above 0 where more are reached. */
  readonly by: number
  /** What brought it about; null where only time has passed. */
  readonly because: MeetingEvent | null
}

/** The list in its order, and the rows behind which the cut lines stand. */
export type Lines = {
  readonly order: readonly InscriptionId[]
  readonly segment: SegmentId | null
  readonly lastThisRound: InscriptionId | null
  readonly lastMeeting: InscriptionId | null
}

/** FC1: how far the cut line of the round has moved, or else that of the meeting; null where neither did. */
export function shiftBetween(before: Lines, after: Lines, happened: readonly MeetingEvent[]): Shift | null {
  const because = mostTelling(happened)
  const round = before.segment === after.segment ? placesBetween(before, after, 'lastThisRound') : 0
  if (round !== 0) return { line: 'round', by: round, because }
  const meeting = placesBetween(before, after, 'lastMeeting')
  return meeting === 0 ? null : { line: 'meeting', by: meeting, because }
}

/** Of all that happened at once, what the room would call it; the first of these that is among it. */
const TELLING: readonly MeetingEvent['type'][] = [
  'PriorityConfirmed',
  'PriorityRejected',
  'InscriptionWithdrawn',
  'InscriptionReinstated',
  'InscriptionMoved',
  'InscriptionDeferred',
  'PlacesSwapped',
  'CheckedIn',
  'InscriptionMade',
  'SpeakingTimeSet',
  'SegmentExtended',
  'SegmentOpened',
  'SpeakerAbsent',
  'InterventionEnded',
]

function mostTelling(happened: readonly MeetingEvent[]): MeetingEvent | null {
  const named = TELLING.map((type) => happened.find((event) => event.type === type)).find(
    (event) => event !== undefined,
  )
  return named ?? happened[0] ?? null
}

/** The row that stood last above the line and is still on the list says where the line was. */
function placesBetween(before: Lines, after: Lines, line: 'lastThisRound' | 'lastMeeting'): number {
  // Behind the last row there is no line; a longer list does not move it.
  const reachesAll = (lines: Lines) => lines[line] === (lines.order.at(-1) ?? null)
  if (reachesAll(before) && reachesAll(after)) return 0
  const still = new Set(after.order)
  const from = before[line]
  const above = before.order
    .slice(0, from === null ? 0 : before.order.indexOf(from) + 1)
    .findLast((id) => still.has(id))
  const was = reachesAll(before) ? after.order.length - 1 : above === undefined ? -1 : after.order.indexOf(above)
  const to = after[line]
  return (to === null ? -1 : after.order.indexOf(to)) - was
}

import type { SegmentId } from '../meeting/ids.ts'
import type { Meeting, Segment } from '../meeting/meeting.ts'
import { add, after, elapsed, type Instant, later, type Millis, minutes, NONE, subtract } from '../meeting/time.ts'
import { spentBy } from './speaking-clock.ts'

export const segmentOf = (meeting: Meeting, id: SegmentId): Segment | undefined =>
  meeting.orderOfTheDay.find((segment) => segment.id === id)

/** OD1: the one open segment, if any. */
export const openSegment = (meeting: Meeting): Segment | null =>
  meeting.orderOfTheDay.find(({ state }) => state.is === 'open') ?? null

/** The next one in the order of the day that is still to come. */
export const nextSegment = (meeting: Meeting): Segment | null =>
  meeting.orderOfTheDay.find(({ state }) => state.is === 'to-come') ?? null

/** OD2: what the segment has used by `now`, in ms, without the time the meeting was suspended. */
export function segmentSpent(segment: Segment, now: Instant): Millis {
  if (segment.state.is === 'open') return spentBy(segment.state.clock, now)
  return segment.state.is === 'closed' ? segment.state.spent : NONE
}

/** What is left of the segment's budget at `now`, in ms; negative once over. */
export const segmentLeft = (segment: Segment, now: Instant): Millis =>
  subtract(segment.budget, segmentSpent(segment, now))

/** OD3: whether the floor segment has used up its budget, after which nobody new is given the floor. */
export const roundSpent = (segment: Segment, now: Instant): boolean =>
  segment.kind === 'floor' && segmentLeft(segment, now) <= 0

/** How many rounds the order of the day holds, skipped ones left out. */
export const roundsOf = (meeting: Meeting): number =>
  new Set(
    meeting.orderOfTheDay.filter(({ state, round }) => round !== null && state.is !== 'skipped').map((s) => s.round),
  ).size

/** The round being held, or the next one to be held; null when none is left. */
export function presentRound(meeting: Meeting): number | null {
  const open = openSegment(meeting)
  if (open?.round != null) return open.round
  return meeting.orderOfTheDay.find(({ state, round }) => round !== null && state.is === 'to-come')?.round ?? null
}

/** OD4: when the meeting ends if everything still to come takes its budget; a segment over its budget pushes it back. */
export function forecastEnd(meeting: Meeting, now: Instant): Instant {
  if (meeting.sitting.is === 'adjourned') return meeting.sitting.at
  const start = meeting.sitting.is === 'convened' ? soonestOpening(meeting, now) : now
  const still = meeting.orderOfTheDay.reduce((sum, segment) => add(sum, stillNeeded(segment, now)), NONE)
  return after(start, still)
}

/** A meeting opened this far from its plan is held on another day, and keeps its length instead of its hour; so does a rehearsal. */
const ANOTHER_DAY = minutes(6 * 60)

/** OD4: when the interpreters would leave if the meeting were opened at `at`. */
export function hardEndIfOpened({ planned: { start, end }, rehearsal }: Meeting, at: Instant): Instant {
  const asPlanned = rehearsal === null && Math.abs(elapsed(start, at)) <= ANOTHER_DAY
  return asPlanned ? end : after(at, elapsed(start, end))
}

/** OD4: when the interpreters leave: settled once the meeting is open, before that as it would be if opened as soon as may be. */
export const interpretersLeave = (meeting: Meeting, now: Instant): Instant =>
  meeting.sitting.is === 'convened' ? hardEndIfOpened(meeting, soonestOpening(meeting, now)) : meeting.hardEnd

/** When a meeting that was convened can be opened at the soonest. */
export const soonestOpening = ({ planned }: Meeting, now: Instant): Instant => later(now, planned.start)

function stillNeeded(segment: Segment, now: Instant): Millis {
  if (segment.state.is === 'to-come') return segment.budget
  if (segment.state.is !== 'open') return NONE
  const left = segmentLeft(segment, now)
  return left > 0 ? left : NONE
}

export type EndWarning = 'none' | 'T-15' | 'T-5' | 'past'

/** OD4: how near the interpreters' hour is. */
export function endWarning(meeting: Meeting, now: Instant): EndWarning {
  if (meeting.sitting.is === 'convened' || meeting.sitting.is === 'adjourned') return 'none'
  const left = elapsed(now, meeting.hardEnd)
  if (left <= 0) return 'past'
  if (left <= minutes(5)) return 'T-5'
  return left <= minutes(15) ? 'T-15' : 'none'
}

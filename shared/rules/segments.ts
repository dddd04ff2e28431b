import type { SegmentId } from '../meeting/ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { add, type Instant, type Millis } from '../meeting/time.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { openSegment, segmentOf, segmentSpent } from './order-of-the-day.ts'
import { clearFloor, notSitting, over } from './sitting.ts'

/** OD1: opens a segment and closes the one before. One closed or left out by a slip can be opened again, and goes on where it stood. */
export function openSegmentOf(meeting: Meeting, id: SegmentId): Decision {
  const no = notSitting(meeting)
  if (no) return refuse(no)
  const segment = segmentOf(meeting, id)
  if (!segment) return refuse({ because: 'unknown-segment' })
  if (segment.state.is === 'open') return refuse({ because: 'segment-already-open' })
  const before = openSegment(meeting)
  return accept(
    ...(before ? [...clearFloor(meeting, 'segment'), { type: 'SegmentClosed', segment: before.id } as const] : []),
    { type: 'SegmentOpened', segment: id },
  )
}

/** OD1: closes the open segment; whoever holds the floor is ended with it. */
export function closeSegment(meeting: Meeting, id: SegmentId): Decision {
  const no = notSitting(meeting)
  if (no) return refuse(no)
  const segment = segmentOf(meeting, id)
  if (!segment) return refuse({ because: 'unknown-segment' })
  if (segment.state.is !== 'open') return refuse({ because: 'segment-not-open' })
  return accept(...clearFloor(meeting, 'segment'), { type: 'SegmentClosed', segment: id })
}

/** OD1, OD3: adds (or takes away) time, with a reason; what is left of a budget is never less than what has been used. */
export function extendSegment(meeting: Meeting, id: SegmentId, by: Millis, because: string, at: Instant): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const segment = segmentOf(meeting, id)
  if (!segment) return refuse({ because: 'unknown-segment' })
  if (segment.state.is === 'closed' || segment.state.is === 'skipped') return refuse({ because: 'segment-over' })
  const budget = add(segment.budget, by)
  if (budget < 0 || (by < 0 && budget < segmentSpent(segment, at))) return refuse({ because: 'budget-too-short' })
  return accept({ type: 'SegmentExtended', segment: id, added: by, because })
}

/** OD1: leaves out a segment that is still to come. */
export function skipSegment(meeting: Meeting, id: SegmentId, because: string): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const segment = segmentOf(meeting, id)
  if (!segment) return refuse({ because: 'unknown-segment' })
  if (segment.state.is !== 'to-come') return refuse({ because: 'segment-not-to-come' })
  return accept({ type: 'SegmentSkipped', segment: id, because })
}

/** OD1: puts a segment that is still to come before another one that is. */
export function moveSegment(meeting: Meeting, id: SegmentId, before: SegmentId): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const segment = segmentOf(meeting, id)
  const other = segmentOf(meeting, before)
  if (!segment || !other) return refuse({ because: 'unknown-segment' })
  if (id === before) return refuse({ because: 'beside-itself' })
  if (segment.state.is !== 'to-come' || other.state.is !== 'to-come') return refuse({ because: 'segment-not-to-come' })
  return accept({ type: 'SegmentMoved', segment: id, before })
}

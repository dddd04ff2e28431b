import type { Meeting, Segment, SegmentKind } from '#shared/meeting/meeting.ts'
import type { Instant, Millis } from '#shared/meeting/time.ts'
import { openSegment, presentRound, roundsOf, segmentLeft, segmentSpent } from '#shared/rules/order-of-the-day.ts'

/** The line at the head of every face: which meeting, and where in its order of the day it is. */
export type Heading = {
  /** The meeting's title; the occasion it belongs to where the face itself says the title. */
  readonly meeting: string
  readonly stage: Stage | null
}

export type Stage = {
  readonly kind: SegmentKind
  readonly round: { readonly number: number; readonly of: number } | null
  /** What is left of the segment's budget; null where it has none, and in a break, whose face says it large. */
  readonly left: Millis | null
}

/** The open segment as a bar: the shares of its budget, from 0 to 1. */
export type Bar = {
  readonly spent: number
  /** Where whoever speaks began; null while nobody does. */
  readonly began: number | null
  readonly over: boolean
}

export function headingOf(meeting: Meeting, titled: boolean, now: Instant): Heading {
  const segment = meeting.sitting.is === 'open' || meeting.sitting.is === 'suspended' ? openSegment(meeting) : null
  return {
    meeting: titled ? meeting.occasion.title : meeting.title,
    stage: segment && stageOf(meeting, segment, now),
  }
}

function stageOf(meeting: Meeting, segment: Segment, now: Instant): Stage {
  const number = segment.round === null ? null : presentRound(meeting)
  return {
    kind: segment.kind,
    round: number === null ? null : { number, of: roundsOf(meeting) },
    left: segment.budget > 0 && segment.kind !== 'break' ? segmentLeft(segment, now) : null,
  }
}

const within = (share: number): number => Math.min(1, Math.max(0, share))

export function barOf(meeting: Meeting, now: Instant): Bar | null {
  const segment = openSegment(meeting)
  if (!segment || segment.budget <= 0 || segment.kind === 'break') return null
  const spent = segmentSpent(segment, now)
  const began = spentWhenBegan(meeting, segment, now)
  return {
    spent: within(spent / segment.budget),
    began: began === null ? null : within(began / segment.budget),
    over: spent > segment.budget,
  }
}

/** What the segment had used when whoever speaks began, in ms; null while nobody does. */
function spentWhenBegan(meeting: Meeting, segment: Segment, now: Instant): number | null {
  const { floor } = meeting
  if (floor.is !== 'speaking' || floor.segment !== segment.id || segment.state.is !== 'open') return null
  const { clock } = segment.state
  const spent = segmentSpent(segment, now)
  // Begun after the segment's clock was last set going: it has run ever since.
  if (clock.runningSince !== null && floor.startedAt >= clock.runningSince) return spent - (now - floor.startedAt)
  // Before that the meeting was suspended, and only the speaker's own clock still tells how long they had spoken.
  return Math.max(0, clock.spent - floor.clock.spent)
}

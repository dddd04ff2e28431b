import type { Meeting, PointOfOrder, Segment } from '#shared/meeting/meeting.ts'
import { elapsed, type Instant, minutes } from '#shared/meeting/time.ts'
import { listed } from '#shared/rules/order.ts'
import { nextSegment, openSegment, roundSpent, segmentLeft } from '#shared/rules/order-of-the-day.ts'
import { speakingCountdown, windowCountdown } from './countdown-model.ts'
import type { Face } from './face.ts'
import { drawLineOf } from './draw-line.ts'
import { delegationPlate, plateOf } from './plate-model.ts'
import { podiumLines } from './podium-model.ts'
import { type OutOfReach, withinReach } from './reach.ts'
import { namesAhead, standingOf, turnFace } from './turn-model.ts'

/** Below this the time until the beginning is counted down. */
export const COUNTED_DOWN_FROM = minutes(60)

/**
 * Which face wins. What has ended or stands still comes before what goes on; a point of order before the speaker it
 * interrupts; whoever has the floor before the window for asking for it, which then counts down in the corner.
 */
export function faceOf(meeting: Meeting, now: Instant, beyond: OutOfReach | null = null): Face {
  const { sitting, floor, list, pointOfOrder } = meeting
  if (sitting.is === 'adjourned') return afterwards(meeting)
  if (sitting.is === 'suspended') {
    return { is: 'suspended', because: sitting.because, standing: standingOf(meeting, now) }
  }
  if (pointOfOrder) return pointOfOrderFace(meeting, pointOfOrder, now)
  const turn = floor.is === 'free' ? null : turnFace(meeting, floor, now, beyond)
  if (turn) return turn
  if (list.is === 'open' && list.closesAt !== null) {
    const countdown = windowCountdown(list.openedAt, list.closesAt, meeting.modalities.warning, now)
    const line = drawLineOf(meeting)
    const commitment = line?.is === 'sealed' ? line.commitment : null
    return { is: 'window', countdown, inscribed: listed(meeting).length, commitment }
  }
  if (sitting.is === 'convened') return before(meeting, now)
  const segment = openSegment(meeting)
  return segment ? segmentFace(meeting, segment, now, beyond) : between(meeting)
}

/** A message never hides a clock that somebody watches, nor that the meeting stands still. */
export function mayBeCovered(face: Face): boolean {
  switch (face.is) {
    case 'before':
    case 'free':
    case 'podium':
    case 'replies':
    case 'between':
    case 'afterwards':
      return true
    case 'window':
    case 'called':
    case 'speaking':
    case 'point-of-order':
    case 'suspended':
    case 'break':
      return false
  }
}

function segmentFace(meeting: Meeting, segment: Segment, now: Instant, beyond: OutOfReach | null): Face {
  const { kind, title } = segment
  switch (kind) {
    case 'floor':
      return freeFace(meeting, segment, now, beyond)
    case 'replies':
      return { is: 'replies', title, lines: podiumLines(meeting, segment, now) }
    case 'opening':
    case 'presentations':
    case 'closing':
      return { is: 'podium', title, lines: podiumLines(meeting, segment, now) }
    case 'break': {
      const left = segmentLeft(segment, now)
      return { is: 'break', title, left: left > 0 ? left : null }
    }
  }
}

function freeFace(meeting: Meeting, segment: Segment, now: Instant, beyond: OutOfReach | null): Face {
  const waiting = listed(meeting)
  const [head] = waiting
  return {
    is: 'free',
    next: head ? plateOf(meeting, { is: 'inscription', inscription: head.id }) : null,
    afterThat: namesAhead(meeting, waiting, beyond).slice(1),
    still: waiting.length,
    inRound: withinReach(waiting, beyond),
    roundSpent: roundSpent(segment, now),
  }
}

function pointOfOrderFace(meeting: Meeting, point: PointOfOrder, now: Instant): Face {
  const delegation = point.delegation === null ? undefined : meeting.delegations[point.delegation]
  return {
    is: 'point-of-order',
    plate: delegation ? delegationPlate(delegation) : null,
    countdown: speakingCountdown(point.clock, meeting.modalities.warning, now),
    standing: standingOf(meeting, now),
  }
}

function before(meeting: Meeting, now: Instant): Face {
  const { title, theme, room, timeZone, planned } = meeting
  const chair = meeting.podium.find(({ role }) => role === 'chair')
  const left = elapsed(now, planned.start)
  return {
    is: 'before',
    title,
    theme,
    room,
    timeZone,
    chair: chair ? { name: chair.name, title: chair.title } : null,
    start: planned.start,
    starts: left <= 0 ? { is: 'shortly' } : left <= COUNTED_DOWN_FROM ? { is: 'in', left } : { is: 'at' },
  }
}

const between = (meeting: Meeting): Face => ({
  is: 'between',
  title: meeting.title,
  theme: meeting.theme,
  next: nextSegment(meeting)?.title ?? null,
})

const afterwards = (meeting: Meeting): Face => ({
  is: 'afterwards',
  title: meeting.title,
  tookTheFloor: meeting.inscriptions.filter(({ standing }) => standing === 'spoken').length,
})

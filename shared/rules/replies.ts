import type { PodiumMemberId } from '../meeting/ids.ts'
import type { Meeting, PodiumMember, PodiumRole, Segment, SegmentKind } from '../meeting/meeting.ts'
import { after, asMillis, type Instant, type Millis } from '../meeting/time.ts'
import { floorLeft } from './floor.ts'
import { openSegment, segmentLeft } from './order-of-the-day.ts'

/** Who shares the time of a segment: the panellists their replies, with the opening speakers the presentations. */
const SHARERS: Readonly<Record<SegmentKind, readonly PodiumRole[]>> = {
  opening: ['opening-speaker'],
  presentations: ['opening-speaker', 'panellist'],
  replies: ['panellist'],
  closing: ['moderator'],
  floor: [],
  break: [],
}

export const podiumMemberOf = (meeting: Meeting, id: PodiumMemberId): PodiumMember | undefined =>
  meeting.podium.find((member) => member.id === id)

/** Those present who share the segment's time, in the order of the podium. */
export const sharersOf = (meeting: Meeting, segment: Segment): readonly PodiumMember[] =>
  meeting.podium.filter(({ role, present }) => present && SHARERS[segment.kind].includes(role))

/** RP1: those who share the open segment and have not had their turn in it, in the order of the podium. */
export function stillToReply(meeting: Meeting): readonly PodiumMember[] {
  const segment = openSegment(meeting)
  if (!segment) return []
  const had = new Set(
    meeting.interventions
      .filter((intervention) => intervention.segment === segment.id && intervention.endedBy !== 'taken-back')
      .flatMap(({ holder }) => (holder.is === 'podium' ? [holder.member] : [])),
  )
  const { floor } = meeting
  if (floor.is !== 'free' && floor.holder.is === 'podium') had.add(floor.holder.member)
  return sharersOf(meeting, segment).filter(({ id }) => !had.has(id))
}

/**
 * RP1: the time somebody of the podium would be given if called at `now`, in ms: their own speaking time in the
 * presentations, otherwise an equal share of what is left of the segment among those still to speak. What one leaves
 * thereby goes to the others. A segment without a budget gives the modality's podium time.
 */
export function shareOf(meeting: Meeting, member: PodiumMemberId, now: Instant): Millis {
  const segment = openSegment(meeting)
  const own = podiumMemberOf(meeting, member)?.speakingTime ?? null
  if (!segment) return own ?? meeting.modalities.podiumTime
  if (own !== null && (segment.kind === 'presentations' || segment.kind === 'opening')) return own
  if (segment.budget === 0) return meeting.modalities.podiumTime
  const waiting = stillToReply(meeting)
  const sharing = waiting.some(({ id }) => id === member) ? waiting.length : waiting.length + 1
  const left = Math.max(0, segmentLeft(segment, now) - timePromised(waiting, member, segment))
  return asMillis(Math.floor(left / Math.max(1, sharing - promisedTo(waiting, member, segment).length)))
}

/**
 * RP1: the share somebody waiting can expect, counted as if whoever speaks used their own time and no more; otherwise
 * every share would seem to shrink while one is speaking, and to jump when another is called.
 */
export function expectedShareOf(meeting: Meeting, member: PodiumMemberId, now: Instant): Millis {
  return shareOf(meeting, member, after(now, asMillis(Math.max(0, floorLeft(meeting, now) ?? 0))))
}

/** Speaking times fixed for others still to speak are set aside before the rest is shared. */
function promisedTo(
  waiting: readonly PodiumMember[],
  member: PodiumMemberId,
  segment: Segment,
): readonly PodiumMember[] {
  if (segment.kind === 'replies') return []
  return waiting.filter(({ id, speakingTime }) => id !== member && speakingTime !== null)
}

const timePromised = (waiting: readonly PodiumMember[], member: PodiumMemberId, segment: Segment): number =>
  promisedTo(waiting, member, segment).reduce((sum, { speakingTime }) => sum + (speakingTime ?? 0), 0)

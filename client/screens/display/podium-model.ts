import type { PodiumMemberId } from '#shared/meeting/ids.ts'
import type { Meeting, Segment } from '#shared/meeting/meeting.ts'
import type { Instant, Millis } from '#shared/meeting/time.ts'
import { expectedShareOf, sharersOf, stillToReply } from '#shared/rules/replies.ts'

/** Somebody of the podium in a segment they share. */
export type PodiumLine = {
  readonly id: PodiumMemberId
  readonly name: string
  readonly title: string
  readonly topic: string | null
  readonly turn: 'had' | 'has' | 'to-come'
  /** The time they would be given; null once they have had their turn. */
  readonly share: Millis | null
}

/** RP1: all who share the open segment, in the order of the podium. */
export function podiumLines(meeting: Meeting, segment: Segment, now: Instant): readonly PodiumLine[] {
  const { floor } = meeting
  const holder = floor.is !== 'free' && floor.holder.is === 'podium' ? floor.holder.member : null
  const waiting = new Set(stillToReply(meeting).map(({ id }) => id))
  return sharersOf(meeting, segment).map(({ id, name, title, topic }) => ({
    id,
    name,
    title,
    topic,
    turn: id === holder ? 'has' : waiting.has(id) ? 'to-come' : 'had',
    share: waiting.has(id) ? expectedShareOf(meeting, id, now) : null,
  }))
}

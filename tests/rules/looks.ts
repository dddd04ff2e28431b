import type { Delegation, Inscription, Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { floorLeft } from '#shared/rules/floor.ts'
import { inscriptionOf, listed } from '#shared/rules/order.ts'
import { segmentOf } from '#shared/rules/order-of-the-day.ts'
import { digitsOf } from '#shared/rules/speaking-clock.ts'
import type { SegmentId } from '#shared/meeting/ids.ts'
import { rowOf } from './verbs.ts'

/** What somebody in the room would look at. */

/** The list as it hangs out, by the names of the delegations. */
export const list = (meeting: Meeting): readonly string[] =>
  listed(meeting).map(({ delegation }) => meeting.delegations[delegation]?.name ?? '?')

export function row(meeting: Meeting, delegation: Delegation): Inscription {
  const inscription = inscriptionOf(meeting, rowOf(meeting, delegation))
  if (!inscription) throw new Error(`${delegation.name} was never inscribed`)
  return inscription
}

/** Seconds left of whoever is called or speaking. */
export const secondsLeft = (meeting: Meeting, now: Instant): number => (floorLeft(meeting, now) ?? NaN) / 1_000

/** What the big countdown shows, such as 1:05 or −0:01. */
export function shown(left: Parameters<typeof digitsOf>[0]): string {
  const { over, minutes, seconds } = digitsOf(left)
  return `${over ? '−' : ''}${minutes}:${String(seconds).padStart(2, '0')}`
}

export function segment(meeting: Meeting, id: SegmentId): NonNullable<ReturnType<typeof segmentOf>> {
  const found = segmentOf(meeting, id)
  if (!found) throw new Error(`no segment ${id}`)
  return found
}

/** Whose turn it is: a delegation's or a podium member's id, with what they are doing. */
export function atTheFloor({ floor, inscriptions }: Meeting): string {
  if (floor.is === 'free') return 'free'
  const { holder } = floor
  const who =
    holder.is === 'podium' ? holder.member : inscriptions.find(({ id }) => id === holder.inscription)?.delegation
  return `${who} ${floor.is}`
}

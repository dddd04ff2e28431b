import type { Holder, Inscription, Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { floorLeft } from '#shared/rules/floor.ts'
import { listed } from '#shared/rules/order.ts'
import { openSegment, roundSpent } from '#shared/rules/order-of-the-day.ts'
import { podiumMemberOf } from '#shared/rules/replies.ts'
import { readyCountdown, secondsUntil, speakingCountdown } from './countdown-model.ts'
import type { Follows, Standing, Turn } from './face.ts'
import { lineOfInscription, lineOfPlate, type NameLine, plateOf } from './plate-model.ts'
import { podiumLines } from './podium-model.ts'
import { type OutOfReach, withinReach } from './reach.ts'

/** So many names are shown ahead. */
const NAMES_AHEAD = 3

type Held = Exclude<Meeting['floor'], { is: 'free' }>

/** FL2: whoever has been called or speaks; null for a holder the meeting does not know. */
export function turnFace(meeting: Meeting, floor: Held, now: Instant, beyond: OutOfReach | null): Turn | null {
  const plate = plateOf(meeting, floor.holder)
  if (!plate) return null
  const { warning } = meeting.modalities
  const goesOnAt = floor.is === 'called' ? floor.startsAt : floor.resumesAt
  return {
    is: floor.is,
    plate,
    countdown:
      floor.is === 'called' ? readyCountdown(floor.allotted, warning) : speakingCountdown(floor.clock, warning, now),
    goesOnIn: goesOnAt === null ? null : secondsUntil(goesOnAt, now),
    follows: (floor.is === 'called' ? topicOf(meeting, floor.holder) : null) ?? followsOf(meeting, now, beyond),
  }
}

/**
 * A topic is a sentence of thirty words, too long to stand above running digits and be read from the back of the hall:
 * it is shown while the floor is handed over, and only for a presentation.
 */
function topicOf(meeting: Meeting, holder: Holder): Follows | null {
  const kind = openSegment(meeting)?.kind
  if (holder.is !== 'podium' || (kind !== 'opening' && kind !== 'presentations')) return null
  const topic = podiumMemberOf(meeting, holder.member)?.topic ?? null
  return topic === null || topic === '' ? null : { is: 'topic', topic }
}

function followsOf(meeting: Meeting, now: Instant, beyond: OutOfReach | null): Follows {
  const segment = openSegment(meeting)
  if (segment && segment.kind !== 'floor') {
    const lines = podiumLines(meeting, segment, now)
    if (segment.kind === 'replies') return { is: 'shares', lines }
    const coming = lines.filter(({ turn }) => turn === 'to-come')
    const names = coming.slice(0, NAMES_AHEAD).map(({ name }) => ({ name, behalf: null }))
    return { is: 'names', names, still: coming.length || null, inRound: null }
  }
  const waiting = listed(meeting)
  if (segment && roundSpent(segment, now)) return { is: 'round-spent', still: waiting.length }
  const names = namesAhead(meeting, waiting, beyond)
  return { is: 'names', names, still: waiting.length, inRound: withinReach(waiting, beyond) }
}

/** The next ones, with the cut line before the first who probably has to wait for another round. */
export function namesAhead(
  meeting: Meeting,
  waiting: readonly Inscription[],
  beyond: OutOfReach | null,
): readonly NameLine[] {
  const first = beyond === null ? -1 : waiting.findIndex(({ id }) => beyond.has(id))
  return waiting.slice(0, NAMES_AHEAD).map((inscription, index) => ({
    ...lineOfInscription(meeting, inscription),
    ...(index === first && { cut: true }),
  }))
}

/** FL6, OD2: whoever is interrupted, with the time that is kept for them. */
export function standingOf(meeting: Meeting, now: Instant): Standing | null {
  const left = floorLeft(meeting, now)
  const plate = meeting.floor.is === 'free' ? null : plateOf(meeting, meeting.floor.holder)
  return left === null || !plate ? null : { who: lineOfPlate(plate), left }
}

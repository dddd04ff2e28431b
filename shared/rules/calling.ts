import { type InscriptionId, type InterventionId, interventionId, type PodiumMemberId } from '../meeting/ids.ts'
import type { Happening } from '../meeting/events.ts'
import type { Inscription, Meeting, Segment } from '../meeting/meeting.ts'
import type { Refusal } from '../meeting/refusals.ts'
import { type Instant, type Millis, NONE, subtract } from '../meeting/time.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { inscriptionOfHolder, lastInterventionId, speakingTimeOf } from './floor.ts'
import { headOf, inscriptionOf } from './order.ts'
import { openSegment, roundSpent, segmentLeft } from './order-of-the-day.ts'
import { podiumMemberOf, shareOf } from './replies.ts'
import { handOverEnds, notSitting } from './sitting.ts'

/**
 * FL1, FL2: gives the floor to an inscription. `after` names the last intervention the caller knows of, so that of two
 * consoles pressing "next" in the same instant one advances the meeting and the other is told. Whoever speaks is ended.
 * Somebody who is not at the head of the list is called only with a reason. OD3: nobody once the round is spent.
 */
export function callSpeaker(
  meeting: Meeting,
  call: { inscription: InscriptionId; after: InterventionId | null; because: string | null },
  at: Instant,
): Decision {
  const no = floorNotReady(meeting, call.after)
  if (no) return refuse(no)
  const segment = openSegment(meeting)
  if (segment?.kind !== 'floor') return refuse({ because: 'wrong-segment', open: segment?.kind ?? null })
  if (roundSpent(segment, at)) return refuse(spent(segment, at))
  const inscription = inscriptionOf(meeting, call.inscription)
  if (!inscription) return refuse({ because: 'unknown-inscription' })
  if (inscription.standing !== 'listed') return refuse({ because: 'not-on-the-list', inscription: inscription.id })
  const head = headOf(meeting)
  if (head && head.id !== inscription.id && call.because === null)
    return refuse({ because: 'out-of-turn', head: head.id })
  return accept(...endingOf(meeting), {
    type: 'SpeakerCalled',
    intervention: interventionId(meeting.lastIntervention + 1),
    inscription: inscription.id,
    speaker: inscription.speaker,
    allotted: speakingTimeOf(meeting, inscription),
    startsAt: handOverEnds(meeting, at),
    because: head?.id === inscription.id ? null : call.because,
  })
}

/** RP1: gives the floor to somebody of the podium, for their share unless another time is set. */
export function callPanellist(
  meeting: Meeting,
  call: { member: PodiumMemberId; after: InterventionId | null; allotted: Millis | null },
  at: Instant,
): Decision {
  const no = floorNotReady(meeting, call.after)
  if (no) return refuse(no)
  const segment = openSegment(meeting)
  if (!segment || segment.kind === 'floor' || segment.kind === 'break') {
    return refuse({ because: 'wrong-segment', open: segment?.kind ?? null })
  }
  if (!podiumMemberOf(meeting, call.member)) return refuse({ because: 'unknown-podium-member' })
  return accept(...endingOf(meeting), {
    type: 'PanellistCalled',
    intervention: interventionId(meeting.lastIntervention + 1),
    member: call.member,
    allotted: call.allotted ?? shareOf(meeting, call.member, at),
    startsAt: handOverEnds(meeting, at),
  })
}

/** LS11: somebody called does not answer. Recalled once at the end of the class, the second time struck from the list. */
export function markAbsent(meeting: Meeting, intervention: InterventionId): Decision {
  const no = notSitting(meeting) ?? notAtFloor(meeting, intervention)
  if (no) return refuse(no)
  if (meeting.pointOfOrder) return refuse({ because: 'point-of-order-open' })
  const { floor } = meeting
  if (floor.is === 'free') return refuse({ because: 'floor-free' })
  const inscription = inscriptionOfHolder(meeting, floor.holder)
  return accept(
    // The clock may have started by itself before anybody noticed; that time was used, and stays on record.
    ...(floor.is === 'speaking' ? [{ type: 'InterventionEnded', intervention, endedBy: 'absent' } as const] : []),
    { type: 'SpeakerAbsent', intervention, struck: inscription === null || struckNow(meeting, inscription) },
  )
}

const struckNow = ({ modalities }: Meeting, { absences }: Inscription): boolean =>
  modalities.absence === 'struck' || absences.length > 0

/** OD3: nobody new, and nobody back where the round cuts. */
export const spent = (segment: Segment, at: Instant): Refusal => ({
  because: 'round-spent',
  segment: segment.id,
  over: subtract(NONE, segmentLeft(segment, at)),
})

function floorNotReady(meeting: Meeting, after: InterventionId | null): Refusal | null {
  const no = notSitting(meeting)
  if (no) return no
  const current = lastInterventionId(meeting)
  if (after !== current) return { because: 'floor-moved-on', current }
  if (meeting.pointOfOrder) return { because: 'point-of-order-open' }
  return meeting.floor.is === 'called'
    ? { because: 'called-not-begun', intervention: meeting.floor.intervention }
    : null
}

const endingOf = ({ floor }: Meeting): readonly Happening[] =>
  floor.is === 'speaking' ? [{ type: 'InterventionEnded', intervention: floor.intervention, endedBy: 'next' }] : []

/** FL1: why the intervention named is not the one at the floor; null where it is. */
export function notAtFloor({ floor }: Meeting, intervention: InterventionId): Refusal | null {
  if (floor.is === 'free') return { because: 'floor-free' }
  return floor.intervention === intervention ? null : { because: 'floor-moved-on', current: floor.intervention }
}

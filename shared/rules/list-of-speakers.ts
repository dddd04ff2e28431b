import type { Inscribe, PriorityClaim } from '../meeting/commands.ts'
import { type InscriptionId, inscriptionId } from '../meeting/ids.ts'
import type { Capacity, Inscription, Meeting, Standing } from '../meeting/meeting.ts'
import type { Refusal } from '../meeting/refusals.ts'
import type { Actor } from '../meeting/role.ts'
import { after, type Instant, type Millis } from '../meeting/time.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { delegationOf } from './delegations.ts'
import { comparePaths, inscriptionOf, pathBeside, pathOf, positionOf, roundInscribedFor } from './order.ts'
import { over } from './sitting.ts'

const PENDING: readonly Standing[] = ['listed', 'called', 'speaking']

/** LS1: opens the list, or re-opens it; with a window (ms) it closes by itself. One that is open can be given a window, or none. */
export function openList(meeting: Meeting, window: Millis | null, at: Instant): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const { list } = meeting
  if (list.is === 'open' && list.closesAt === null && window === null) return refuse({ because: 'list-already-open' })
  return accept({ type: 'ListOpened', closesAt: window === null ? null : after(at, window) })
}

/** LS1 */
export function closeList(meeting: Meeting): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  return meeting.list.is === 'open' ? accept({ type: 'ListClosed' }) : refuse({ because: 'list-not-open' })
}

/** LS2: the inscription with which the delegation already waits, or speaks, in this capacity. */
export const pendingInscription = (meeting: Meeting, delegation: string, capacity: Capacity): Inscription | undefined =>
  meeting.inscriptions.find(
    (other) =>
      other.delegation === delegation && PENDING.includes(other.standing) && sameCapacity(other.capacity, capacity),
  )

function sameCapacity(a: Capacity, b: Capacity): boolean {
  return a.is === 'group' ? b.is === 'group' && a.group === b.group : b.is === 'national'
}

/**
 * LS1–LS4: a place on the list. A delegation asks for itself while the list is open; the desk enters anybody at any
 * time, marked late where the list is closed, and the claims it enters it has checked.
 */
export function inscribe(meeting: Meeting, command: Inscribe, by: Actor): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const delegation = delegationOf(meeting, command.delegation)
  if (!delegation) return refuse({ because: 'unknown-delegation' })
  const already = pendingInscription(meeting, command.delegation, command.capacity)
  if (already) {
    return refuse({ because: 'already-inscribed', inscription: already.id, position: positionOf(meeting, already.id) })
  }
  const atDesk = by.role === 'secretariat'
  if (!atDesk) {
    if (meeting.list.is === 'not-open') return refuse({ because: 'list-not-open' })
    if (meeting.list.is === 'closed') return refuse({ because: 'list-closed', closedAt: meeting.list.closedAt })
    const { capacity } = command
    if (capacity.is === 'group' && !delegation.groups.includes(capacity.group)) {
      return refuse({ because: 'may-not-speak-for-group', group: capacity.group })
    }
  }
  return accept({
    type: 'InscriptionMade',
    inscription: inscriptionId(meeting.inscriptions.length + 1),
    delegation: command.delegation,
    capacity: command.capacity,
    dignitary: command.dignitary?.rank ?? null,
    speaker: command.speaker ?? null,
    confirmed: atDesk,
    late: meeting.list.is === 'closed',
    round: roundInscribedFor(meeting),
  })
}

/** LS7: leaves the list at any time before the call, whether the list is open or closed. */
export function withdraw(meeting: Meeting, id: InscriptionId): Decision {
  const inscription = waiting(meeting, id)
  return 'because' in inscription ? refuse(inscription) : accept({ type: 'InscriptionWithdrawn', inscription: id })
}

/** LS7: lets others pass; a place can only be given up for a later one. */
export function defer(meeting: Meeting, id: InscriptionId, beside: InscriptionId): Decision {
  const inscription = waiting(meeting, id)
  if ('because' in inscription) return refuse(inscription)
  const other = waiting(meeting, beside)
  if ('because' in other) return refuse(other)
  if (id === beside) return refuse({ because: 'beside-itself' })
  if (comparePaths(pathOf(meeting, other), pathOf(meeting, inscription)) < 0) return refuse({ because: 'only-later' })
  const path = pathBeside(pathOf(meeting, other), 'after', meeting.moves + 1)
  return accept({ type: 'InscriptionDeferred', inscription: id, side: 'after', beside, path, because: null })
}

/** LS8: puts an inscription just before or after another one, with a reason that its row shows. */
export function moveInscription(
  meeting: Meeting,
  move: { inscription: InscriptionId; side: 'before' | 'after'; beside: InscriptionId; because: string },
): Decision {
  const inscription = waiting(meeting, move.inscription)
  if ('because' in inscription) return refuse(inscription)
  const other = waiting(meeting, move.beside)
  if ('because' in other) return refuse(other)
  if (inscription.id === other.id) return refuse({ because: 'beside-itself' })
  const path = pathBeside(pathOf(meeting, other), move.side, meeting.moves + 1)
  const { side, beside, because } = move
  return accept({ type: 'InscriptionMoved', inscription: inscription.id, side, beside, path, because })
}

/** LS4: settles a claim; confirmed, the inscription moves to its class at once. */
export function settlePriority(
  meeting: Meeting,
  id: InscriptionId,
  claim: PriorityClaim,
  verdict: { is: 'confirmed' } | { is: 'rejected'; because: string | null },
): Decision {
  const inscription = waiting(meeting, id)
  if ('because' in inscription) return refuse(inscription)
  const standing = claim === 'dignitary' ? inscription.dignitary?.claim : inscription.groupClaim
  if (!standing) return refuse({ because: 'no-such-claim' })
  if (standing.is === verdict.is) return refuse({ because: 'claim-already-settled' })
  if (verdict.is === 'confirmed') return accept({ type: 'PriorityConfirmed', inscription: id, claim })
  return accept({ type: 'PriorityRejected', inscription: id, claim, because: verdict.because })
}

/** LS11: who will speak, changed by an act of its own; possible until the clock has started. */
export function nameSpeaker(meeting: Meeting, id: InscriptionId, speaker: string): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const inscription = inscriptionOf(meeting, id)
  if (!inscription) return refuse({ because: 'unknown-inscription' })
  if (inscription.standing !== 'listed' && inscription.standing !== 'called') {
    return refuse({ because: 'not-on-the-list', inscription: id })
  }
  if (inscription.speaker === speaker) return refuse({ because: 'nothing-to-change' })
  return accept({ type: 'SpeakerNamed', inscription: id, speaker })
}

/** LS10: the text goes with the record even where the speaker is not reached, so it can be handed in to the end and after. */
export function handInStatement(meeting: Meeting, id: InscriptionId, text: string): Decision {
  const inscription = inscriptionOf(meeting, id)
  if (!inscription) return refuse({ because: 'unknown-inscription' })
  if (inscription.standing === 'withdrawn') return refuse({ because: 'not-on-the-list', inscription: id })
  return accept({ type: 'StatementHandedIn', inscription: id, text })
}

function waiting(meeting: Meeting, id: InscriptionId): Inscription | Refusal {
  const no = over(meeting)
  if (no) return no
  const inscription = inscriptionOf(meeting, id)
  if (!inscription) return { because: 'unknown-inscription' }
  return inscription.standing === 'listed' ? inscription : { because: 'not-on-the-list', inscription: id }
}

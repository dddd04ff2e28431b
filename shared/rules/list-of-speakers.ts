import type { Entry, PriorityClaim } from '../meeting/commands.ts'
import { type InscriptionId, inscriptionId } from '../meeting/ids.ts'
import type { Inscription, Meeting, Standing } from '../meeting/meeting.ts'
import type { Refusal } from '../meeting/refusals.ts'
import type { Actor, Stamp } from '../meeting/role.ts'
import { after, type Millis } from '../meeting/time.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { delegationOf } from './delegations.ts'
import { closing, toBeDrawn } from './lots.ts'
import { comparePaths, inscriptionOf, pathBeside, pathOf, positionOf, roundInscribedFor } from './order.ts'
import { pendingInscription } from './pending.ts'
import { over } from './sitting.ts'

const BEFORE_THE_CLOCK: readonly Standing[] = ['registered', 'listed', 'called']

/**
 * LS1: opens the list, or re-opens it; with a window (ms) it closes by itself. One that is open can be given a window,
 * or none. LS9: where the order is by lot, opening it commits to the sealed seed.
 */
export function openList(meeting: Meeting, window: Millis | null, { at, seal }: Stamp): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const { list } = meeting
  if (list.is === 'open' && list.closesAt === null && window === null) return refuse({ because: 'list-already-open' })
  return accept({
    type: 'ListOpened',
    closesAt: window === null ? null : after(at, window),
    seal: meeting.modalities.byLot && list.is !== 'open' && seal ? seal : null,
  })
}

/** LS1 */
export function closeList(meeting: Meeting): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  return meeting.list.is === 'open' ? accept(...closing(meeting)) : refuse({ because: 'list-not-open' })
}

/**
 * LS1–LS5: a place on the list. A delegation asks for itself while the list is open, or registers ahead where its kind
 * does; the desk enters anybody at any time, marked late where the list is closed, and the claims it enters it has
 * checked. `number` is the one the inscription will have.
 */
export function inscribe(
  meeting: Meeting,
  entry: Entry,
  by: Actor,
  number: number = meeting.inscriptions.length + 1,
): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const delegation = delegationOf(meeting, entry.delegation)
  if (!delegation) return refuse({ because: 'unknown-delegation' })
  const already = pendingInscription(meeting, entry.delegation, entry.capacity)
  if (already) {
    return refuse({ because: 'already-inscribed', inscription: already.id, position: positionOf(meeting, already.id) })
  }
  const atDesk = by.role === 'secretariat'
  const ahead = atDesk ? (entry.ahead ?? false) : meeting.modalities.registersAhead.includes(delegation.kind)
  if (!atDesk) {
    if (meeting.list.is === 'not-open' && !ahead) return refuse({ because: 'list-not-open' })
    if (meeting.list.is === 'closed') return refuse({ because: 'list-closed', closedAt: meeting.list.closedAt })
    const { capacity } = entry
    if (capacity.is === 'group' && !delegation.groups.includes(capacity.group)) {
      return refuse({ because: 'may-not-speak-for-group', group: capacity.group })
    }
  }
  return accept({
    type: 'InscriptionMade',
    inscription: inscriptionId(number),
    delegation: entry.delegation,
    capacity: entry.capacity,
    dignitary: entry.dignitary?.rank ?? null,
    speaker: entry.speaker ?? null,
    confirmed: atDesk,
    late: meeting.list.is === 'closed',
    round: roundInscribedFor(meeting),
    ahead,
  })
}

/** LS7: leaves the list at any time before the call, whether the list is open or closed. */
export function withdraw(meeting: Meeting, id: InscriptionId, because: string | null): Decision {
  const inscription = notCalled(meeting, id)
  if ('because' in inscription) return refuse(inscription)
  return accept({ type: 'InscriptionWithdrawn', inscription: id, because })
}

/** LS7, FL8: a withdrawal by slip is put right by giving the place back, unless another one was asked for meanwhile (LS2). */
export function reinstate(meeting: Meeting, id: InscriptionId): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const inscription = inscriptionOf(meeting, id)
  if (!inscription) return refuse({ because: 'unknown-inscription' })
  if (inscription.standing !== 'withdrawn') return refuse({ because: 'not-withdrawn', inscription: id })
  const anew = pendingInscription(meeting, inscription.delegation, inscription.capacity)
  if (anew)
    return refuse({ because: 'already-inscribed', inscription: anew.id, position: positionOf(meeting, anew.id) })
  return accept({ type: 'InscriptionReinstated', inscription: id })
}

/** LS7: lets others pass; a place can only be given up for a later one. */
export function defer(meeting: Meeting, id: InscriptionId, beside: InscriptionId): Decision {
  const inscription = placeable(meeting, id)
  if ('because' in inscription) return refuse(inscription)
  const other = besideWhom(meeting, beside)
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
  const inscription = placeable(meeting, move.inscription)
  if ('because' in inscription) return refuse(inscription)
  const other = besideWhom(meeting, move.beside)
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
  const inscription = notCalled(meeting, id)
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
  if (!BEFORE_THE_CLOCK.includes(inscription.standing)) {
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

/** The inscription while it is not called yet, listed or registered; else why it cannot be changed. */
function notCalled(meeting: Meeting, id: InscriptionId): Inscription | Refusal {
  const no = over(meeting)
  if (no) return no
  const inscription = inscriptionOf(meeting, id)
  if (!inscription) return { because: 'unknown-inscription' }
  const { standing } = inscription
  return standing === 'listed' || standing === 'registered'
    ? inscription
    : { because: 'not-on-the-list', inscription: id }
}

/** LS7, LS8, LS9: the inscription while it has a place that can be changed; before a draw nobody has one. */
function placeable(meeting: Meeting, id: InscriptionId): Inscription | Refusal {
  const inscription = notCalled(meeting, id)
  if ('because' in inscription) return inscription
  if (inscription.standing !== 'listed') return { because: 'not-on-the-list', inscription: id }
  return toBeDrawn(meeting, inscription) ? { because: 'not-drawn-yet' } : inscription
}

/** LS6: the same, and somebody can be put beside it; a reserved place is its holder's alone. */
export function besideWhom(meeting: Meeting, id: InscriptionId): Inscription | Refusal {
  const inscription = placeable(meeting, id)
  if ('because' in inscription) return inscription
  return inscription.place.is === 'reserved' ? { because: 'reserved-place', inscription: id } : inscription
}

/**
 * What each audience may know. Staff know everything but the seed of a draw that is to come (LS9). A delegation knows the public cut and what is its own: its
 * speaker's name, the text it handed in, that it said it had finished, why a claim was rejected. The law that the tests
 * hold: folding the disclosed events gives the disclosure of the folded meeting.
 */
import type { MeetingEvent } from '../meeting/events.ts'
import { asSignInId, type DelegationId, type InscriptionId } from '../meeting/ids.ts'
import type { Claim, Inscription, Meeting } from '../meeting/meeting.ts'
import type { Actor, Audience } from '../meeting/role.ts'
import { inscriptionOfHolder } from '../rules/floor.ts'
import { inscriptionOf } from '../rules/order.ts'

/** What the audience may know of the event, or null for nothing. `meeting` is the whole meeting after the event. */
export function discloseEvent(event: MeetingEvent, audience: Audience, meeting: Meeting): MeetingEvent | null {
  const sealed = event.type === 'ListOpened' ? { ...event, seal: event.seal && { ...event.seal, seed: null } } : event
  if (audience.is === 'staff') return sealed
  const own = audience.is === 'delegation' && concerns(event, meeting).includes(audience.delegation)
  const told = { ...sealed, by: withoutSignIn(event.by) }
  switch (told.type) {
    case 'QuestionNoted':
    case 'QuestionAnswered':
      return null
    case 'FinishedSignalled':
    case 'StatementHandedIn':
    case 'SwapProposed':
    case 'SwapDeclined':
      return own ? told : null
    case 'SpeakerNamed':
      return own || isNamed(inscriptionOf(meeting, told.inscription)) ? told : null
    case 'InscriptionMade':
      return own ? told : { ...told, speaker: null }
    case 'PriorityRejected':
    case 'InscriptionWithdrawn':
      return own ? told : { ...told, because: null }
    default:
      return told
  }
}

/** The delegations whose cut of the event differs from the public one. */
export function concerns(event: MeetingEvent, meeting: Meeting): readonly DelegationId[] {
  switch (event.type) {
    case 'InscriptionMade':
      return [event.delegation]
    case 'StatementHandedIn':
    case 'SpeakerNamed':
    case 'PriorityRejected':
    case 'InscriptionWithdrawn':
      return delegationsOf(meeting, event.inscription)
    case 'SwapProposed':
    case 'SwapDeclined':
      return delegationsOf(meeting, event.from, event.to)
    case 'FinishedSignalled': {
      const holding = meeting.floor.is === 'free' ? null : inscriptionOfHolder(meeting, meeting.floor.holder)
      return holding ? [holding.delegation] : []
    }
    default:
      return []
  }
}

const delegationsOf = (meeting: Meeting, ...inscriptions: readonly InscriptionId[]): readonly DelegationId[] =>
  inscriptions.flatMap((id) => inscriptionOf(meeting, id)?.delegation ?? [])

/** The meeting as the audience may know it. */
export function discloseMeeting(meeting: Meeting, audience: Audience): Meeting {
  const draws = meeting.draws.map((draw) => (draw.drawnAt === null ? { ...draw, seed: null } : draw))
  if (audience.is === 'staff') return { ...meeting, draws }
  const own = (inscription: Inscription | undefined | null): boolean =>
    audience.is === 'delegation' && inscription?.delegation === audience.delegation
  const { floor } = meeting
  const ownFloor = floor.is !== 'free' && own(inscriptionOfHolder(meeting, floor.holder))
  return {
    ...meeting,
    draws,
    questions: [],
    swaps: meeting.swaps.filter(({ from, to }) => [from, to].some((id) => own(inscriptionOf(meeting, id)))),
    inscriptions: meeting.inscriptions.map((inscription) => (own(inscription) ? inscription : inPublic(inscription))),
    floor: floor.is === 'speaking' && !ownFloor ? { ...floor, finishedAt: null } : floor,
  }
}

function inPublic(inscription: Inscription): Inscription {
  const { dignitary, groupClaim, withdrawal } = inscription
  return {
    ...inscription,
    speaker: isNamed(inscription) ? inscription.speaker : null,
    statement: null,
    withdrawal: withdrawal && { ...withdrawal, because: null },
    dignitary: dignitary && { ...dignitary, claim: withoutReason(dignitary.claim) },
    groupClaim: groupClaim && withoutReason(groupClaim),
  }
}

/** Whoever has been called has been named to the whole room. */
const isNamed = (inscription: Inscription | undefined): boolean => inscription?.named ?? false

const withoutReason = (claim: Claim): Claim => (claim.is === 'rejected' ? { ...claim, because: null } : claim)

/** RC1 is for the record; which sign-in acted is nobody's business outside the staff. */
function withoutSignIn(by: Actor): Actor {
  return 'signIn' in by ? { ...by, signIn: asSignInId('-') } : by
}

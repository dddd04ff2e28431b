/**
 * What each audience may know. Staff know everything but the seed of a draw that is to come (LS9). A delegation knows the
 * public cut and what is its own: its speaker's name, the text it handed in, that it said it had finished, why a claim was
 * rejected. The law that the tests hold: folding the disclosed events gives the disclosure of the folded meeting.
 */
import type { MeetingEvent } from '../meeting/events.ts'
import { asSignInId, type DelegationId, type InscriptionId } from '../meeting/ids.ts'
import type { Claim, Inscription, Meeting } from '../meeting/meeting.ts'
import type { Actor, Audience } from '../meeting/role.ts'
import { inscriptionOfHolder } from '../rules/floor.ts'
import { inscriptionOf } from '../rules/order.ts'

/** An event as each audience may know it; null where it may know nothing of it. */
export type Cuts = {
  readonly staff: MeetingEvent
  readonly inPublic: MeetingEvent | null
  /** What the delegations are told whom it concerns. */
  readonly own: MeetingEvent | null
  readonly concerns: readonly DelegationId[]
}

/** Every cut of an event; `meeting` is the whole meeting after it, and is not needed any more afterwards. */
export function cutsOf(event: MeetingEvent, meeting: Meeting): Cuts {
  const sealed = event.type === 'ListOpened' ? { ...event, seal: event.seal && { ...event.seal, seed: null } } : event
  const told = { ...sealed, by: withoutSignIn(event.by) }
  const concerned = concerns(event, meeting)
  const inPublic = publicCut(told, meeting)
  return { staff: sealed, inPublic, own: concerned.length > 0 ? told : inPublic, concerns: concerned }
}

/** The cut that the audience is given. */
export function cutFor({ staff, inPublic, own, concerns: concerned }: Cuts, audience: Audience): MeetingEvent | null {
  if (audience.is === 'staff') return staff
  return audience.is === 'delegation' && concerned.includes(audience.delegation) ? own : inPublic
}

function publicCut(told: MeetingEvent, meeting: Meeting): MeetingEvent | null {
  switch (told.type) {
    case 'QuestionNoted':
    case 'QuestionAnswered':
    case 'FinishedSignalled':
    case 'StatementHandedIn':
    case 'SwapProposed':
    case 'SwapDeclined':
      return null
    case 'SpeakerNamed':
      return isNamed(inscriptionOf(meeting, told.inscription)) ? told : null
    case 'InscriptionMade':
      return { ...told, speaker: null }
    case 'PriorityRejected':
    case 'InscriptionWithdrawn':
      return { ...told, because: null }
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

/** The delegations that may know more of the meeting than the public; to all others it is the same. */
export function delegationsApart(meeting: Meeting): ReadonlySet<DelegationId> {
  const { floor, swaps, inscriptions } = meeting
  const finished = floor.is === 'speaking' && floor.finishedAt !== null
  const holding = finished ? inscriptionOfHolder(meeting, floor.holder) : null
  return new Set([
    ...inscriptions.filter(hides).map(({ delegation }) => delegation),
    ...swaps.flatMap(({ from, to }) => delegationsOf(meeting, from, to)),
    ...(holding ? [holding.delegation] : []),
  ])
}

/** Whether there is anything in it that is not public. */
const hides = (inscription: Inscription): boolean =>
  (inscription.speaker !== null && !isNamed(inscription)) ||
  inscription.statement !== null ||
  (inscription.withdrawal?.because ?? null) !== null ||
  hasReason(inscription.dignitary?.claim) ||
  hasReason(inscription.groupClaim)

const hasReason = (claim: Claim | null | undefined): boolean => claim?.is === 'rejected' && claim.because !== null

/** Whoever has been called has been named to the whole room. */
const isNamed = (inscription: Inscription | undefined): boolean => inscription?.named ?? false

const withoutReason = (claim: Claim): Claim => (claim.is === 'rejected' ? { ...claim, because: null } : claim)

/** RC1 is for the record; which sign-in acted is nobody's business outside the staff. */
function withoutSignIn(by: Actor): Actor {
  return 'signIn' in by ? { ...by, signIn: asSignInId('-') } : by
}

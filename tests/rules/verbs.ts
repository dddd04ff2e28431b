import type { Command, Entry, Inscribe, ModalityChanges, PriorityClaim } from '#shared/meeting/commands.ts'
import {
  type InscriptionId,
  inscriptionId,
  type InterventionId,
  interventionId,
  type PointOfOrderId,
  pointOfOrderId,
  questionId,
  type SegmentId,
} from '#shared/meeting/ids.ts'
import type { Delegation, Meeting, PodiumMember } from '#shared/meeting/meeting.ts'
import type { Rank, SpeakerClass } from '#shared/meeting/modalities.ts'
import type { Actor } from '#shared/meeting/role.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { lastInterventionId } from '#shared/rules/floor.ts'
import { headOf } from '#shared/rules/order.ts'
import { desk, from, moderator, PLAN, SEGMENT } from './council.ts'
import { at, type Deed, type Step } from './rule.ts'

/** What the delegations, the desk and the console do, in their own words. Whoever usually does it does it here. */
const deed = (by: Actor, command: (seen: Meeting) => Command): Deed => ({ is: 'deed', by, command })
export const gives = (by: Actor, command: Command): Deed => deed(by, () => command)

/** A place on the list: of a delegation the latest one, or one by its number. */
type Row = Delegation | number
export function rowOf(seen: Meeting, row: Row): InscriptionId {
  if (typeof row === 'number') return inscriptionId(row)
  const latest = seen.inscriptions.findLast(({ delegation }) => delegation === row.id)
  if (!latest) throw new Error(`${row.name} was never inscribed`)
  return latest.id
}
const held = (seen: Meeting): InterventionId => lastInterventionId(seen) ?? interventionId(1)

// the sitting and the order of the day
export const opens: Deed = deed(moderator, () => ({ type: 'OpenMeeting' }))
export const suspends: Deed = deed(moderator, () => ({ type: 'SuspendMeeting' }))
export const sitsAgain: Deed = deed(moderator, () => ({ type: 'ResumeMeeting' }))
export const adjourns: Deed = deed(moderator, () => ({ type: 'AdjournMeeting' }))
export const opensSegment = (segment: SegmentId): Deed => deed(moderator, () => ({ type: 'OpenSegment', segment }))
export const closesSegment = (segment: SegmentId): Deed => deed(moderator, () => ({ type: 'CloseSegment', segment }))
export const extendsBy = (mins: number, segment: SegmentId = SEGMENT.floor1, because = 'the chair agrees'): Deed =>
  deed(moderator, () => ({ type: 'ExtendSegment', segment, by: minutes(mins), because }))
export const skips = (segment: SegmentId): Deed =>
  deed(moderator, () => ({ type: 'SkipSegment', segment, because: 'no time' }))
export const puts = (segment: SegmentId, before: SegmentId): Deed =>
  deed(moderator, () => ({ type: 'MoveSegment', segment, before }))

// the list
export const opensList: Deed = deed(moderator, () => ({ type: 'OpenList' }))
export const opensListFor = (secs: number): Deed => deed(moderator, () => ({ type: 'OpenList', window: seconds(secs) }))
export const closesList: Deed = deed(moderator, () => ({ type: 'CloseList' }))
type As = { readonly forGroup?: string; readonly dignitary?: Rank; readonly speaker?: string }
const inscribe = (delegation: Delegation, { forGroup, dignitary, speaker }: As): Inscribe => ({
  type: 'Inscribe',
  delegation: delegation.id,
  capacity: forGroup === undefined ? { is: 'national' } : { is: 'group', group: forGroup },
  ...(dignitary && { dignitary: { rank: dignitary } }),
  ...(speaker !== undefined && { speaker }),
})
export const inscribes = (delegation: Delegation, as: As = {}): Deed =>
  gives(from(delegation), inscribe(delegation, as))
export const deskInscribes = (delegation: Delegation, as: As = {}): Deed => gives(desk, inscribe(delegation, as))
/** LS5 */
export const checksIn = (row: Row): Deed => deed(desk, (seen) => ({ type: 'CheckIn', inscription: rowOf(seen, row) }))
export const registers = (...entries: readonly Entry[]): Deed => gives(desk, { type: 'RegisterSpeakers', entries })
export const strikes = (row: Row, because: string): Deed =>
  deed(desk, (seen) => ({ type: 'Withdraw', inscription: rowOf(seen, row), because }))
export const reinstates = (row: Row): Deed =>
  deed(desk, (seen) => ({ type: 'Reinstate', inscription: rowOf(seen, row) }))
/** LS7 */
const swap =
  (type: 'ProposeSwap' | 'AcceptSwap' | 'DeclineSwap') =>
  (delegation: Delegation, other: Row): Deed =>
    deed(from(delegation), (seen) => ({ type, inscription: rowOf(seen, delegation), with: rowOf(seen, other) }))
export const proposes = swap('ProposeSwap')
export const accepts = swap('AcceptSwap')
export const declines = swap('DeclineSwap')
export const withdraws = (delegation: Delegation, row: Row = delegation): Deed =>
  deed(from(delegation), (seen) => ({ type: 'Withdraw', inscription: rowOf(seen, row) }))
export const defers = (delegation: Delegation, behind: Row): Deed =>
  deed(from(delegation), (seen) => ({
    type: 'Defer',
    inscription: rowOf(seen, delegation),
    after: rowOf(seen, behind),
  }))
export const confirms = (row: Row, claim: PriorityClaim): Deed =>
  deed(desk, (seen) => ({ type: 'ConfirmPriority', inscription: rowOf(seen, row), claim }))
export const rejects = (row: Row, claim: PriorityClaim): Deed =>
  deed(desk, (seen) => ({ type: 'RejectPriority', inscription: rowOf(seen, row), claim, because: 'no full powers' }))
export const moves = (row: Row, side: 'before' | 'after', beside: Row, because = 'flight to catch'): Deed =>
  deed(desk, (seen) => ({
    type: 'MoveInscription',
    inscription: rowOf(seen, row),
    side,
    beside: rowOf(seen, beside),
    because,
  }))
export const names = (delegation: Delegation, speaker: string): Deed =>
  deed(from(delegation), (seen) => ({ type: 'NameSpeaker', inscription: rowOf(seen, delegation), speaker }))
export const handsIn = (delegation: Delegation, text: string): Deed =>
  deed(from(delegation), (seen) => ({ type: 'HandInStatement', inscription: rowOf(seen, delegation), text }))

// the floor
export const calls = (row: Row, because?: string): Deed =>
  deed(moderator, (seen) => ({
    type: 'CallSpeaker',
    inscription: rowOf(seen, row),
    after: lastInterventionId(seen),
    ...(because !== undefined && { because }),
  }))
/** The one key: the floor to the head of the list. */
export const next: Deed = deed(moderator, (seen) => ({
  type: 'CallSpeaker',
  inscription: headOf(seen)?.id ?? inscriptionId(9_999),
  after: lastInterventionId(seen),
}))
export const starts: Deed = deed(moderator, (seen) => ({ type: 'StartClock', intervention: held(seen) }))
export const pauses: Deed = deed(moderator, (seen) => ({ type: 'PauseClock', intervention: held(seen) }))
export const goesOn: Deed = deed(moderator, (seen) => ({ type: 'ResumeClock', intervention: held(seen) }))
export const addsTime = (secs: number): Deed =>
  deed(moderator, (seen) => ({
    type: 'AddTime',
    intervention: held(seen),
    by: seconds(secs),
    because: 'interpretation failed',
  }))
export const ends: Deed = deed(moderator, (seen) => ({ type: 'EndIntervention', intervention: held(seen) }))
export const isAbsent: Deed = deed(moderator, (seen) => ({ type: 'MarkAbsent', intervention: held(seen) }))
export const takesBack: Deed = deed(moderator, (seen) => ({ type: 'TakeBack', intervention: held(seen) }))
export const raisesPoint = (delegation: Delegation | null = null): Deed =>
  deed(moderator, () => ({ type: 'RaisePointOfOrder', delegation: delegation?.id ?? null }))
const openPoint = (seen: Meeting): PointOfOrderId => seen.pointOfOrder?.id ?? pointOfOrderId(9_999)
export const pointEnds: Deed = deed(moderator, (seen) => ({ type: 'EndPointOfOrder', point: openPoint(seen) }))
export const signalsFinished = (delegation: Delegation): Deed =>
  deed(from(delegation), (seen) => ({ type: 'SignalFinished', intervention: held(seen) }))

// the podium, the modalities, the screens
export const callsPanellist = ({ id }: PodiumMember, secs?: number): Deed =>
  deed(moderator, (seen) => ({
    type: 'CallPanellist',
    member: id,
    after: lastInterventionId(seen),
    ...(secs !== undefined && { allotted: seconds(secs) }),
  }))
export const notes = ({ id }: PodiumMember, text: string): Deed =>
  deed(moderator, (seen) => ({ type: 'NoteQuestion', panellist: id, text, askedIn: lastInterventionId(seen) }))
export const answers = (number: number): Deed =>
  deed(moderator, () => ({ type: 'AnswerQuestion', question: questionId(number) }))
export const setsSpeakingTime = (secs: number, classes: readonly SpeakerClass[] | 'all' = 'all'): Deed =>
  deed(moderator, () => ({ type: 'SetSpeakingTime', classes, time: seconds(secs) }))
export const changes = (modalities: ModalityChanges): Deed =>
  deed(moderator, () => ({ type: 'ChangeModalities', changes: modalities }))
export const shows = (text: string): Deed => deed(moderator, () => ({ type: 'ShowMessage', text }))
export const clears: Deed = deed(moderator, () => ({ type: 'ClearMessage' }))

/** 9:00, the meeting sits and the list is open. */
export const sitting: Step = [at('9:00'), opens, opensList]
/** Asks for the floor; who has to be checked in is, in the same instant (LS5). */
const comes = (delegation: Delegation): Step =>
  PLAN.modalities.registersAhead.includes(delegation.kind)
    ? [inscribes(delegation), checksIn(delegation)]
    : inscribes(delegation)

/** 10:00, the first round is open; those named have inscribed themselves in this order, a second apart. */
export const roundOne = (...delegations: readonly Delegation[]): Step => [
  sitting,
  delegations.map((delegation, index): Step => [at(`9:30:${index}`), comes(delegation)]),
  at('10:00'),
  opensSegment(SEGMENT.floor1),
]

import type { Clock } from './clock.ts'
import type {
  DelegationId,
  InscriptionId,
  InterventionId,
  MeetingId,
  OccasionId,
  PodiumMemberId,
  PointOfOrderId,
  QuestionId,
  SegmentId,
} from './ids.ts'
import type { Language } from './languages.ts'
import type { DelegationKind, Modalities, Rank } from './modalities.ts'
import type { Role } from './role.ts'
import type { Instant, Millis } from './time.ts'

/** One sitting of one panel: the fold of its log, and all that any screen shows. */
export type Meeting = {
  readonly id: MeetingId
  readonly occasion: { readonly id: OccasionId; readonly title: string }
  readonly title: string
  readonly theme: string
  readonly room: string
  /** IANA name of the zone whose time the clock in the room shows. */
  readonly timeZone: string
  /** When the meeting was planned to begin and end, in server time. */
  readonly planned: { readonly start: Instant; readonly end: Instant }
  /** The floor list is made up for demonstration, and every screen says so. */
  readonly synthetic: boolean
  /** A copy of a meeting to practise on; its clock runs `speed` times as fast as the room's. */
  readonly rehearsal: Rehearsal | null
  readonly sitting: Sitting
  /** OD4: when the interpreters leave. A meeting opened on another day than planned keeps its length. */
  readonly hardEnd: Instant
  readonly podium: readonly PodiumMember[]
  readonly orderOfTheDay: readonly Segment[]
  readonly modalities: Modalities
  readonly delegations: Readonly<Record<DelegationId, Delegation>>
  readonly list: ListOfSpeakers
  /** In the order in which they were made: number n stands at index n - 1 for ever. */
  readonly inscriptions: readonly Inscription[]
  /** Counts the moves made so far, so that of two moves beside one inscription the later stands closer to it. */
  readonly moves: number
  /** LS7: exchanges of places that were proposed and not answered yet; known to staff and the two delegations. */
  readonly swaps: readonly Swap[]
  /** LS9: one for each time the list was opened to be ordered by lot. */
  readonly draws: readonly Draw[]
  readonly floor: Floor
  readonly pointOfOrder: PointOfOrder | null
  /** The number of the last intervention given out; FL1 checks commands against it. */
  readonly lastIntervention: number
  /** Ended interventions, never changed afterwards. */
  readonly interventions: readonly Intervention[]
  readonly pointsOfOrder: readonly EndedPointOfOrder[]
  /** FL8: the last act at the floor, while it can still be taken back. */
  readonly slip: Slip | null
  readonly questions: readonly Question[]
  readonly message: { readonly text: string; readonly at: Instant } | null
  /** FL3: the last change of speaking time, which every screen announces for a while. */
  readonly announcement: { readonly speakingTime: Modalities['speakingTime']; readonly at: Instant } | null
}

export type Rehearsal = { readonly of: MeetingId; readonly speed: number }

export type Sitting =
  | { readonly is: 'convened' }
  | { readonly is: 'open'; readonly openedAt: Instant }
  | { readonly is: 'suspended'; readonly openedAt: Instant; readonly since: Instant; readonly because: string | null }
  | { readonly is: 'adjourned'; readonly openedAt: Instant | null; readonly at: Instant }

export type PodiumRole = 'chair' | 'moderator' | 'opening-speaker' | 'panellist'

export type PodiumMember = {
  readonly id: PodiumMemberId
  readonly role: PodiumRole
  readonly name: string
  readonly title: string
  readonly topic: string | null
  /** The language in which the member speaks, for interpreters; null where it is not known. */
  readonly language: Language | null
  readonly attends: 'in-person' | 'by-video-message' | 'remotely'
  /** Time for the opening statement or presentation; null: an equal share of the segment. */
  readonly speakingTime: Millis | null
  /** RP1: only those present share the replies. */
  readonly present: boolean
}

export const SEGMENT_KINDS = ['opening', 'presentations', 'floor', 'replies', 'closing', 'break'] as const
export type SegmentKind = (typeof SEGMENT_KINDS)[number]

export type Segment = {
  readonly id: SegmentId
  readonly kind: SegmentKind
  readonly title: string
  /** The round a floor segment and the replies that follow it belong to, from 1; null outside the rounds. */
  readonly round: number | null
  /** 0: no budget of its own, such as closing remarks. */
  readonly budget: Millis
  readonly state: SegmentState
}

/** OD2: the clock of a segment runs from opening to closing and stands still while the meeting is suspended. */
export type SegmentState =
  | { readonly is: 'to-come' }
  | { readonly is: 'open'; readonly openedAt: Instant; readonly clock: Clock }
  | { readonly is: 'closed'; readonly openedAt: Instant; readonly closedAt: Instant; readonly spent: Millis }
  | { readonly is: 'skipped'; readonly because: string }

export const REGIONAL_GROUPS = [
  'african',
  'asia-pacific',
  'eastern-european',
  'latin-american-and-caribbean',
  'western-european-and-others',
] as const
export type RegionalGroup = (typeof REGIONAL_GROUPS)[number]

export type Delegation = {
  readonly id: DelegationId
  /** As printed by the United Nations. */
  readonly name: string
  readonly kind: DelegationKind
  /** ISO 3166-1 alpha-2 code where there is one, for the flag. */
  readonly code: string | null
  /** The groups this delegation may speak for, as printed. */
  readonly groups: readonly string[]
  /** The regional group of a State. */
  readonly region: RegionalGroup | null
  /** Names in other languages, or in use, by which the desk finds it as well. */
  readonly otherNames: readonly string[]
}

/** LS1 */
export type ListOfSpeakers =
  | { readonly is: 'not-open' }
  | { readonly is: 'open'; readonly openedAt: Instant; readonly closesAt: Instant | null }
  | { readonly is: 'closed'; readonly openedAt: Instant; readonly closedAt: Instant }

export type Capacity = { readonly is: 'national' } | { readonly is: 'group'; readonly group: string }

/** LS4: priority is claimed, and counts once the desk has confirmed it. */
export type Claim =
  | { readonly is: 'claimed' }
  | { readonly is: 'confirmed'; readonly at: Instant }
  | { readonly is: 'rejected'; readonly at: Instant; readonly because: string | null }

export type Dignitary = { readonly rank: Rank; readonly claim: Claim }

/** LS5: whoever is registered is not on the list yet. */
export type Standing =
  'registered' | 'listed' | 'called' | 'speaking' | 'spoken' | 'absent' | 'withdrawn' | 'not-reached'

/** One place on the list of speakers. */
export type Inscription = {
  readonly id: InscriptionId
  readonly delegation: DelegationId
  readonly capacity: Capacity
  /** Present exactly where the capacity is a group. */
  readonly groupClaim: Claim | null
  readonly dignitary: Dignitary | null
  /** Who will speak, as printed; undisclosed to others until the call, and null where nobody was named. */
  readonly speaker: string | null
  /** Called at least once, so that the room knows who speaks. */
  readonly named: boolean
  /** The moment that counts for the order: of asking for the floor, or of the check-in (LS5). */
  readonly at: Instant
  /** LS5: when it was registered, for those who had to check in. */
  readonly registeredAt: Instant | null
  readonly checkedInAt: Instant | null
  /** LS9: what was drawn for it, and in which draw, from 1. */
  readonly lot: { readonly draw: number; readonly hash: string } | null
  readonly by: Role
  /** Entered by the desk after the list was closed. */
  readonly late: boolean
  /** LS10: 1 for those inscribed before round 1 was closed, 2 for the next; carried over once that round is past. */
  readonly round: number
  readonly standing: Standing
  readonly place: Place
  /** LS11: when it was called without anybody answering. */
  readonly absences: readonly { readonly calledAt: Instant; readonly at: Instant }[]
  /** LS7: who took it off the list last, and why; the reason is known to staff and its own delegation. */
  readonly withdrawal: { readonly by: Role; readonly at: Instant; readonly because: string | null } | null
  /** The text handed in, for the record and the interpreters; known to staff and its own delegation. */
  readonly statement: string | null
}

/** Why an inscription stands where it stands: by the rule, or because somebody placed it. */
export type Place =
  | { readonly is: 'by-rule' }
  | {
      readonly is: 'moved' | 'deferred'
      /** The place as numbers compared one after another; made from the place of the other inscription (see rules/order). */
      readonly path: readonly number[]
      readonly side: 'before' | 'after'
      readonly beside: InscriptionId
      readonly by: Role
      readonly at: Instant
      readonly because: string | null
    }
  /** LS7: exchanged for the place that the other one had. */
  | { readonly is: 'swapped'; readonly path: readonly number[]; readonly with: InscriptionId; readonly at: Instant }
  /** LS6: called next, since the time left only suffices for the places reserved in this round. */
  | { readonly is: 'reserved'; readonly path: readonly number[]; readonly at: Instant }

/** LS7: `from` proposes to exchange places with `to`. */
export type Swap = { readonly from: InscriptionId; readonly to: InscriptionId; readonly at: Instant }

/** LS9: the commitment is told when the list opens, the seed when it closes; both are hexadecimal. */
export type Draw = {
  readonly commitment: string
  readonly openedAt: Instant
  readonly seed: string | null
  readonly drawnAt: Instant | null
}

/** Whose turn it is: a place on the list, or somebody of the podium. */
export type Holder =
  | { readonly is: 'inscription'; readonly inscription: InscriptionId }
  | { readonly is: 'podium'; readonly member: PodiumMemberId }

/** FL1, FL2: nobody, somebody called whose clock has not begun, or somebody speaking. */
export type Floor =
  | { readonly is: 'free' }
  | {
      readonly is: 'called'
      readonly intervention: InterventionId
      readonly holder: Holder
      readonly segment: SegmentId
      readonly calledAt: Instant
      readonly allotted: Millis
      /** When the clock starts by itself; null: by hand only, or held up. */
      readonly startsAt: Instant | null
    }
  | {
      readonly is: 'speaking'
      readonly intervention: InterventionId
      readonly holder: Holder
      readonly segment: SegmentId
      readonly calledAt: Instant
      readonly startedAt: Instant
      readonly clock: Clock
      /** FL6: when the clock goes on by itself after a point of order; null otherwise. */
      readonly resumesAt: Instant | null
      /** FL7: when the delegation said it had finished; known to staff and that delegation. */
      readonly finishedAt: Instant | null
      readonly continues: InterventionId | null
    }

export const ENDINGS = ['finished', 'next', 'limit', 'round', 'segment', 'adjournment', 'absent', 'taken-back'] as const
/** How an intervention ended: `limit` is the server's cut at zero plus grace, `round` its cut at the end of the round. */
export type EndedBy = (typeof ENDINGS)[number]

/** One time somebody actually spoke; it never changes once it is here. */
export type Intervention = {
  readonly id: InterventionId
  readonly holder: Holder
  readonly segment: SegmentId
  readonly calledAt: Instant
  readonly startedAt: Instant
  readonly endedAt: Instant
  readonly allotted: Millis
  readonly spent: Millis
  readonly endedBy: EndedBy
  /** FL8: the intervention whose remaining time this one was given. */
  readonly continues: InterventionId | null
}

/** FL6 */
export type PointOfOrder = {
  readonly id: PointOfOrderId
  readonly delegation: DelegationId | null
  readonly raisedAt: Instant
  readonly clock: Clock
  /** Whether the speaker's clock (or the hand-over) was running when the point was raised, and so goes on afterwards. */
  readonly interrupted: boolean
}

export type EndedPointOfOrder = {
  readonly id: PointOfOrderId
  readonly delegation: DelegationId | null
  readonly raisedAt: Instant
  readonly endedAt: Instant
  readonly spent: Millis
}

/** FL8: what can be taken back now. */
export type Slip =
  | { readonly is: 'call'; readonly intervention: InterventionId; readonly ended: Interrupted | null }
  | { readonly is: 'end'; readonly intervention: InterventionId; readonly ended: Interrupted }
  | {
      readonly is: 'absence'
      readonly intervention: InterventionId
      readonly holder: Holder
      readonly place: Place
      readonly allotted: Millis
    }

/** What was ended, and what is needed to give the floor back as it was. */
export type Interrupted = {
  readonly intervention: InterventionId
  readonly holder: Holder
  readonly left: Millis
  readonly running: boolean
}

/** RP2: a question put from the floor, noted against a panellist; known to staff. */
export type Question = {
  readonly id: QuestionId
  readonly panellist: PodiumMemberId
  readonly text: string
  readonly askedIn: InterventionId | null
  readonly notedAt: Instant
  readonly answeredAt: Instant | null
}

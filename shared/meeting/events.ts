import type { ModalityChanges, PlanChanges, PriorityClaim } from './commands.ts'
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
import type { Capacity, Delegation, EndedBy, Holder, PodiumMember, Rehearsal, Segment } from './meeting.ts'
import type { Modalities, Rank, SpeakerClass } from './modalities.ts'
import type { Actor } from './role.ts'
import type { Instant, Millis } from './time.ts'

/** All that is settled before a meeting begins. */
export type MeetingPlan = {
  readonly id: MeetingId
  readonly occasion: { readonly id: OccasionId; readonly title: string }
  readonly title: string
  readonly theme: string
  readonly room: string
  readonly timeZone: string
  readonly planned: { readonly start: Instant; readonly end: Instant }
  readonly synthetic: boolean
  readonly rehearsal: Rehearsal | null
  readonly podium: readonly PodiumMember[]
  readonly orderOfTheDay: readonly Omit<Segment, 'state'>[]
  readonly modalities: Modalities
  readonly delegations: readonly Delegation[]
}

/** What happened, in the past tense; a released shape is never changed, only read anew. */
export type Happening =
  | { readonly type: 'MeetingConvened'; readonly plan: MeetingPlan }
  | { readonly type: 'MeetingOpened'; readonly hardEnd: Instant }
  | { readonly type: 'MeetingSuspended'; readonly because: string | null }
  | { readonly type: 'MeetingResumed'; readonly handOverEnds: Instant | null }
  | { readonly type: 'MeetingAdjourned' }
  | { readonly type: 'SegmentOpened'; readonly segment: SegmentId }
  | { readonly type: 'SegmentClosed'; readonly segment: SegmentId }
  | { readonly type: 'SegmentExtended'; readonly segment: SegmentId; readonly added: Millis; readonly because: string }
  | { readonly type: 'SegmentSkipped'; readonly segment: SegmentId; readonly because: string }
  | { readonly type: 'SegmentMoved'; readonly segment: SegmentId; readonly before: SegmentId }
  | {
      readonly type: 'ListOpened'
      readonly closesAt: Instant | null
      /** LS9: the seed is told to nobody before the draw. */
      readonly seal: { readonly commitment: string; readonly seed: string | null } | null
    }
  | { readonly type: 'ListClosed' }
  | {
      readonly type: 'LotsDrawn'
      readonly seed: string
      readonly lots: readonly { readonly inscription: InscriptionId; readonly hash: string }[]
    }
  | {
      readonly type: 'InscriptionMade'
      readonly inscription: InscriptionId
      readonly delegation: DelegationId
      readonly capacity: Capacity
      readonly dignitary: Rank | null
      readonly speaker: string | null
      /** The desk enters claims it has checked itself. */
      readonly confirmed: boolean
      readonly late: boolean
      readonly round: number
      /** LS5: registered, not listed yet. */
      readonly ahead: boolean
    }
  | { readonly type: 'CheckedIn'; readonly inscription: InscriptionId; readonly round: number }
  | { readonly type: 'InscriptionWithdrawn'; readonly inscription: InscriptionId; readonly because: string | null }
  | { readonly type: 'InscriptionReinstated'; readonly inscription: InscriptionId }
  | { readonly type: 'SwapProposed' | 'SwapDeclined'; readonly from: InscriptionId; readonly to: InscriptionId }
  | {
      readonly type: 'PlacesSwapped'
      readonly from: InscriptionId
      readonly to: InscriptionId
      readonly paths: { readonly from: readonly number[]; readonly to: readonly number[] }
    }
  | { readonly type: 'ReservedPlacesDue'; readonly inscriptions: readonly InscriptionId[] }
  | {
      readonly type: 'InscriptionMoved' | 'InscriptionDeferred'
      readonly inscription: InscriptionId
      readonly side: 'before' | 'after'
      readonly beside: InscriptionId
      readonly path: readonly number[]
      readonly because: string | null
    }
  | { readonly type: 'PriorityConfirmed'; readonly inscription: InscriptionId; readonly claim: PriorityClaim }
  | {
      readonly type: 'PriorityRejected'
      readonly inscription: InscriptionId
      readonly claim: PriorityClaim
      readonly because: string | null
    }
  | { readonly type: 'SpeakerNamed'; readonly inscription: InscriptionId; readonly speaker: string }
  | { readonly type: 'StatementHandedIn'; readonly inscription: InscriptionId; readonly text: string }
  | { readonly type: 'InscriptionNotReached'; readonly inscription: InscriptionId }
  | {
      readonly type: 'SpeakerCalled'
      readonly intervention: InterventionId
      readonly inscription: InscriptionId
      /** Told to everybody here, since the name plate shows it. */
      readonly speaker: string | null
      readonly allotted: Millis
      readonly startsAt: Instant | null
      /** The reason given for calling out of order. */
      readonly because: string | null
    }
  | {
      readonly type: 'PanellistCalled'
      readonly intervention: InterventionId
      readonly member: PodiumMemberId
      readonly allotted: Millis
      readonly startsAt: Instant | null
    }
  | { readonly type: 'ClockStarted'; readonly intervention: InterventionId }
  | { readonly type: 'ClockPaused'; readonly intervention: InterventionId }
  | { readonly type: 'ClockResumed'; readonly intervention: InterventionId }
  | {
      readonly type: 'TimeAdded'
      readonly intervention: InterventionId
      readonly added: Millis
      readonly because: string
    }
  | { readonly type: 'InterventionEnded'; readonly intervention: InterventionId; readonly endedBy: EndedBy }
  | { readonly type: 'SpeakerAbsent'; readonly intervention: InterventionId; readonly struck: boolean }
  | {
      readonly type: 'PointOfOrderRaised'
      readonly point: PointOfOrderId
      readonly delegation: DelegationId | null
      readonly allotted: Millis
    }
  | { readonly type: 'PointOfOrderEnded'; readonly point: PointOfOrderId; readonly goesOnAt: Instant | null }
  | { readonly type: 'FinishedSignalled'; readonly intervention: InterventionId }
  | { readonly type: 'CallTakenBack'; readonly intervention: InterventionId }
  | {
      readonly type: 'AbsenceTakenBack'
      /** A new call; the one that was found absent stays as it was recorded. */
      readonly intervention: InterventionId
      readonly absent: InterventionId
      readonly startsAt: Instant | null
    }
  | {
      readonly type: 'FloorRestored'
      readonly intervention: InterventionId
      readonly continues: InterventionId
      readonly holder: Holder
      readonly left: Millis
      readonly running: boolean
    }
  | {
      readonly type: 'QuestionNoted'
      readonly question: QuestionId
      readonly panellist: PodiumMemberId
      readonly text: string
      readonly askedIn: InterventionId | null
    }
  | { readonly type: 'QuestionAnswered'; readonly question: QuestionId }
  | { readonly type: 'SpeakingTimeSet'; readonly classes: readonly SpeakerClass[]; readonly time: Millis }
  | { readonly type: 'ModalitiesChanged'; readonly changes: ModalityChanges }
  | { readonly type: 'MessageShown'; readonly text: string }
  | { readonly type: 'MessageCleared' }
  | { readonly type: 'MeetingAmended'; readonly changes: PlanChanges }
  | { readonly type: 'PodiumAmended'; readonly podium: readonly PodiumMember[] }
  | {
      readonly type: 'DelegationsAmended'
      readonly delegations: readonly Delegation[]
      readonly removed: readonly DelegationId[]
    }
  | { readonly type: 'PaceSet'; readonly speed: number }

/** A happening with its number in the log (from 1, without gaps), its moment and who brought it about (RC1). */
export type MeetingEvent = Happening & {
  readonly version: number
  readonly at: Instant
  readonly by: Actor
}

export type EventType = Happening['type']

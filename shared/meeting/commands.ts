import type {
  DelegationId,
  InscriptionId,
  InterventionId,
  PodiumMemberId,
  PointOfOrderId,
  QuestionId,
  SegmentId,
} from './ids.ts'
import type { MeetingPlan } from './events.ts'
import type { Capacity, Delegation, PodiumMember } from './meeting.ts'
import type { Modalities, Rank, SpeakerClass } from './modalities.ts'
import type { Millis } from './time.ts'

/** What somebody asks for; whether it happens is for `decide` to judge. Lengths are in milliseconds. */
export type Command =
  // the sitting
  | { readonly type: 'OpenMeeting' }
  | { readonly type: 'SuspendMeeting'; readonly because?: string }
  | { readonly type: 'ResumeMeeting' }
  | { readonly type: 'AdjournMeeting' }
  // the order of the day
  | { readonly type: 'OpenSegment'; readonly segment: SegmentId }
  | { readonly type: 'CloseSegment'; readonly segment: SegmentId }
  | { readonly type: 'ExtendSegment'; readonly segment: SegmentId; readonly by: Millis; readonly because: string }
  | { readonly type: 'SkipSegment'; readonly segment: SegmentId; readonly because: string }
  | { readonly type: 'MoveSegment'; readonly segment: SegmentId; readonly before: SegmentId }
  // the list of speakers
  | { readonly type: 'OpenList'; readonly window?: Millis }
  | { readonly type: 'CloseList' }
  | Inscribe
  | RegisterSpeakers
  | { readonly type: 'CheckIn'; readonly inscription: InscriptionId }
  | { readonly type: 'Withdraw'; readonly inscription: InscriptionId; readonly because?: string }
  | { readonly type: 'Reinstate'; readonly inscription: InscriptionId }
  | { readonly type: 'Defer'; readonly inscription: InscriptionId; readonly after: InscriptionId }
  | { readonly type: 'ProposeSwap'; readonly inscription: InscriptionId; readonly with: InscriptionId }
  | { readonly type: 'AcceptSwap'; readonly inscription: InscriptionId; readonly with: InscriptionId }
  | { readonly type: 'DeclineSwap'; readonly inscription: InscriptionId; readonly with: InscriptionId }
  | { readonly type: 'ConfirmPriority'; readonly inscription: InscriptionId; readonly claim: PriorityClaim }
  | {
      readonly type: 'RejectPriority'
      readonly inscription: InscriptionId
      readonly claim: PriorityClaim
      readonly because?: string
    }
  | {
      readonly type: 'MoveInscription'
      readonly inscription: InscriptionId
      readonly side: 'before' | 'after'
      readonly beside: InscriptionId
      readonly because: string
    }
  | { readonly type: 'NameSpeaker'; readonly inscription: InscriptionId; readonly speaker: string }
  | { readonly type: 'HandInStatement'; readonly inscription: InscriptionId; readonly text: string }
  // the floor
  | {
      readonly type: 'CallSpeaker'
      readonly inscription: InscriptionId
      /** FL1: the last intervention the caller knows of, held or ended; null before the first. */
      readonly after: InterventionId | null
      /** Needed to call somebody who does not stand at the head of the list. */
      readonly because?: string
    }
  | { readonly type: 'StartClock'; readonly intervention: InterventionId }
  | { readonly type: 'PauseClock'; readonly intervention: InterventionId }
  | { readonly type: 'ResumeClock'; readonly intervention: InterventionId }
  | { readonly type: 'AddTime'; readonly intervention: InterventionId; readonly by: Millis; readonly because: string }
  | { readonly type: 'EndIntervention'; readonly intervention: InterventionId }
  | { readonly type: 'MarkAbsent'; readonly intervention: InterventionId }
  | { readonly type: 'RaisePointOfOrder'; readonly delegation: DelegationId | null }
  | { readonly type: 'EndPointOfOrder'; readonly point: PointOfOrderId }
  | { readonly type: 'SignalFinished'; readonly intervention: InterventionId }
  | { readonly type: 'TakeBack'; readonly intervention: InterventionId }
  // the podium
  | {
      readonly type: 'CallPanellist'
      readonly member: PodiumMemberId
      readonly after: InterventionId | null
      /** RP1: a time set by hand instead of the equal share. */
      readonly allotted?: Millis
    }
  | {
      readonly type: 'NoteQuestion'
      readonly panellist: PodiumMemberId
      readonly text: string
      readonly askedIn: InterventionId | null
    }
  | { readonly type: 'AnswerQuestion'; readonly question: QuestionId }
  // the modalities and the screens
  | { readonly type: 'SetSpeakingTime'; readonly classes: readonly SpeakerClass[] | 'all'; readonly time: Millis }
  | { readonly type: 'ChangeModalities'; readonly changes: ModalityChanges }
  | { readonly type: 'ShowMessage'; readonly text: string }
  | { readonly type: 'ClearMessage' }
  // the plan
  | { readonly type: 'AmendMeeting'; readonly changes: PlanChanges }
  | { readonly type: 'AmendPodium'; readonly podium: readonly PodiumMember[] }
  | {
      readonly type: 'AmendDelegations'
      /** Added, or put in the place of those with the same id. */
      readonly delegations: readonly Delegation[]
      readonly removed: readonly DelegationId[]
    }
  // rehearsals
  | { readonly type: 'SetPace'; readonly speed: number }

export type Inscribe = { readonly type: 'Inscribe' } & Entry

/** LS5: many places at once, as from a file: all of them, or none. */
export type RegisterSpeakers = { readonly type: 'RegisterSpeakers'; readonly entries: readonly Entry[] }

/** Who asks for a place. */
export type Entry = {
  readonly delegation: DelegationId
  readonly capacity: Capacity
  /** A claim to priority; the desk confirms it (LS4). */
  readonly dignitary?: { readonly rank: Rank }
  readonly speaker?: string
  /** LS5: to be listed only when checked in; what the desk enters is listed at once otherwise. */
  readonly ahead?: boolean
}

/** What can be changed of a meeting until it is opened. */
export type PlanChanges = Partial<
  Pick<MeetingPlan, 'title' | 'theme' | 'room' | 'timeZone' | 'planned' | 'orderOfTheDay'>
>

export type PriorityClaim = 'dignitary' | 'group'

/** Everything of the modalities but the speaking times, which have a command of their own. */
export type ModalityChanges = Partial<Omit<Modalities, 'speakingTime'>>

export type CommandType = Command['type']

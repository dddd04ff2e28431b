import type { DelegationId, InscriptionId, InterventionId, PodiumMemberId, SegmentId } from './ids.ts'
import type { SegmentKind } from './meeting.ts'
import type { Role } from './role.ts'
import type { Instant, Millis } from './time.ts'

/** A "no" with what the person needs to know. Every reason has a sentence in each language, or the build fails. */
export type Refusal =
  | { readonly because: 'not-allowed'; readonly role: Role }
  | { readonly because: 'not-your-delegation' }
  // the sitting
  | { readonly because: 'meeting-not-open' }
  | { readonly because: 'meeting-already-open' }
  | { readonly because: 'meeting-suspended' }
  | { readonly because: 'meeting-not-suspended' }
  | { readonly because: 'meeting-adjourned'; readonly at: Instant }
  // the order of the day
  | { readonly because: 'unknown-segment' }
  | { readonly because: 'segment-already-open' }
  | { readonly because: 'segment-not-open' }
  | { readonly because: 'segment-not-to-come' }
  | { readonly because: 'segment-over' }
  | { readonly because: 'budget-too-short' }
  | { readonly because: 'wrong-segment'; readonly open: SegmentKind | null }
  | { readonly because: 'round-spent'; readonly segment: SegmentId; readonly over: Millis }
  // the list of speakers
  | { readonly because: 'list-not-open' }
  | { readonly because: 'list-closed'; readonly closedAt: Instant }
  | { readonly because: 'list-already-open' }
  | { readonly because: 'unknown-delegation' }
  | { readonly because: 'may-not-speak-for-group'; readonly group: string }
  | { readonly because: 'already-inscribed'; readonly inscription: InscriptionId; readonly position: number | null }
  | { readonly because: 'unknown-inscription' }
  | { readonly because: 'not-on-the-list'; readonly inscription: InscriptionId }
  | { readonly because: 'only-later' }
  | { readonly because: 'beside-itself' }
  | { readonly because: 'no-such-claim' }
  | { readonly because: 'claim-already-settled' }
  | { readonly because: 'not-registered'; readonly inscription: InscriptionId }
  | { readonly because: 'not-drawn-yet' }
  | { readonly because: 'reserved-place'; readonly inscription: InscriptionId }
  | { readonly because: 'not-withdrawn'; readonly inscription: InscriptionId }
  | { readonly because: 'own-places' }
  | { readonly because: 'swap-already-proposed' }
  | { readonly because: 'no-such-swap' }
  | { readonly because: 'entry-refused'; readonly entry: number; readonly refusal: Refusal }
  | { readonly because: 'order-already-used' }
  // the floor
  | { readonly because: 'floor-moved-on'; readonly current: InterventionId | null }
  | { readonly because: 'floor-free' }
  | { readonly because: 'called-not-begun'; readonly intervention: InterventionId }
  | { readonly because: 'out-of-turn'; readonly head: InscriptionId }
  | { readonly because: 'clock-already-started' }
  | { readonly because: 'clock-not-started' }
  | { readonly because: 'clock-not-running' }
  | { readonly because: 'clock-running' }
  | { readonly because: 'time-too-short' }
  | { readonly because: 'point-of-order-open' }
  | { readonly because: 'no-point-of-order' }
  | { readonly because: 'already-signalled' }
  | { readonly because: 'nothing-to-take-back' }
  // the podium
  | { readonly because: 'unknown-podium-member' }
  | { readonly because: 'unknown-question' }
  | { readonly because: 'already-answered' }
  // the screens
  | { readonly because: 'no-message' }
  | { readonly because: 'nothing-to-change' }
  // the plan
  | { readonly because: 'delegation-inscribed'; readonly delegation: DelegationId }
  | { readonly because: 'podium-member-spoke'; readonly member: PodiumMemberId }
  | { readonly because: 'no-segments' }
  | { readonly because: 'too-many-delegations'; readonly most: number }
  // rehearsals
  | { readonly because: 'not-a-rehearsal' }

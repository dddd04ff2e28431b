/** Names of things. Each kind is branded apart, so that a delegation cannot be passed where an inscription is meant. */

declare const kind: unique symbol
type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type OccasionId = Id<'occasion'>
export type MeetingId = Id<'meeting'>
export type SegmentId = Id<'segment'>
export type DelegationId = Id<'delegation'>
export type PodiumMemberId = Id<'podium member'>
export type InscriptionId = Id<'inscription'>
export type InterventionId = Id<'intervention'>
export type PointOfOrderId = Id<'point of order'>
export type QuestionId = Id<'question'>
export type SignInId = Id<'sign-in'>

export const asOccasionId = (id: string): OccasionId => id as OccasionId
export const asMeetingId = (id: string): MeetingId => id as MeetingId
export const asSegmentId = (id: string): SegmentId => id as SegmentId
export const asDelegationId = (id: string): DelegationId => id as DelegationId
export const asPodiumMemberId = (id: string): PodiumMemberId => id as PodiumMemberId
export const asInscriptionId = (id: string): InscriptionId => id as InscriptionId
export const asInterventionId = (id: string): InterventionId => id as InterventionId
export const asSignInId = (id: string): SignInId => id as SignInId

/**
 * The core may use no chance, so what happens in a meeting is numbered from 1 in the order in which it happened:
 * the third inscription is `i3`, the seventh intervention `v7`.
 */
export const inscriptionId = (number: number): InscriptionId => `i${number}` as InscriptionId
export const interventionId = (number: number): InterventionId => `v${number}` as InterventionId
export const pointOfOrderId = (number: number): PointOfOrderId => `p${number}` as PointOfOrderId
export const questionId = (number: number): QuestionId => `q${number}` as QuestionId

/** The number an inscription was given, counted from 1; NaN where the id is not one of ours. */
export const numberOf = (id: InscriptionId): number => Number(id.slice(1))

import { z } from 'zod'
import type { EventType, Happening, MeetingEvent, MeetingPlan } from '../meeting/events.ts'
import { LANGUAGES } from '../meeting/languages.ts'
import { ENDINGS, REGIONAL_GROUPS, SEGMENT_KINDS } from '../meeting/meeting.ts'
import { DELEGATION_KINDS } from '../meeting/modalities.ts'
import type { Actor } from '../meeting/role.ts'
import { rankSchema, recordedChangesSchema, recordedModalitiesSchema, speakerClassSchema } from './modalities-schema.ts'
import {
  anyMillis,
  delegationIdSchema,
  inscriptionIdSchema,
  instantSchema,
  interventionIdSchema,
  meetingIdSchema,
  occasionIdSchema,
  podiumMemberIdSchema,
  pointOfOrderIdSchema,
  questionIdSchema,
  segmentIdSchema,
  signInIdSchema,
} from './text-schema.ts'

/**
 * The shapes of the log. A released shape is for ever: these schemas read what was written years ago, so they bound
 * nothing that the door (command-schema) has already bounded, and are only ever widened.
 */
const text = z.string()
const textOrNull = z.string().nullable()
const side = z.enum(['before', 'after'])
const claim = z.enum(['dignitary', 'group'])
const instantOrNull = instantSchema.nullable()
const interventionOrNull = interventionIdSchema.nullable()

const actorSchema: z.ZodType<Actor> = z.discriminatedUnion('role', [
  z.object({ role: z.enum(['secretariat', 'moderator']), signIn: signInIdSchema }),
  z.object({ role: z.literal('delegation'), signIn: signInIdSchema, delegation: delegationIdSchema }),
  z.object({ role: z.enum(['display', 'public', 'clock']) }),
])

const capacity = z.discriminatedUnion('is', [
  z.object({ is: z.literal('national') }),
  z.object({ is: z.literal('group'), group: text }),
])

const holder = z.discriminatedUnion('is', [
  z.object({ is: z.literal('inscription'), inscription: inscriptionIdSchema }),
  z.object({ is: z.literal('podium'), member: podiumMemberIdSchema }),
])

const podium = z.array(
  z.object({
    id: podiumMemberIdSchema,
    role: z.enum(['chair', 'moderator', 'opening-speaker', 'panellist']),
    name: text,
    title: text,
    topic: textOrNull,
    language: z.enum(LANGUAGES).nullable().default(null),
    attends: z.enum(['in-person', 'by-video-message', 'remotely']),
    speakingTime: anyMillis.nullable(),
    present: z.boolean(),
  }),
)

const orderOfTheDay = z.array(
  z.object({
    id: segmentIdSchema,
    kind: z.enum(SEGMENT_KINDS),
    title: text,
    round: z.int().positive().nullable(),
    budget: anyMillis,
  }),
)

const delegations = z.array(
  z.object({
    id: delegationIdSchema,
    name: text,
    kind: z.enum(DELEGATION_KINDS),
    code: textOrNull,
    groups: z.array(text),
    region: z.enum(REGIONAL_GROUPS).nullable().default(null),
    otherNames: z.array(text).default([]),
  }),
)

const planned = z.object({ start: instantSchema, end: instantSchema })

const planChanges = z.object({
  title: text.exactOptional(),
  theme: text.exactOptional(),
  room: text.exactOptional(),
  timeZone: text.exactOptional(),
  planned: planned.exactOptional(),
  orderOfTheDay: orderOfTheDay.exactOptional(),
})

const planSchema: z.ZodType<MeetingPlan> = z.object({
  id: meetingIdSchema,
  occasion: z.object({ id: occasionIdSchema, title: text }),
  title: text,
  theme: text,
  room: text,
  timeZone: text,
  planned,
  synthetic: z.boolean(),
  rehearsal: z.object({ of: meetingIdSchema, speed: z.number() }).nullable().default(null),
  podium,
  orderOfTheDay,
  modalities: recordedModalitiesSchema,
  delegations,
})

const placed = {
  inscription: inscriptionIdSchema,
  side,
  beside: inscriptionIdSchema,
  path: z.array(z.number()),
  because: textOrNull,
}
const bare = <Type extends string>(type: Type) => z.object({ type: z.literal(type) })
const of = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), ...shape })
const atIntervention = <Type extends string>(type: Type) => of(type, { intervention: interventionIdSchema })

/** One schema per happening; one that is missing stops the build. */
export const happeningSchemas = {
  MeetingConvened: of('MeetingConvened', { plan: planSchema }),
  MeetingOpened: of('MeetingOpened', { hardEnd: instantSchema }),
  MeetingSuspended: of('MeetingSuspended', { because: textOrNull }),
  MeetingResumed: of('MeetingResumed', { handOverEnds: instantOrNull }),
  MeetingAdjourned: bare('MeetingAdjourned'),
  SegmentOpened: of('SegmentOpened', { segment: segmentIdSchema }),
  SegmentClosed: of('SegmentClosed', { segment: segmentIdSchema }),
  SegmentExtended: of('SegmentExtended', { segment: segmentIdSchema, added: anyMillis, because: text }),
  SegmentSkipped: of('SegmentSkipped', { segment: segmentIdSchema, because: text }),
  SegmentMoved: of('SegmentMoved', { segment: segmentIdSchema, before: segmentIdSchema }),
  ListOpened: of('ListOpened', {
    closesAt: instantOrNull,
    seal: z.object({ commitment: text, seed: textOrNull }).nullable().default(null),
  }),
  ListClosed: bare('ListClosed'),
  LotsDrawn: of('LotsDrawn', {
    seed: text,
    lots: z.array(z.object({ inscription: inscriptionIdSchema, hash: text })),
  }),
  InscriptionMade: of('InscriptionMade', {
    inscription: inscriptionIdSchema,
    delegation: delegationIdSchema,
    capacity,
    dignitary: rankSchema.nullable(),
    speaker: textOrNull,
    confirmed: z.boolean(),
    late: z.boolean(),
    round: z.int().positive(),
    ahead: z.boolean().default(false),
  }),
  CheckedIn: of('CheckedIn', { inscription: inscriptionIdSchema, round: z.int().positive() }),
  InscriptionWithdrawn: of('InscriptionWithdrawn', {
    inscription: inscriptionIdSchema,
    because: textOrNull.default(null),
  }),
  InscriptionReinstated: of('InscriptionReinstated', { inscription: inscriptionIdSchema }),
  SwapProposed: of('SwapProposed', { from: inscriptionIdSchema, to: inscriptionIdSchema }),
  SwapDeclined: of('SwapDeclined', { from: inscriptionIdSchema, to: inscriptionIdSchema }),
  PlacesSwapped: of('PlacesSwapped', {
    from: inscriptionIdSchema,
    to: inscriptionIdSchema,
    paths: z.object({ from: z.array(z.number()), to: z.array(z.number()) }),
  }),
  ReservedPlacesDue: of('ReservedPlacesDue', { inscriptions: z.array(inscriptionIdSchema) }),
  InscriptionMoved: of('InscriptionMoved', placed),
  InscriptionDeferred: of('InscriptionDeferred', placed),
  PriorityConfirmed: of('PriorityConfirmed', { inscription: inscriptionIdSchema, claim }),
  PriorityRejected: of('PriorityRejected', { inscription: inscriptionIdSchema, claim, because: textOrNull }),
  SpeakerNamed: of('SpeakerNamed', { inscription: inscriptionIdSchema, speaker: text }),
  StatementHandedIn: of('StatementHandedIn', { inscription: inscriptionIdSchema, text }),
  InscriptionNotReached: of('InscriptionNotReached', { inscription: inscriptionIdSchema }),
  SpeakerCalled: of('SpeakerCalled', {
    intervention: interventionIdSchema,
    inscription: inscriptionIdSchema,
    speaker: textOrNull,
    allotted: anyMillis,
    startsAt: instantOrNull,
    because: textOrNull,
  }),
  PanellistCalled: of('PanellistCalled', {
    intervention: interventionIdSchema,
    member: podiumMemberIdSchema,
    allotted: anyMillis,
    startsAt: instantOrNull,
  }),
  ClockStarted: atIntervention('ClockStarted'),
  ClockPaused: atIntervention('ClockPaused'),
  ClockResumed: atIntervention('ClockResumed'),
  TimeAdded: of('TimeAdded', { intervention: interventionIdSchema, added: anyMillis, because: text }),
  InterventionEnded: of('InterventionEnded', { intervention: interventionIdSchema, endedBy: z.enum(ENDINGS) }),
  SpeakerAbsent: of('SpeakerAbsent', { intervention: interventionIdSchema, struck: z.boolean() }),
  PointOfOrderRaised: of('PointOfOrderRaised', {
    point: pointOfOrderIdSchema,
    delegation: delegationIdSchema.nullable(),
    allotted: anyMillis,
  }),
  PointOfOrderEnded: of('PointOfOrderEnded', { point: pointOfOrderIdSchema, goesOnAt: instantOrNull }),
  FinishedSignalled: atIntervention('FinishedSignalled'),
  CallTakenBack: atIntervention('CallTakenBack'),
  AbsenceTakenBack: of('AbsenceTakenBack', {
    intervention: interventionIdSchema,
    absent: interventionIdSchema,
    startsAt: instantOrNull,
  }),
  FloorRestored: of('FloorRestored', {
    intervention: interventionIdSchema,
    continues: interventionIdSchema,
    holder,
    left: anyMillis,
    running: z.boolean(),
  }),
  QuestionNoted: of('QuestionNoted', {
    question: questionIdSchema,
    panellist: podiumMemberIdSchema,
    text,
    askedIn: interventionOrNull,
  }),
  QuestionAnswered: of('QuestionAnswered', { question: questionIdSchema }),
  SpeakingTimeSet: of('SpeakingTimeSet', { classes: z.array(speakerClassSchema), time: anyMillis }),
  ModalitiesChanged: of('ModalitiesChanged', { changes: recordedChangesSchema }),
  MessageShown: of('MessageShown', { text }),
  MessageCleared: bare('MessageCleared'),
  MeetingAmended: of('MeetingAmended', { changes: planChanges }),
  PodiumAmended: of('PodiumAmended', { podium }),
  DelegationsAmended: of('DelegationsAmended', { delegations, removed: z.array(delegationIdSchema) }),
  PaceSet: of('PaceSet', { speed: z.number() }),
} satisfies { [Type in EventType]: z.ZodType<Happening & { type: Type }> }

/** What the log holds beside the happening itself. */
const stamp = z.object({ version: z.int().positive(), at: instantSchema, by: actorSchema })

const happeningSchema: z.ZodType<Happening> = z.discriminatedUnion('type', [
  happeningSchemas.MeetingConvened,
  happeningSchemas.MeetingOpened,
  happeningSchemas.MeetingSuspended,
  happeningSchemas.MeetingResumed,
  happeningSchemas.MeetingAdjourned,
  happeningSchemas.SegmentOpened,
  happeningSchemas.SegmentClosed,
  happeningSchemas.SegmentExtended,
  happeningSchemas.SegmentSkipped,
  happeningSchemas.SegmentMoved,
  happeningSchemas.ListOpened,
  happeningSchemas.ListClosed,
  happeningSchemas.LotsDrawn,
  happeningSchemas.InscriptionMade,
  happeningSchemas.CheckedIn,
  happeningSchemas.InscriptionWithdrawn,
  happeningSchemas.InscriptionReinstated,
  happeningSchemas.SwapProposed,
  happeningSchemas.SwapDeclined,
  happeningSchemas.PlacesSwapped,
  happeningSchemas.ReservedPlacesDue,
  happeningSchemas.InscriptionMoved,
  happeningSchemas.InscriptionDeferred,
  happeningSchemas.PriorityConfirmed,
  happeningSchemas.PriorityRejected,
  happeningSchemas.SpeakerNamed,
  happeningSchemas.StatementHandedIn,
  happeningSchemas.InscriptionNotReached,
  happeningSchemas.SpeakerCalled,
  happeningSchemas.PanellistCalled,
  happeningSchemas.ClockStarted,
  happeningSchemas.ClockPaused,
  happeningSchemas.ClockResumed,
  happeningSchemas.TimeAdded,
  happeningSchemas.InterventionEnded,
  happeningSchemas.SpeakerAbsent,
  happeningSchemas.PointOfOrderRaised,
  happeningSchemas.PointOfOrderEnded,
  happeningSchemas.FinishedSignalled,
  happeningSchemas.CallTakenBack,
  happeningSchemas.AbsenceTakenBack,
  happeningSchemas.FloorRestored,
  happeningSchemas.QuestionNoted,
  happeningSchemas.QuestionAnswered,
  happeningSchemas.SpeakingTimeSet,
  happeningSchemas.ModalitiesChanged,
  happeningSchemas.MessageShown,
  happeningSchemas.MessageCleared,
  happeningSchemas.MeetingAmended,
  happeningSchemas.PodiumAmended,
  happeningSchemas.DelegationsAmended,
  happeningSchemas.PaceSet,
])

/** An event of the log, as it is stored and as it crosses the wire. */
export const eventSchema: z.ZodType<MeetingEvent> = z.intersection(happeningSchema, stamp)

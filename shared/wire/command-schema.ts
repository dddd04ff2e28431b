import { z } from 'zod'
import type { Command, CommandType } from '../meeting/commands.ts'
import type { Submission } from './messages.ts'
import {
  HOUR,
  SECOND,
  modalityChangesSchema,
  rankSchema,
  speakerClassSchema,
  speakingTimeSchema,
} from './modalities-schema.ts'
import { delegationsSchema, orderOfTheDaySchema, podiumSchema, settingShape } from './plan-schema.ts'
import {
  delegationIdSchema,
  inscriptionIdSchema,
  interventionIdSchema,
  line,
  millis,
  name,
  paragraphs,
  podiumMemberIdSchema,
  pointOfOrderIdSchema,
  questionIdSchema,
  reason,
  segmentIdSchema,
  instantSchema,
} from './text-schema.ts'

/** Longest texts accepted, in UTF-16 units; also told to whoever writes a program against the wire. */
export const LONGEST = { message: 400, question: 1_000, statement: 12_000 } as const

const capacitySchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('national') }),
  z.strictObject({ is: z.literal('group'), group: name }),
])

const entryShape = {
  delegation: delegationIdSchema,
  capacity: capacitySchema,
  dignitary: z.strictObject({ rank: rankSchema }).exactOptional(),
  speaker: name.exactOptional(),
  ahead: z.boolean().exactOptional(),
}

const planChangesSchema = z
  .strictObject({
    title: settingShape.title.exactOptional(),
    theme: settingShape.theme.exactOptional(),
    room: settingShape.room.exactOptional(),
    timeZone: settingShape.timeZone.exactOptional(),
    planned: settingShape.planned.exactOptional(),
    orderOfTheDay: orderOfTheDaySchema.exactOptional(),
  })
  .refine((changes) => Object.keys(changes).length > 0, 'must change something')

const claimSchema = z.enum(['dignitary', 'group'])
const sideSchema = z.enum(['before', 'after'])
const notZero = (by: number) => by !== 0
const NOT_ZERO = 'must not be zero'

const bare = <Type extends string>(type: Type) => z.strictObject({ type: z.literal(type) })
const ofInscription = <Type extends string>(type: Type) =>
  z.strictObject({ type: z.literal(type), inscription: inscriptionIdSchema })
const ofTwo = <Type extends string>(type: Type) =>
  z.strictObject({ type: z.literal(type), inscription: inscriptionIdSchema, with: inscriptionIdSchema })
const atIntervention = <Type extends string>(type: Type) =>
  z.strictObject({ type: z.literal(type), intervention: interventionIdSchema })

/** One schema per command. A command that is missing here, or has a field the core does not know, stops the build. */
export const commandSchemas = {
  OpenMeeting: bare('OpenMeeting'),
  SuspendMeeting: z.strictObject({ type: z.literal('SuspendMeeting'), because: reason.exactOptional() }),
  ResumeMeeting: bare('ResumeMeeting'),
  AdjournMeeting: bare('AdjournMeeting'),

  OpenSegment: z.strictObject({ type: z.literal('OpenSegment'), segment: segmentIdSchema }),
  CloseSegment: z.strictObject({ type: z.literal('CloseSegment'), segment: segmentIdSchema }),
  ExtendSegment: z.strictObject({
    type: z.literal('ExtendSegment'),
    segment: segmentIdSchema,
    by: millis(-3 * HOUR, 3 * HOUR).refine(notZero, NOT_ZERO),
    because: reason,
  }),
  SkipSegment: z.strictObject({ type: z.literal('SkipSegment'), segment: segmentIdSchema, because: reason }),
  MoveSegment: z.strictObject({ type: z.literal('MoveSegment'), segment: segmentIdSchema, before: segmentIdSchema }),

  OpenList: z.strictObject({ type: z.literal('OpenList'), window: millis(5 * SECOND, 3 * HOUR).exactOptional() }),
  CloseList: bare('CloseList'),
  Inscribe: z.strictObject({ type: z.literal('Inscribe'), ...entryShape }),
  RegisterSpeakers: z.strictObject({
    type: z.literal('RegisterSpeakers'),
    entries: z.array(z.strictObject(entryShape)).min(1).max(1_000),
  }),
  CheckIn: ofInscription('CheckIn'),
  Withdraw: z.strictObject({
    type: z.literal('Withdraw'),
    inscription: inscriptionIdSchema,
    because: reason.exactOptional(),
  }),
  Reinstate: ofInscription('Reinstate'),
  ProposeSwap: ofTwo('ProposeSwap'),
  AcceptSwap: ofTwo('AcceptSwap'),
  DeclineSwap: ofTwo('DeclineSwap'),
  Defer: z.strictObject({ type: z.literal('Defer'), inscription: inscriptionIdSchema, after: inscriptionIdSchema }),
  ConfirmPriority: z.strictObject({
    type: z.literal('ConfirmPriority'),
    inscription: inscriptionIdSchema,
    claim: claimSchema,
  }),
  RejectPriority: z.strictObject({
    type: z.literal('RejectPriority'),
    inscription: inscriptionIdSchema,
    claim: claimSchema,
    because: reason.exactOptional(),
  }),
  MoveInscription: z.strictObject({
    type: z.literal('MoveInscription'),
    inscription: inscriptionIdSchema,
    side: sideSchema,
    beside: inscriptionIdSchema,
    because: reason,
  }),
  NameSpeaker: z.strictObject({ type: z.literal('NameSpeaker'), inscription: inscriptionIdSchema, speaker: name }),
  HandInStatement: z.strictObject({
    type: z.literal('HandInStatement'),
    inscription: inscriptionIdSchema,
    text: paragraphs(LONGEST.statement),
  }),

  CallSpeaker: z.strictObject({
    type: z.literal('CallSpeaker'),
    inscription: inscriptionIdSchema,
    after: interventionIdSchema.nullable(),
    because: reason.exactOptional(),
  }),
  StartClock: atIntervention('StartClock'),
  PauseClock: atIntervention('PauseClock'),
  ResumeClock: atIntervention('ResumeClock'),
  AddTime: z.strictObject({
    type: z.literal('AddTime'),
    intervention: interventionIdSchema,
    by: millis(-HOUR, HOUR).refine(notZero, NOT_ZERO),
    because: reason,
  }),
  EndIntervention: atIntervention('EndIntervention'),
  MarkAbsent: atIntervention('MarkAbsent'),
  RaisePointOfOrder: z.strictObject({
    type: z.literal('RaisePointOfOrder'),
    delegation: delegationIdSchema.nullable(),
  }),
  EndPointOfOrder: z.strictObject({ type: z.literal('EndPointOfOrder'), point: pointOfOrderIdSchema }),
  SignalFinished: atIntervention('SignalFinished'),
  TakeBack: atIntervention('TakeBack'),

  CallPanellist: z.strictObject({
    type: z.literal('CallPanellist'),
    member: podiumMemberIdSchema,
    after: interventionIdSchema.nullable(),
    allotted: millis(5 * SECOND, 3 * HOUR).exactOptional(),
  }),
  NoteQuestion: z.strictObject({
    type: z.literal('NoteQuestion'),
    panellist: podiumMemberIdSchema,
    text: line(LONGEST.question),
    askedIn: interventionIdSchema.nullable(),
  }),
  AnswerQuestion: z.strictObject({ type: z.literal('AnswerQuestion'), question: questionIdSchema }),

  SetSpeakingTime: z.strictObject({
    type: z.literal('SetSpeakingTime'),
    classes: z.union([z.literal('all'), z.array(speakerClassSchema).min(1).max(16)]),
    time: speakingTimeSchema,
  }),
  ChangeModalities: z.strictObject({
    type: z.literal('ChangeModalities'),
    changes: modalityChangesSchema.refine((changes) => Object.keys(changes).length > 0, 'must change something'),
  }),
  ShowMessage: z.strictObject({ type: z.literal('ShowMessage'), text: line(LONGEST.message) }),
  ClearMessage: bare('ClearMessage'),

  AmendMeeting: z.strictObject({ type: z.literal('AmendMeeting'), changes: planChangesSchema }),
  AmendPodium: z.strictObject({ type: z.literal('AmendPodium'), podium: podiumSchema }),
  AmendDelegations: z.strictObject({
    type: z.literal('AmendDelegations'),
    delegations: delegationsSchema,
    removed: z.array(delegationIdSchema).max(1_000),
  }),
  SetPace: z.strictObject({ type: z.literal('SetPace'), speed: z.number().min(1).max(60) }),
} satisfies {
  [Type in CommandType]: z.ZodType<Extract<Command, { type: Type }>> & {
    shape: Record<keyof Extract<Command, { type: Type }>, z.ZodType>
  }
}

/** Anything a screen may ask for; one of {@link commandSchemas}, told apart by its type. */
export const commandSchema: z.ZodType<Command> = z.discriminatedUnion('type', [
  commandSchemas.OpenMeeting,
  commandSchemas.SuspendMeeting,
  commandSchemas.ResumeMeeting,
  commandSchemas.AdjournMeeting,
  commandSchemas.OpenSegment,
  commandSchemas.CloseSegment,
  commandSchemas.ExtendSegment,
  commandSchemas.SkipSegment,
  commandSchemas.MoveSegment,
  commandSchemas.OpenList,
  commandSchemas.CloseList,
  commandSchemas.Inscribe,
  commandSchemas.RegisterSpeakers,
  commandSchemas.CheckIn,
  commandSchemas.Withdraw,
  commandSchemas.Reinstate,
  commandSchemas.ProposeSwap,
  commandSchemas.AcceptSwap,
  commandSchemas.DeclineSwap,
  commandSchemas.Defer,
  commandSchemas.ConfirmPriority,
  commandSchemas.RejectPriority,
  commandSchemas.MoveInscription,
  commandSchemas.NameSpeaker,
  commandSchemas.HandInStatement,
  commandSchemas.CallSpeaker,
  commandSchemas.StartClock,
  commandSchemas.PauseClock,
  commandSchemas.ResumeClock,
  commandSchemas.AddTime,
  commandSchemas.EndIntervention,
  commandSchemas.MarkAbsent,
  commandSchemas.RaisePointOfOrder,
  commandSchemas.EndPointOfOrder,
  commandSchemas.SignalFinished,
  commandSchemas.TakeBack,
  commandSchemas.CallPanellist,
  commandSchemas.NoteQuestion,
  commandSchemas.AnswerQuestion,
  commandSchemas.SetSpeakingTime,
  commandSchemas.ChangeModalities,
  commandSchemas.ShowMessage,
  commandSchemas.ClearMessage,
  commandSchemas.AmendMeeting,
  commandSchemas.AmendPodium,
  commandSchemas.AmendDelegations,
  commandSchemas.SetPace,
])

/** Made by the client, random, and sent again unchanged when an answer was lost. */
export const commandIdSchema = z.string().regex(/^[\w-]{8,64}$/, 'is not a command id: 8 to 64 letters, digits, - or _')

export const submissionSchema: z.ZodType<Submission> = z.strictObject({
  commandId: commandIdSchema,
  command: commandSchema,
  notAfter: instantSchema.exactOptional(),
})

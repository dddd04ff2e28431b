import { z } from 'zod'
import type { Entry } from '../meeting/commands.ts'
import type { MeetingPlan } from '../meeting/events.ts'
import { commandSchemas } from './command-schema.ts'
import { wholeModalitiesSchema } from './modalities-schema.ts'
import { delegationsSchema, orderOfTheDaySchema, podiumSchema, settingShape } from './plan-schema.ts'
import { line, meetingIdSchema, occasionIdSchema } from './text-schema.ts'

/** The plan as it is kept in a file. Where it was convened and under which id is told, and not needed to copy it. */
const filedPlanSchema = z.strictObject({
  id: meetingIdSchema.exactOptional(),
  occasion: z.strictObject({ id: occasionIdSchema, title: line(300) }).exactOptional(),
  ...settingShape,
  synthetic: z.boolean().default(false),
  rehearsal: z.strictObject({ of: meetingIdSchema, speed: z.number() }).nullable().exactOptional(),
  podium: podiumSchema,
  orderOfTheDay: orderOfTheDaySchema,
  modalities: wholeModalitiesSchema,
  delegations: delegationsSchema,
})

/** A meeting as one file: its plan as it stands, and the speakers prepared for it. */
export const meetingFileSchema = z.strictObject({
  format: z.literal('rostrum-meeting'),
  edition: z.literal(1),
  plan: filedPlanSchema,
  speakers: z.array(commandSchemas.RegisterSpeakers.shape.entries.element).max(1_000).default([]),
})

/** The file as it is given out. */
export type MeetingFile = {
  readonly format: 'rostrum-meeting'
  readonly edition: 1
  readonly plan: MeetingPlan
  readonly speakers: readonly Entry[]
}

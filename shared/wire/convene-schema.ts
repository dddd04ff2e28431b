import { z } from 'zod'
import { delegationsSchema, podiumSchema, settingShape } from './plan-schema.ts'
import { meetingIdSchema } from './text-schema.ts'

/** What is needed to convene a meeting; its order of the day and modalities come from the HRC panel template (OD5). */
export const conveneSchema = z.strictObject({
  ...settingShape,
  timeZone: settingShape.timeZone.default('Europe/Zurich'),
  podium: podiumSchema,
  delegations: z.union([delegationsSchema.min(1), z.strictObject({ asIn: meetingIdSchema })]),
})

export type Convening = z.output<typeof conveneSchema>

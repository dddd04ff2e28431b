import { z } from 'zod'
import { PRINTED_LANGUAGES } from '../templates/template.ts'
import { TEMPLATES, templateNamed } from '../templates/templates.ts'
import { meetingFileSchema } from './meeting-file-schema.ts'
import { wholeModalitiesSchema } from './modalities-schema.ts'
import { delegationsSchema, orderOfTheDaySchema, podiumSchema, settingShape } from './plan-schema.ts'
import { line, meetingIdSchema } from './text-schema.ts'

/** What is needed to convene a meeting; what is not said comes from the template (OD5: the Council's panel). */
const newMeetingSchema = z
  .strictObject({
    format: z.literal('new-meeting').exactOptional(),
    ...settingShape,
    timeZone: settingShape.timeZone.default('Europe/Zurich'),
    template: z.enum(TEMPLATES.map(({ name }) => name)).default(TEMPLATES[0].name),
    sitting: z.int().min(0).default(0).describe('Which sitting of the template, from 0.'),
    language: z.enum(PRINTED_LANGUAGES).default('en').describe('In which the order of the day is printed.'),
    podium: podiumSchema.default([]),
    orderOfTheDay: orderOfTheDaySchema.exactOptional(),
    modalities: wholeModalitiesSchema.exactOptional(),
    delegations: z.union([delegationsSchema, z.strictObject({ asIn: meetingIdSchema })]).default([]),
    occasion: z
      .strictObject({ title: line(300) })
      .exactOptional()
      .describe('A new occasion, with a sign-in of its own. Without it, the meeting belongs to the one signed in to.'),
  })
  .refine(({ template, sitting }) => sitting < (templateNamed(template)?.sittings.length ?? 0), {
    path: ['sitting'],
    message: 'the template has no such sitting',
  })

/** A meeting to convene: a new one, or a copy of one that was kept as a file. */
export const conveneSchema = z.discriminatedUnion('format', [newMeetingSchema, meetingFileSchema])

export type NewMeeting = z.output<typeof newMeetingSchema>
export type Convening = z.output<typeof conveneSchema>

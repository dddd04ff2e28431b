import { z } from 'zod'
import { DELEGATION_KINDS } from '../meeting/modalities.ts'
import { HOUR, SECOND } from './modalities-schema.ts'
import {
  delegationIdSchema,
  instantSchema,
  line,
  meetingIdSchema,
  millis,
  name,
  podiumMemberIdSchema,
} from './text-schema.ts'

const podiumMemberSchema = z.strictObject({
  id: podiumMemberIdSchema,
  role: z.enum(['chair', 'moderator', 'opening-speaker', 'panellist']),
  name,
  title: line(400),
  topic: line(600).nullable().default(null),
  attends: z.enum(['in-person', 'by-video-message', 'remotely']).default('in-person'),
  speakingTime: millis(5 * SECOND, 3 * HOUR)
    .nullable()
    .default(null),
  present: z.boolean().default(true),
})

const delegationSchema = z.strictObject({
  id: delegationIdSchema,
  name,
  kind: z.enum(DELEGATION_KINDS),
  code: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is not an ISO 3166-1 alpha-2 code')
    .nullable()
    .default(null),
  groups: z.array(name).max(50).default([]),
})

const unique = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id)).size === list.length

/** A time zone this computer knows. */
const timeZoneSchema = z
  .string()
  .min(1)
  .max(64)
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0
    } catch {
      return false
    }
  }, 'is not a time zone')

/** What is needed to convene a meeting; its order of the day and modalities come from the HRC panel template (OD5). */
export const conveneSchema = z.strictObject({
  title: line(300),
  theme: line(600),
  room: line(100),
  timeZone: timeZoneSchema.default('Europe/Zurich'),
  planned: z
    .strictObject({ start: instantSchema, end: instantSchema })
    .refine(({ start, end }) => end > start, 'must end after it starts'),
  podium: z.array(podiumMemberSchema).max(50).refine(unique, 'names an id twice'),
  delegations: z.union([
    z.array(delegationSchema).min(1).max(1_000).refine(unique, 'names an id twice'),
    z.strictObject({ asIn: meetingIdSchema }),
  ]),
})

export type Convening = z.output<typeof conveneSchema>

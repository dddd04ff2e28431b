import { z } from 'zod'
import { LANGUAGES } from '../meeting/languages.ts'
import { type Delegation, type PodiumMember, REGIONAL_GROUPS, SEGMENT_KINDS } from '../meeting/meeting.ts'
import { DELEGATION_KINDS } from '../meeting/modalities.ts'
import { HOUR, SECOND } from './modalities-schema.ts'
import {
  delegationIdSchema,
  instantSchema,
  line,
  millis,
  name,
  podiumMemberIdSchema,
  segmentIdSchema,
} from './text-schema.ts'

const unique = (list: readonly { readonly id: string }[]) => new Set(list.map((one) => one.id)).size === list.length
const TWICE = 'names an id twice'

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

const podiumMemberSchema = z.strictObject({
  id: podiumMemberIdSchema,
  role: z.enum(['chair', 'moderator', 'opening-speaker', 'panellist']),
  name,
  title: line(400),
  topic: line(600).nullable().default(null),
  language: z.enum(LANGUAGES).nullable().default(null),
  attends: z.enum(['in-person', 'by-video-message', 'remotely']).default('in-person'),
  speakingTime: millis(5 * SECOND, 3 * HOUR)
    .nullable()
    .default(null),
  present: z.boolean().default(true),
}) satisfies z.ZodType<PodiumMember>

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
  region: z.enum(REGIONAL_GROUPS).nullable().default(null),
  otherNames: z.array(name).max(50).default([]),
}) satisfies z.ZodType<Delegation>

const segmentSchema = z.strictObject({
  id: segmentIdSchema,
  kind: z.enum(SEGMENT_KINDS),
  title: line(300),
  round: z.int().min(1).max(20).nullable().default(null),
  budget: millis(0, 12 * HOUR),
})

export const podiumSchema = z.array(podiumMemberSchema).max(50).refine(unique, TWICE)
export const delegationsSchema = z.array(delegationSchema).max(1_000).refine(unique, TWICE)
export const orderOfTheDaySchema = z.array(segmentSchema).min(1).max(60).refine(unique, TWICE)

/** What a meeting is called, where and when it is held. */
export const settingShape = {
  title: line(300),
  theme: line(600),
  room: line(100),
  timeZone: timeZoneSchema,
  planned: z
    .strictObject({ start: instantSchema, end: instantSchema })
    .refine(({ start, end }) => end > start, 'must end after it starts'),
}

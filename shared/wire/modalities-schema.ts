import { z } from 'zod'
import { DELEGATION_KINDS, RANKS, SPEAKER_CLASSES } from '../meeting/modalities.ts'
import type { Modalities } from '../meeting/modalities.ts'
import { anyMillis, millis } from './text-schema.ts'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

export const speakerClassSchema = z.enum(SPEAKER_CLASSES)
export const rankSchema = z.enum(RANKS)

/** A speaking time; shorter than five seconds is a slip of the hand. */
export const speakingTimeSchema = millis(5 * SECOND, HOUR)

const atZeroSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('cut'), grace: millis(0, 10 * MINUTE) }),
  z.strictObject({ is: z.literal('run-on') }),
])

const orderSchema = z
  .array(z.array(speakerClassSchema).min(1).max(SPEAKER_CLASSES.length))
  .min(1)
  .max(SPEAKER_CLASSES.length)
  .refine((tiers) => {
    const classes = tiers.flat()
    return classes.length === SPEAKER_CLASSES.length && new Set(classes).size === classes.length
  }, 'must name every class exactly once')

const reservedSchema = z
  .array(z.strictObject({ classes: z.array(speakerClassSchema).min(1).max(16), places: z.int().min(0).max(100) }))
  .max(16)
  .refine((kept) => {
    const classes = kept.flatMap((one) => one.classes)
    return new Set(classes).size === classes.length
  }, 'must name a class once at the most')

const terms = {
  order: orderSchema,
  registersAhead: z.array(z.enum(DELEGATION_KINDS)).max(16),
  reserved: reservedSchema,
  byLot: z.boolean(),
  absence: z.enum(['recalled', 'struck']),
  atZero: atZeroSchema,
  atRoundEnd: z.enum(['finish', 'cut']),
  handOver: millis(0, 10 * MINUTE).nullable(),
  warning: millis(0, 10 * MINUTE),
  pointOfOrder: millis(5 * SECOND, HOUR),
  podiumTime: millis(5 * SECOND, 3 * HOUR),
}

/** As the log holds them: what was let in at the door when it was written is believed, whatever the door asks today. */
const recorded = {
  order: z.array(z.array(speakerClassSchema)),
  registersAhead: z.array(z.enum(DELEGATION_KINDS)),
  reserved: z.array(z.object({ classes: z.array(speakerClassSchema), places: z.int() })),
  byLot: z.boolean(),
  absence: terms.absence,
  atZero: z.discriminatedUnion('is', [
    z.object({ is: z.literal('cut'), grace: anyMillis }),
    z.object({ is: z.literal('run-on') }),
  ]),
  atRoundEnd: terms.atRoundEnd,
  handOver: anyMillis.nullable(),
  warning: anyMillis,
  pointOfOrder: anyMillis,
  podiumTime: anyMillis,
}

/** Those that older logs do not know are not in force there. */
export const recordedModalitiesSchema = z.object({
  speakingTime: z.record(speakerClassSchema, anyMillis),
  ...recorded,
  registersAhead: recorded.registersAhead.default([]),
  reserved: recorded.reserved.default([]),
  byLot: recorded.byLot.default(false),
  absence: recorded.absence.default('recalled'),
}) satisfies z.ZodType<Modalities>

export const recordedChangesSchema = z.object({
  order: recorded.order.exactOptional(),
  registersAhead: recorded.registersAhead.exactOptional(),
  reserved: recorded.reserved.exactOptional(),
  byLot: recorded.byLot.exactOptional(),
  absence: recorded.absence.exactOptional(),
  atZero: recorded.atZero.exactOptional(),
  atRoundEnd: recorded.atRoundEnd.exactOptional(),
  handOver: recorded.handOver.exactOptional(),
  warning: recorded.warning.exactOptional(),
  pointOfOrder: recorded.pointOfOrder.exactOptional(),
  podiumTime: recorded.podiumTime.exactOptional(),
})

/** All of them, as somebody sets them. */
export const wholeModalitiesSchema = z.strictObject({
  speakingTime: z.record(speakerClassSchema, speakingTimeSchema),
  ...terms,
}) satisfies z.ZodType<Modalities>

export const modalityChangesSchema = z.strictObject({
  order: terms.order.exactOptional(),
  registersAhead: terms.registersAhead.exactOptional(),
  reserved: terms.reserved.exactOptional(),
  byLot: terms.byLot.exactOptional(),
  absence: terms.absence.exactOptional(),
  atZero: terms.atZero.exactOptional(),
  atRoundEnd: terms.atRoundEnd.exactOptional(),
  handOver: terms.handOver.exactOptional(),
  warning: terms.warning.exactOptional(),
  pointOfOrder: terms.pointOfOrder.exactOptional(),
  podiumTime: terms.podiumTime.exactOptional(),
})

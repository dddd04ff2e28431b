import { z } from 'zod'
import { DELEGATION_KINDS, RANKS, SPEAKER_CLASSES } from '../meeting/modalities.ts'
import type { Modalities } from '../meeting/modalities.ts'
import { millis } from './text-schema.ts'

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

/** As the log holds them; those that older logs do not know are not in force there. */
export const modalitiesSchema = z.object({
  speakingTime: z.record(speakerClassSchema, millis(0, 3 * HOUR)),
  ...terms,
  registersAhead: terms.registersAhead.default([]),
  reserved: terms.reserved.default([]),
  byLot: terms.byLot.default(false),
  absence: terms.absence.default('recalled'),
}) satisfies z.ZodType<Modalities>

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

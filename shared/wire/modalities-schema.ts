import { z } from 'zod'
import { RANKS, SPEAKER_CLASSES } from '../meeting/modalities.ts'
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

const terms = {
  order: orderSchema,
  atZero: atZeroSchema,
  atRoundEnd: z.enum(['finish', 'cut']),
  handOver: millis(0, 10 * MINUTE).nullable(),
  warning: millis(0, 10 * MINUTE),
  pointOfOrder: millis(5 * SECOND, HOUR),
  podiumTime: millis(5 * SECOND, 3 * HOUR),
}

export const modalitiesSchema = z.object({
  speakingTime: z.record(speakerClassSchema, millis(0, 3 * HOUR)),
  ...terms,
}) satisfies z.ZodType<Modalities>

export const modalityChangesSchema = z.strictObject({
  order: terms.order.exactOptional(),
  atZero: terms.atZero.exactOptional(),
  atRoundEnd: terms.atRoundEnd.exactOptional(),
  handOver: terms.handOver.exactOptional(),
  warning: terms.warning.exactOptional(),
  pointOfOrder: terms.pointOfOrder.exactOptional(),
  podiumTime: terms.podiumTime.exactOptional(),
})

import { z } from 'zod'
import {
  asDelegationId,
  asInscriptionId,
  asInterventionId,
  asMeetingId,
  asOccasionId,
  asPodiumMemberId,
  asSegmentId,
  asSignInId,
  pointOfOrderId,
  questionId,
} from '../meeting/ids.ts'
import { asInstant, asMillis } from '../meeting/time.ts'

/**
 * What is written on a screen for a whole room to read may not steer that screen: control characters, lone surrogates,
 * line separators and the characters that turn the direction of what follows are refused.
 */
const STEERS_ONE_LINE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u
/** A statement has paragraphs, so a line feed and a tab are let through. */
const STEERS_PARAGRAPHS = /(?![\n\r\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u

const CLEAN = 'contains control or direction characters'

/** One line of text as a person types it, trimmed. */
export const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !STEERS_ONE_LINE.test(text), CLEAN)

/** A text of several paragraphs, trimmed. */
export const paragraphs = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !STEERS_PARAGRAPHS.test(text), CLEAN)

export const reason = line(300)
export const name = line(200)

const id = <Id extends string>(brand: (id: string) => Id) =>
  z
    .string()
    .regex(/^[\w.-]{1,64}$/, 'is not an id')
    .transform(brand)

/** Ids that the core numbers itself, such as `p3`. */
const numbered = <Id extends string>(letter: string, brand: (number: number) => Id) =>
  z
    .string()
    .regex(new RegExp(`^${letter}[1-9]\\d{0,8}$`), 'is not an id')
    .transform((text) => brand(Number(text.slice(1))))

export const occasionIdSchema = id(asOccasionId)
export const meetingIdSchema = id(asMeetingId)
export const segmentIdSchema = id(asSegmentId)
export const delegationIdSchema = id(asDelegationId)
export const podiumMemberIdSchema = id(asPodiumMemberId)
export const inscriptionIdSchema = id(asInscriptionId)
export const interventionIdSchema = id(asInterventionId)
export const signInIdSchema = id(asSignInId)
export const pointOfOrderIdSchema = numbered('p', pointOfOrderId)
export const questionIdSchema = numbered('q', questionId)

/** A length of time within bounds, in whole milliseconds. */
export const millis = (shortest: number, longest: number) => z.int().min(shortest).max(longest).transform(asMillis)

/** A length of time as the log holds it. */
export const anyMillis = z.int().transform(asMillis)

export const instantSchema = z.int().nonnegative().transform(asInstant)

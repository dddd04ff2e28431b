/**
 * Time in the meeting. Every moment is server time (CK2), every length is in milliseconds; both are whole numbers.
 * The two are branded apart, so that a moment cannot be added to a moment or shown as a length.
 */

declare const instant: unique symbol
declare const millis: unique symbol

/** A moment: milliseconds since 1970 on the server's monotonic clock. */
export type Instant = number & { readonly [instant]: true }
/** A length of time in milliseconds; negative once something is over time. */
export type Millis = number & { readonly [millis]: true }

export const asInstant = (ms: number): Instant => ms as Instant
export const asMillis = (ms: number): Millis => ms as Millis

export const seconds = (count: number): Millis => asMillis(count * 1_000)
export const minutes = (count: number): Millis => asMillis(count * 60_000)
export const NONE: Millis = asMillis(0)

/** How long after `from` the moment `to` is; negative when it lies before. */
export const elapsed = (from: Instant, to: Instant): Millis => asMillis(to - from)
/** The moment `length` after `from`. */
export const after = (from: Instant, length: Millis): Instant => asInstant(from + length)
export const add = (a: Millis, b: Millis): Millis => asMillis(a + b)
export const subtract = (a: Millis, b: Millis): Millis => asMillis(a - b)
/** The later of two moments. */
export const later = (a: Instant, b: Instant): Instant => (a >= b ? a : b)

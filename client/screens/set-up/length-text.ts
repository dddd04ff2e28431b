import { asMillis, type Millis } from '#shared/meeting/time.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const MOST = 12 * 60 * MINUTE

/** A length as it is typed: 45 is minutes, 1:30 minutes and seconds; null where it is none. */
export function readLength(typed: string): Millis | null {
  const [, minutes, seconds = '0'] = /^\s*(\d{1,3})(?::([0-5]?\d))?\s*$/.exec(typed) ?? []
  if (minutes === undefined) return null
  const length = Number(minutes) * MINUTE + Number(seconds) * SECOND
  return length <= MOST ? asMillis(length) : null
}

/** 45, or 1:30 where it is not a whole number of minutes. */
export function writeLength(length: Millis): string {
  const seconds = Math.round(length / SECOND)
  const rest = seconds % 60
  const minutes = String(Math.floor(seconds / 60))
  return rest === 0 ? minutes : `${minutes}:${String(rest).padStart(2, '0')}`
}

/** 2:00, as speaking times are written. */
export const writeSpeakingTime = (length: Millis): string => {
  const seconds = Math.round(length / SECOND)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** A count of seconds as it is typed. */
export function readSeconds(typed: string): Millis | null {
  const [, seconds] = /^\s*(\d{1,3})\s*$/.exec(typed) ?? []
  return seconds === undefined || Number(seconds) > 600 ? null : asMillis(Number(seconds) * SECOND)
}

export const writeSeconds = (length: Millis): string => String(Math.round(length / SECOND))

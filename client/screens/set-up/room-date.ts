import { asInstant, type Instant } from '#shared/meeting/time.ts'

/** A day and a time of day as the clock in the room shows them. */
export type RoomMoment = { readonly date: string; readonly time: string }

const DAY = 86_400_000
const MINUTE = 60_000

/** Midnight of a day, were the room in Greenwich; null where there is no such day. */
function midnight(date: string): number | null {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  // Years are counted from March, so that the day that comes and goes is the last one.
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const days = era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
  return days * DAY
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

function partsOf(at: number, timeZone: string): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
}

/** What the clock in the room shows at a moment. */
export function momentIn(at: Instant, timeZone: string): RoomMoment {
  const { year = '', month = '', day = '', hour = '', minute = '' } = partsOf(at, timeZone)
  return { date: `${year.padStart(4, '0')}-${month}-${day}`, time: `${hour}:${minute}` }
}

/** When the clock in the room shows this; null where it is no date, no time or no zone. */
export function instantOf({ date, time }: RoomMoment, timeZone: string): Instant | null {
  const day = midnight(date)
  const ofDay = readTime(time)
  if (day === null || ofDay === null || !isZone(timeZone)) return null
  const wanted = day + ofDay * MINUTE
  // The zone's distance from Greenwich is looked up near the moment, then at it: summer time may begin in between.
  let at = wanted
  for (let step = 0; step < 3; step += 1) {
    const shown = momentIn(asInstant(at), timeZone)
    const off = wanted - ((midnight(shown.date) ?? 0) + (readTime(shown.time) ?? 0) * MINUTE)
    if (off === 0) break
    at += off
  }
  return asInstant(at)
}

/** So many days later. */
export function daysAfter(date: string, days: number): string {
  const start = midnight(date)
  return start === null ? date : momentIn(asInstant(start + days * DAY), 'UTC').date
}

/** Minutes since midnight of a time as it is typed: 9, 9:00, 0900 or 9h30; null where it is none. */
export function readTime(typed: string): number | null {
  const [, hours, minutes] = /^\s*(\d{1,2})(?:\s*[:.hH]?\s*(\d{2})|\s*[hH])?\s*$/.exec(typed) ?? []
  if (hours === undefined) return null
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)]
  return hour < 24 && minute < 60 ? hour * 60 + minute : null
}

/** 09:05 */
export function writeTime(minutesOfDay: number): string {
  const within = ((minutesOfDay % 1_440) + 1_440) % 1_440
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}

export function isZone(timeZone: string): boolean {
  try {
    return timeZone !== '' && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}

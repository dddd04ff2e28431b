import type { I18n } from '@lingui/core'
import type { Instant, Millis } from '#shared/meeting/time.ts'
import { digitsOf } from '#shared/rules/speaking-clock.ts'
import { type CatalogueName, cataloguesOf, type KeyOf } from './catalogues.ts'
import { type Direction, directionOf, type Language, LOCALES } from './language.ts'

/** What goes into a sentence; `count` chooses the form of what is counted. */
export type Values = Readonly<Record<string, string | number>>

/** One screen's words in the chosen language, and the ways to write numbers, times and lists in it. Given to models. */
export type Words<Name extends CatalogueName> = WordsOf<KeyOf<Name>>

/** The same for whatever screen has these keys among its own. */
export type WordsOf<Key extends string> = {
  readonly t: (key: Key, values?: Values) => string
  readonly language: Language
  readonly direction: Direction
  readonly number: (count: number) => string
  /** A time of day in that zone: 10:04. */
  readonly time: (at: Instant, timeZone: string) => string
  /** The same with seconds: 10:04:31. */
  readonly timeWithSeconds: (at: Instant, timeZone: string) => string
  /** Monday 7 March 2016. */
  readonly day: (at: Instant, timeZone: string) => string
  /** The digits of a clock, as CK3 decides them: 1:24, −0:03. */
  readonly clock: (left: Millis) => string
  /** Names in one sentence: Pakistan, Kuwait and Senegal. */
  readonly list: (names: readonly string[]) => string
}

/** Figures and sign of a clock are written the same in every language, and left to right. */
export function clockDigits(left: Millis): string {
  const { over, minutes, seconds } = digitsOf(left)
  return `${over ? '−' : ''}${minutes}:${String(seconds).padStart(2, '0')}`
}

function timeFormat(locale: string, timeZone: string | undefined, options: Intl.DateTimeFormatOptions) {
  return new Intl.DateTimeFormat(locale, { ...options, timeZone })
}

/** Stands for a backslash on its way through a sentence; no name can have it, since it is for private use. */
const BACKSLASH = '\ue000'

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/u

/**
 * A name that is written in the other direction than the sentence around it would carry the commas and brackets beside
 * it away, so each is set apart by the two characters that Unicode has for it (FSI and PDI).
 */
function setApart(values: Values | undefined, direction: Direction): Values {
  const apart = Object.entries(values ?? {}).map(([field, value]) => {
    if (typeof value === 'number') return [field, value] as const
    const typed = value.replaceAll('\\', BACKSLASH)
    return [field, direction === 'rtl' || RIGHT_TO_LEFT.test(value) ? `\u2068${typed}\u2069` : typed] as const
  })
  return Object.fromEntries(apart)
}

/** Looks a key up in a screen's catalogues, one after the other, and fills in the values. */
function speaker(texts: I18n, catalogues: readonly CatalogueName[]): (key: string, values: Values) => string {
  const known = new Map<string, string>()
  const idOf = (key: string) => {
    if (key.includes(':')) return key
    const id = known.get(key) ?? catalogues.map((name) => `${name}:${key}`).find((one) => one in texts.messages) ?? key
    known.set(key, id)
    return id
  }
  // Lingui reads \u0041 as a letter wherever it stands: what somebody typed has to stay as it was typed.
  return (key, values) => texts._(idOf(key), values).replaceAll(BACKSLASH, '\\')
}

export function wordsFrom<Name extends CatalogueName>(texts: I18n, language: Language, name: Name): Words<Name> {
  const locale = LOCALES[language]
  const direction = directionOf(language)
  const say = speaker(texts, [...cataloguesOf(name), 'common'])
  // Making a format is slow and a list of 300 rows needs many of the same.
  const formats = new Map<string, Intl.DateTimeFormat>()
  const format = (kind: string, timeZone: string, options: Intl.DateTimeFormatOptions) => {
    const known = formats.get(kind + timeZone)
    if (known) return known
    const made = timeFormat(locale, timeZone, options)
    formats.set(kind + timeZone, made)
    return made
  }
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    t: (key, values) => say(key, setApart(values, direction)),
    language,
    direction,
    number: (count) => numbers.format(count),
    time: (at, timeZone) =>
      format('time', timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at),
    timeWithSeconds: (at, timeZone) =>
      format('seconds', timeZone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(
        at,
      ),
    day: (at, timeZone) =>
      format('day', timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at),
    clock: clockDigits,
    list: (names) => lists.format(names),
  }
}

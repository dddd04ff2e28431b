import type { Language } from '../meeting/languages.ts'
import { asSegmentId } from '../meeting/ids.ts'
import type { PodiumMember, PodiumRole, Segment, SegmentKind } from '../meeting/meeting.ts'
import { type Modalities, SPEAKER_CLASSES, type SpeakerClass } from '../meeting/modalities.ts'
import { asMillis, type Millis, minutes } from '../meeting/time.ts'

/** Languages in which a template can print the order of the day; the first is used unless another one is chosen. */
export const PRINTED_LANGUAGES = ['en', 'fr', 'ar'] as const satisfies readonly Language[]
export type PrintedLanguage = (typeof PRINTED_LANGUAGES)[number]

/** A text in each of them. */
export type Printed = Readonly<Record<PrintedLanguage, string>>

/** What a format settles before anybody is named. Another format is another value of this shape, and a line in `templates.ts`. */
export type Template = {
  /** By which programs name it. */
  readonly name: string
  readonly title: Printed
  /** What it is made for, in a sentence. */
  readonly summary: Printed
  /** Where its times are from, or that they are a proposal. */
  readonly source: Printed
  readonly modalities: Modalities
  /** One meeting each, in their order. */
  readonly sittings: readonly [TemplateSitting, ...TemplateSitting[]]
}

/** One meeting of the format: on which day, from when, and with which order of the day. */
export type TemplateSitting = {
  readonly title: Printed
  /** 0: the first day. */
  readonly day: number
  /** After midnight in the room. */
  readonly start: Millis
  readonly length: Millis
  readonly orderOfTheDay: readonly TemplateSegment[]
  /** Who usually sits on the podium. */
  readonly podium: readonly Seat[]
}

export type TemplateSegment = Omit<Segment, 'state' | 'title'> & { readonly title: Printed }

/** A place on the podium that somebody has yet to be named for. */
export type Seat = Pick<PodiumMember, 'role' | 'attends' | 'speakingTime'>

/** The order of the day of a sitting, printed in one language. */
export const orderOfTheDayOf = (
  { orderOfTheDay }: TemplateSitting,
  language: PrintedLanguage = 'en',
): readonly Omit<Segment, 'state'>[] => orderOfTheDay.map((segment) => ({ ...segment, title: segment.title[language] }))

/** Minutes of a segment; `round` for the floor and the replies that follow it. */
export function segment(id: string, kind: SegmentKind, title: Printed, length: number, round: number | null = null) {
  return { id: asSegmentId(id), kind, title, round, budget: minutes(length) } satisfies TemplateSegment
}

/** So many seats of one role. */
export const seats = (role: PodiumRole, count: number, more: Partial<Seat> = {}): readonly Seat[] =>
  Array.from({ length: count }, () => ({ role, attends: 'in-person', speakingTime: null, ...more }))

/** A time of day, such as 9:30. */
export const timeOfDay = (hours: number, mins = 0): Millis => asMillis(minutes(hours * 60) + minutes(mins))

/** The same speaking time for every class. */
export function forAll(time: Millis, others: Partial<Record<SpeakerClass, Millis>> = {}): Record<SpeakerClass, Millis> {
  const entries = SPEAKER_CLASSES.map((named) => [named, others[named] ?? time] as const)
  return Object.fromEntries(entries) as Record<SpeakerClass, Millis>
}

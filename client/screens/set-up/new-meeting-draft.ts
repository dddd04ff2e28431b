import type { MeetingPlan } from '#shared/meeting/events.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { asMillis, elapsed, minutes } from '#shared/meeting/time.ts'
import {
  orderOfTheDayOf,
  type PrintedLanguage,
  type Template,
  type TemplateSitting,
} from '#shared/templates/template.ts'
import { daysAfter, readTime, writeTime } from './room-date.ts'
import { plannedBy, unreadable, type SettingField } from './setting-draft.ts'

/** One meeting to be convened, as it stands in its row. */
export type SittingDraft = {
  /** Which sitting of the template, from 0. */
  readonly sitting: number
  readonly wanted: boolean
  readonly title: string
  readonly start: string
  readonly end: string
}

export type NewMeetingDraft = {
  readonly template: Template
  readonly language: PrintedLanguage
  /** Null: the occasion signed in to. */
  readonly newOccasion: string | null
  readonly theme: string
  readonly room: string
  readonly timeZone: string
  readonly date: string
  readonly sittings: readonly SittingDraft[]
}

const sittingsOf = ({ sittings }: Template, language: PrintedLanguage): readonly SittingDraft[] =>
  sittings.map(({ title, start, length }, sitting) => ({
    sitting,
    wanted: true,
    title: title[language],
    start: writeTime(start / minutes(1)),
    end: writeTime((start + length) / minutes(1)),
  }))

export const newMeetingDraft = (template: Template, language: PrintedLanguage, date: string): NewMeetingDraft => ({
  template,
  language,
  newOccasion: null,
  theme: '',
  room: '',
  timeZone: 'Europe/Zurich',
  date,
  sittings: sittingsOf(template, language),
})

export const withTemplate = (draft: NewMeetingDraft, template: Template): NewMeetingDraft => ({
  ...draft,
  template,
  sittings: sittingsOf(template, draft.language),
})

/** Titles that were not changed by hand follow the language. */
export function withLanguage(draft: NewMeetingDraft, language: PrintedLanguage): NewMeetingDraft {
  const sittings = draft.sittings.map((row) => {
    const title = draft.template.sittings[row.sitting]?.title
    return title && row.title === title[draft.language] ? { ...row, title: title[language] } : row
  })
  return { ...draft, language, sittings }
}

/** Another beginning takes the end along, so that the meeting keeps its length. */
export function withStart(row: SittingDraft, start: string): SittingDraft {
  const [before, now, end] = [readTime(row.start), readTime(start), readTime(row.end)]
  if (before === null || now === null || end === null) return { ...row, start }
  return { ...row, start, end: writeTime(now + (end - before)) }
}

const templateSitting = ({ template }: NewMeetingDraft, { sitting }: SittingDraft): TemplateSitting =>
  template.sittings[sitting] ?? template.sittings[0]

export const dateOf = (draft: NewMeetingDraft, row: SittingDraft): string =>
  daysAfter(draft.date, templateSitting(draft, row).day)

/** When a sitting would be held; null where its times cannot be read. */
export const plannedFor = (draft: NewMeetingDraft, row: SittingDraft): MeetingPlan['planned'] | null =>
  plannedBy({ ...row, date: dateOf(draft, row), timeZone: draft.timeZone })

/** The order of the day of a sitting, as it would be printed. */
export const orderFor = (draft: NewMeetingDraft, row: SittingDraft): MeetingPlan['orderOfTheDay'] =>
  orderOfTheDayOf(templateSitting(draft, row), draft.language)

/** What is still needed before it can be convened. */
export function needed(draft: NewMeetingDraft): readonly (SettingField | 'occasion')[] {
  const wanted = draft.sittings.filter((row) => row.wanted)
  const fields = wanted.flatMap((row) => {
    const planned = plannedFor(draft, row)
    const backwards = planned !== null && elapsed(planned.start, planned.end) <= asMillis(0)
    return [...unreadable({ ...draft, ...row }), ...(backwards ? (['end'] as const) : [])]
  })
  const occasion = draft.newOccasion !== null && draft.newOccasion.trim() === '' ? (['occasion'] as const) : []
  return [...new Set([...occasion, ...fields])]
}

/** What is sent for each meeting wanted; only the first makes the new occasion. */
export function requestsFor(
  draft: NewMeetingDraft,
  delegations: readonly Delegation[] | { readonly asIn: MeetingId },
): readonly object[] {
  const { template, language, newOccasion, timeZone } = draft
  return draft.sittings
    .filter((row) => row.wanted)
    .flatMap((row, index) => {
      const planned = plannedFor(draft, row)
      if (planned === null) return []
      return [
        {
          template: template.name,
          sitting: row.sitting,
          language,
          title: row.title.trim(),
          theme: draft.theme.trim(),
          room: draft.room.trim(),
          timeZone,
          planned,
          delegations,
          ...(newOccasion !== null && index === 0 ? { occasion: { title: newOccasion.trim() } } : {}),
        },
      ]
    })
}

import type { PlanChanges } from '#shared/meeting/commands.ts'
import type { MeetingPlan } from '#shared/meeting/events.ts'
import { instantOf, isZone, momentIn, readTime, type RoomMoment } from './room-date.ts'

/** What a meeting is called, where and when, as it stands in the fields. */
export type SettingDraft = {
  readonly title: string
  readonly theme: string
  readonly room: string
  readonly timeZone: string
  readonly date: string
  readonly start: string
  readonly end: string
}
export type SettingField = keyof SettingDraft

type Setting = Pick<MeetingPlan, 'title' | 'theme' | 'room' | 'timeZone' | 'planned'>

export function settingDraft({ title, theme, room, timeZone, planned }: Setting): SettingDraft {
  const start = momentIn(planned.start, timeZone)
  return {
    title,
    theme,
    room,
    timeZone,
    date: start.date,
    start: start.time,
    end: momentIn(planned.end, timeZone).time,
  }
}

/** Fields in which something else stands than can be meant. An end before the start is left to the plan check. */
export function unreadable(draft: SettingDraft): readonly SettingField[] {
  const empty = (['title', 'theme', 'room'] as const).filter((field) => draft[field].trim() === '')
  const zone = isZone(draft.timeZone) ? [] : (['timeZone'] as const)
  const day = instantOf({ date: draft.date, time: '0' }, 'UTC') === null ? (['date'] as const) : []
  const times = (['start', 'end'] as const).filter((field) => readTime(draft[field]) === null)
  return [...empty, ...zone, ...day, ...times]
}

/** When it is planned to be held, by the fields; null where they cannot be read. */
export function plannedBy({
  date,
  start,
  end,
  timeZone,
}: Pick<SettingDraft, 'date' | 'start' | 'end' | 'timeZone'>): MeetingPlan['planned'] | null {
  const at = (time: RoomMoment['time']) => instantOf({ date, time }, timeZone)
  const [from, to] = [at(start), at(end)]
  return from === null || to === null ? null : { start: from, end: to }
}

/** What saving the fields would change; null where they cannot be saved as they stand. */
export function settingChanges(draft: SettingDraft, setting: Setting): PlanChanges | null {
  const planned = plannedBy(draft)
  if (unreadable(draft).length > 0 || planned === null || planned.end <= planned.start) return null
  const { title, theme, room } = { title: draft.title.trim(), theme: draft.theme.trim(), room: draft.room.trim() }
  const moved = planned.start !== setting.planned.start || planned.end !== setting.planned.end
  return {
    ...(title === setting.title ? {} : { title }),
    ...(theme === setting.theme ? {} : { theme }),
    ...(room === setting.room ? {} : { room }),
    ...(draft.timeZone === setting.timeZone ? {} : { timeZone: draft.timeZone }),
    ...(moved ? { planned } : {}),
  }
}

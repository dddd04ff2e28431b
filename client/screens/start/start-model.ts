import { roomTime } from '#client/wording/room-time.ts'
import type { Words } from '#client/wording/words.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { Listed, Programme } from './meetings.ts'

export type MeetingModel = {
  readonly id: MeetingId
  readonly title: string
  readonly theme: string
  /** 09:00–12:00, as the clock in the room shows it. */
  readonly hours: string
  readonly room: string
  /** "In session", "Adjourned at 12:04". */
  readonly sitting: string
  readonly on: boolean
  readonly synthetic: boolean
}

/** The meetings of one occasion on one day. */
export type OccasionModel = {
  readonly key: string
  readonly title: string
  readonly day: string
  readonly meetings: readonly MeetingModel[]
}

/** What is on, in order of time, under the occasion and the day it belongs to. */
export function startModel(
  { now, meetings }: Programme,
  visitor: string,
  words: Words<'start'>,
): readonly OccasionModel[] {
  const occasions = new Map<string, OccasionModel>()
  for (const meeting of meetings.toSorted((a, b) => a.planned.start - b.planned.start)) {
    const day = words.day(meeting.planned.start, meeting.timeZone)
    const key = `${meeting.occasion.id} ${day}`
    const known = occasions.get(key)
    const model = meetingModel(meeting, now, visitor, words)
    occasions.set(key, {
      key,
      title: meeting.occasion.title,
      day,
      meetings: [...(known?.meetings ?? []), model],
    })
  }
  return [...occasions.values()]
}

function meetingModel(meeting: Listed, now: Instant, visitor: string, words: Words<'start'>): MeetingModel {
  const { id, title, theme, planned, room, timeZone, synthetic, sitting } = meeting
  const time = (at: Instant) => roomTime(at, { room: timeZone, visitor }, words)
  return {
    id,
    title,
    theme,
    hours: words.t('meeting.hours', {
      from: words.time(planned.start, timeZone),
      to: words.time(planned.end, timeZone),
    }),
    room,
    sitting: sittingWording(),
    on: sitting.is === 'open' || sitting.is === 'suspended',
    synthetic,
  }

  function sittingWording(): string {
    switch (sitting.is) {
      case 'convened':
        if (planned.start <= now) return words.t('common:sitting.convened-plain')
        return words.t('common:sitting.convened', { time: time(planned.start) })
      case 'open':
        return words.t('common:sitting.open')
      case 'suspended':
        return words.t('common:sitting.suspended')
      case 'adjourned':
        return words.t('common:sitting.adjourned', { time: time(sitting.at) })
    }
  }
}

import { roomTime } from '#client/wording/room-time.ts'
import type { Words } from '#client/wording/words.ts'
import type { SignIn } from '#client/sign-in/sign-ins.ts'
import type { MeetingId, OccasionId } from '#shared/meeting/ids.ts'
import type { Rehearsal } from '#shared/meeting/meeting.ts'
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
  /** The session with which it can be rehearsed; null where this browser has none of its staff. */
  readonly staff: string | null
  /** Those under way. */
  readonly rehearsals: readonly RehearsalModel[]
}

export type RehearsalModel = {
  readonly id: MeetingId
  readonly rehearsal: Rehearsal
  readonly sitting: string
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
  known: readonly SignIn[] = [],
): readonly OccasionModel[] {
  const occasions = new Map<string, OccasionModel>()
  const real = meetings.filter(({ rehearsal }) => rehearsal === null)
  for (const meeting of real.toSorted((a, b) => a.planned.start - b.planned.start)) {
    const day = words.day(meeting.planned.start, meeting.timeZone)
    const key = `${meeting.occasion.id} ${day}`
    const model: MeetingModel = {
      ...meetingModel(meeting, now, visitor, words),
      staff: staffOf(meeting.occasion.id, meetings, known),
      rehearsals: meetings.flatMap((other) => rehearsalModel(other, meeting.id, now, visitor, words)),
    }
    occasions.set(key, {
      key,
      title: meeting.occasion.title,
      day,
      meetings: [...(occasions.get(key)?.meetings ?? []), model],
    })
  }
  return [...occasions.values()]
}

/** A sign-in is good for all meetings of its occasion. */
function staffOf(occasion: OccasionId, meetings: readonly Listed[], known: readonly SignIn[]): string | null {
  const its = known
    .filter(({ role }) => role === 'secretariat' || role === 'moderator')
    .find((signIn) => meetings.some(({ id, occasion: { id: of } }) => id === signIn.meeting && of === occasion))
  return its?.session ?? null
}

function rehearsalModel(
  meeting: Listed,
  of: MeetingId,
  now: Instant,
  visitor: string,
  words: Words<'start'>,
): readonly RehearsalModel[] {
  const { rehearsal, sitting } = meeting
  if (rehearsal?.of !== of || sitting.is === 'adjourned') return []
  return [{ id: meeting.id, rehearsal, sitting: meetingModel(meeting, now, visitor, words).sitting }]
}

function meetingModel(
  meeting: Listed,
  now: Instant,
  visitor: string,
  words: Words<'start'>,
): Omit<MeetingModel, 'staff' | 'rehearsals'> {
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

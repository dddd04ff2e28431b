import { roomTime, type Zones } from '#client/wording/room-time.ts'
import type { Words } from '#client/wording/words.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { type Instant, seconds, subtract, elapsed, type Millis } from '#shared/meeting/time.ts'

/** A change of speaking time is announced for so long (FL3). */
export const ANNOUNCED_FOR: Millis = seconds(90)

/** How long the announcement is still to be shown; null where there is none. */
export function announcementLeft({ announcement, sitting }: Meeting, now: Instant): Millis | null {
  if (announcement === null || sitting.is === 'adjourned') return null
  const left = subtract(ANNOUNCED_FOR, elapsed(announcement.at, now))
  return left > 0 ? left : null
}

/** What everybody is told at the moment, as sentences: the suspension, the podium's message, a new speaking time. */
export function notesOf(
  meeting: Meeting,
  delegation: DelegationId,
  now: Instant,
  zones: Zones,
  words: Words<'delegate'>,
): readonly string[] {
  const { t } = words
  const { sitting, message, announcement } = meeting
  const notes: string[] = []
  if (sitting.is === 'suspended') {
    const time = roomTime(sitting.since, zones, words)
    notes.push(
      sitting.because === null
        ? t('note.suspended', { time })
        : t('note.suspended-because', { time, reason: sitting.because }),
    )
  }
  if (message !== null) notes.push(t('note.message', { text: message.text }))
  if (announcement !== null && announcementLeft(meeting, now) !== null) {
    const kind = meeting.delegations[delegation]?.kind
    if (kind !== undefined) notes.push(t('note.speaking-time', { time: words.clock(announcement.speakingTime[kind]) }))
  }
  return notes
}

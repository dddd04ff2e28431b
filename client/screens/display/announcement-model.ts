import type { Meeting } from '#shared/meeting/meeting.ts'
import { SPEAKER_CLASSES, type SpeakerClass } from '#shared/meeting/modalities.ts'
import { after, asMillis, elapsed, type Instant, type Millis, seconds } from '#shared/meeting/time.ts'

/** FL3: how long a change of the speaking time is announced. */
const ANNOUNCED_FOR = seconds(20)

/** The speaking time in force from now on: of all, or of most and then of the classes that differ. */
export type Announcement = {
  readonly time: Millis
  readonly but: readonly { readonly classes: readonly SpeakerClass[]; readonly time: Millis }[]
}

export function announcementOf(meeting: Meeting, now: Instant): Announcement | null {
  const { announcement } = meeting
  if (announcement === null || announcementLeft(meeting, now) === null) return null
  const byTime = new Map<Millis, SpeakerClass[]>()
  for (const named of SPEAKER_CLASSES) {
    const time = announcement.speakingTime[named]
    byTime.set(time, [...(byTime.get(time) ?? []), named])
  }
  const [most, ...others] = [...byTime].sort(([, a], [, b]) => b.length - a.length)
  if (!most) return null
  return { time: most[0], but: others.map(([time, classes]) => ({ classes, time })) }
}

/** How much longer it is announced, in ms; null when it is not. */
export function announcementLeft({ announcement, rehearsal }: Meeting, now: Instant): Millis | null {
  if (announcement === null) return null
  // People read no faster because a rehearsal runs faster.
  const shownFor = asMillis(ANNOUNCED_FOR * (rehearsal?.speed ?? 1))
  const left = elapsed(now, after(announcement.at, shownFor))
  return left > 0 ? left : null
}

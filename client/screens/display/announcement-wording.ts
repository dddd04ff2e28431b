import type { Words } from '../../wording/words.ts'
import type { Announcement } from './announcement-model.ts'

/** FL3: "Speaking time is now 1:30 for all who have not begun"; otherwise each class that differs with its own time. */
export function announcementWording({ time, but }: Announcement, { t, clock, list }: Words<'display'>): string {
  if (but.length === 0) return t('announcement.all', { time: clock(time) })
  const others = but.map(({ classes, time: theirs }) =>
    t('announcement.but', { who: list(classes.map((named) => t(`announcement.class.${named}`))), time: clock(theirs) }),
  )
  return [t('announcement.most', { time: clock(time) }), ...others].join(' · ')
}

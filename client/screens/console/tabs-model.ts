import type { SegmentId } from '#shared/meeting/ids.ts'
import type { Segment } from '#shared/meeting/meeting.ts'

export const TABS = ['day', 'podium', 'rules', 'screens'] as const
export type Tab = (typeof TABS)[number]

/** A panel somebody chose, and the segment in which they did. */
export type Chosen = { readonly tab: Tab; readonly during: SegmentId | null }

/** What was chosen stays until the next segment opens; then what that segment needs is shown. */
export function tabShown(chosen: Chosen | null, open: Segment | null): Tab {
  if (chosen && chosen.during === (open?.id ?? null)) return chosen.tab
  return open === null || open.kind === 'floor' || open.kind === 'break' ? 'day' : 'podium'
}

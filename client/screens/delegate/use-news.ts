import { useState } from 'react'
import { useReplica } from '#client/connection/replica-store.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { positionOf } from '#shared/rules/order.ts'
import { type News, newsBetween, still } from './news.ts'

type Held = { readonly meeting: Meeting; readonly news: readonly News[] }

/** What happened to the delegation's places since this screen was opened; it forgets by and by. */
export function useNews(meeting: Meeting, delegation: DelegationId): readonly News[] {
  const clock = useReplica((replica) => replica.clock)
  const [held, setHeld] = useState<Held>({ meeting, news: [] })
  if (held.meeting === meeting) return held.news
  const now = clock.now()
  const fresh = newsBetween(held.meeting, meeting, delegation, (id) => positionOf(meeting, id), now)
  const news = fresh.length === 0 ? held.news : [...fresh, ...still(held.news, now)]
  setHeld({ meeting, news })
  return news
}

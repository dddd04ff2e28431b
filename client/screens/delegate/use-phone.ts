import { useMemo } from 'react'
import { useNow } from '#client/clock/use-now.ts'
import { offerTo } from '#client/connection/offer.ts'
import { useReplica } from '#client/connection/replica-store.ts'
import { useMeeting } from '#client/connection/use-room.ts'
import { visitorZone } from '#client/wording/room-time.ts'
import { useWords } from '#client/wording/use-words.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { ActionContext } from './actions.ts'
import { delegateModel, type DelegateModel } from './delegate-model.ts'
import { listModel, type ListModel } from './list-model.ts'
import { ownInscriptions } from './own-inscriptions.ts'
import { useNews } from './use-news.ts'
import { useOutlook } from './use-outlook.ts'

export type PhoneModels = {
  readonly model: DelegateModel
  readonly list: ListModel
  /** What the sheets make their own models of. */
  readonly context: ActionContext
}

/** All that a delegation's phone shows, as of this rendering; it renders again when any of it changes. */
export function usePhone(delegation: DelegationId): PhoneModels {
  const meeting = useMeeting()
  const link = useReplica((held) => held.link)
  const unrecordedSince = useReplica((held) => held.unrecordedSince)
  const as = useReplica((held) => held.as)
  const words = useWords('delegate')
  const outlook = useOutlook(meeting)
  const news = useNews(meeting, delegation)
  const zones = useMemo(() => ({ room: meeting.timeZone, visitor: visitorZone() }), [meeting.timeZone])

  const contextAt = (now: Instant): ActionContext => ({
    meeting,
    delegation,
    own: ownInscriptions(meeting, delegation),
    zones,
    words,
    outlook,
    offerOf: (command) => offerTo({ link, unrecordedSince, meeting, as }, command, now),
  })
  const modelAt = (now: Instant) => delegateModel({ ...contextAt(now), now, news })
  const now = useNow((at) => modelAt(at).untilNext)

  const { lastThisRound = null, lastMeeting = null } = outlook ?? {}
  const list = useMemo(
    () => listModel(meeting, delegation, zones, words, { lastThisRound, lastMeeting }),
    [meeting, delegation, zones, words, lastThisRound, lastMeeting],
  )
  return { model: modelAt(now), list, context: contextAt(now) }
}

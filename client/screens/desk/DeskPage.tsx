import '../../staff/staff.css'
import './desk.css'
import { useCallback, useMemo, useRef } from 'react'
import { Link as To } from 'wouter'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { listed } from '#shared/rules/order.ts'
import { useNow } from '../../clock/use-now.ts'
import { useReplica } from '../../connection/replica-store.ts'
import { useMeeting } from '../../connection/use-room.ts'
import { ActsContext } from '../../staff/acts.ts'
import { headerModel } from '../../staff/header-model.ts'
import { HeaderLine } from '../../staff/HeaderLine.tsx'
import { PrintedList } from '../../staff/PrintedList.tsx'
import type { ListHandle } from '../../staff/SpeakersList.tsx'
import { undoOf } from '../../staff/undo.ts'
import { useGiving } from '../../staff/use-giving.ts'
import { useOutlook } from '../../staff/use-outlook.ts'
import { RecordingBanner } from '../../ui/RecordingBanner.tsx'
import { RoomGate } from '../../ui/RoomGate.tsx'
import { useWords } from '../../wording/use-words.ts'
import { ArrivalsQueue } from './ArrivalsQueue.tsx'
import { ClaimsQueue } from './ClaimsQueue.tsx'
import { DeskList } from './DeskList.tsx'
import { FrontColumn } from './FrontColumn.tsx'
import type { Part } from './keys.ts'
import { untilNextChange } from './next-change.ts'
import type { QueueHandle } from './Queue.tsx'
import { useDeskKeys, useSearchFocus } from './use-desk-keys.ts'
import type { View } from './view.ts'

/** The List of Speakers desk: who stands in front of it, who waits for it, and the list. */
export default function DeskPage({ meeting }: { readonly meeting: MeetingId }) {
  return (
    <RoomGate meeting={meeting} door="staff">
      <Desk />
    </RoomGate>
  )
}

function Desk() {
  const meeting = useMeeting()
  const link = useReplica((held) => held.link)
  const unrecordedSince = useReplica((held) => held.unrecordedSince)
  const as = useReplica((held) => held.as)
  const present = useReplica((held) => held.present)
  const quality = useReplica((held) => held.quality)
  const words = useWords('desk')
  const coming = useMemo(() => listed(meeting), [meeting])
  const now = useNow((at) => untilNextChange(meeting, at))
  const view: View = { meeting, now, link, unrecordedSince, as, words, coming }
  const { acts, said } = useGiving(view)
  const outlook = useOutlook(view)

  const search = useRef<HTMLInputElement>(null)
  const claims = useRef<QueueHandle>(null)
  const arrivals = useRef<QueueHandle>(null)
  const list = useRef<ListHandle>(null)
  const go = useCallback((part: Part) => {
    if (part === 'search') search.current?.focus()
    else if (part === 'list') list.current?.enter()
    else (part === 'claims' ? claims : arrivals).current?.enter()
  }, [])
  useDeskKeys(go)
  useSearchFocus(useCallback(() => search.current, []))

  return (
    <ActsContext value={acts}>
      <title>{`${words.t('title')} · ${meeting.title}`}</title>
      <div className="staff desk" data-link={link}>
        <HeaderLine model={headerModel(view, present, quality)} words={words}>
          <To href={`/console/${meeting.id}`}>{words.t('header.toConsole')}</To>
        </HeaderLine>
        <RecordingBanner />
        <main className="desk-columns">
          <FrontColumn
            view={view}
            outlook={outlook}
            search={search}
            said={said}
            undo={undoOf(view, said?.done ?? null)}
            onShow={(id) => list.current?.show(id)}
            onLeave={() => go('list')}
          />
          <div className="desk-queues">
            <ClaimsQueue ref={claims} view={view} />
            <ArrivalsQueue ref={arrivals} view={view} />
          </div>
          <DeskList ref={list} view={view} outlook={outlook} />
        </main>
        <PrintedList view={view} />
      </div>
    </ActsContext>
  )
}

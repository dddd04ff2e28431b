import '../../staff/staff.css'
import './console.css'
import { useCallback, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Link as To } from 'wouter'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { listed } from '#shared/rules/order.ts'
import { useNow } from '../../clock/use-now.ts'
import { useReplica } from '../../connection/replica-store.ts'
import { useMeeting } from '../../connection/use-room.ts'
import { RecordingBanner } from '../../ui/RecordingBanner.tsx'
import { RoomGate } from '../../ui/RoomGate.tsx'
import { useWords } from '../../wording/use-words.ts'
import { ActsContext } from '../../staff/acts.ts'
import { EffectsContext } from './effects.ts'
import { effects } from './what-if-model.ts'
import { HeaderLine } from '../../staff/HeaderLine.tsx'
import { headerModel } from '../../staff/header-model.ts'
import { PrintedList } from '../../staff/PrintedList.tsx'
import type { Deed } from './keys.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { ListColumn } from './ListColumn.tsx'
import { untilNextChange } from './next-change.ts'
import { NowColumn, type NowHandle } from './NowColumn.tsx'
import { nowModel } from './now-model.ts'
import { RoundColumn } from './RoundColumn.tsx'
import { undoOf } from '../../staff/undo.ts'
import { useGiving } from '../../staff/use-giving.ts'
import { useOutlook } from '../../staff/use-outlook.ts'
import { useCoolDown } from './use-cool-down.ts'
import { useFocusKept } from '../../ui/use-focus-kept.ts'
import { useKeys } from './use-keys.ts'
import type { View } from './view.ts'

/** The moderator's and the secretariat's console; the decider tells each what they may. */
export default function ConsolePage({ meeting }: { readonly meeting: MeetingId }) {
  return (
    <RoomGate meeting={meeting} door="staff">
      <Console />
    </RoomGate>
  )
}

function Console() {
  const meeting = useMeeting()
  const link = useReplica((held) => held.link)
  const unrecordedSince = useReplica((held) => held.unrecordedSince)
  const as = useReplica((held) => held.as)
  const version = useReplica((held) => held.version)
  const present = useReplica((held) => held.present)
  const quality = useReplica((held) => held.quality)
  const words = useWords('console')
  const coming = useMemo(() => listed(meeting), [meeting])
  const [coolDown, see, own] = useCoolDown()
  const now = useNow((at) => untilNextChange(meeting, coolDown, at))
  const view: View = { meeting, now, link, unrecordedSince, as, words, coming }
  useLayoutEffect(() => see(view, version))
  const { acts, said, underway } = useGiving(view, own)
  // Who has the floor is shown at once; the list and the round follow once the browser has a moment, a row at a time.
  const after = useDeferredValue(view)
  const outlook = useOutlook(after)
  const followed = after.meeting
  const effectOf = useMemo(() => effects({ meeting: followed, words }, outlook), [followed, words, outlook])

  const [helps, setHelps] = useState(false)
  const [keysActive, setKeysActive] = useState(true)
  const floor = useRef<NowHandle>(null)
  const search = useRef<HTMLInputElement>(null)
  const deed = useCallback((named: Deed) => {
    if (named === 'help') setHelps(true)
    else if (named === 'search') search.current?.focus()
    else floor.current?.press(named)
  }, [])
  useKeys(keysActive, deed)
  useFocusKept()

  return (
    <ActsContext value={acts}>
      <EffectsContext value={effectOf}>
        <title>{`${words.t('title')} · ${meeting.title}`}</title>
        <div className="staff console" data-link={link}>
          <HeaderLine model={headerModel(view, present, quality)} onHelp={() => setHelps(true)} words={words}>
            {as.role === 'secretariat' && <To href={`/desk/${meeting.id}`}>{words.t('header.toDesk')}</To>}
          </HeaderLine>
          <RecordingBanner />
          <main className="console-columns">
            <NowColumn
              ref={floor}
              model={nowModel(view, coolDown)}
              delegations={meeting.delegations}
              underway={underway}
              said={said}
              undo={undoOf(view, said?.done ?? null)}
              words={words}
            />
            <ListColumn view={after} outlook={outlook} search={search} />
            <RoundColumn view={after} outlook={outlook} />
          </main>
          <PrintedList view={view} />
          <KeysDialog
            open={helps}
            onClose={() => setHelps(false)}
            active={keysActive}
            onActive={setKeysActive}
            words={words}
          />
        </div>
      </EffectsContext>
    </ActsContext>
  )
}

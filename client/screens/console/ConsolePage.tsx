import './console.css'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { listed } from '#shared/rules/order.ts'
import { useNow } from '../../clock/use-now.ts'
import { useReplica } from '../../connection/replica-store.ts'
import { useMeeting } from '../../connection/use-room.ts'
import { RoomGate } from '../../ui/RoomGate.tsx'
import { useWords } from '../../wording/use-words.ts'
import { ActsContext } from './acts.ts'
import { HeaderLine } from './HeaderLine.tsx'
import { headerModel } from './header-model.ts'
import type { Deed } from './keys.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { ListColumn } from './ListColumn.tsx'
import { untilNextChange } from './next-change.ts'
import { NowColumn, type NowHandle } from './NowColumn.tsx'
import { nowModel } from './now-model.ts'
import { RoundColumn } from './RoundColumn.tsx'
import { useCoolDown, useGiving } from './use-console.ts'
import { useFocusKept } from './use-focus-kept.ts'
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
  const as = useReplica((held) => held.as)
  const version = useReplica((held) => held.version)
  const present = useReplica((held) => held.present)
  const quality = useReplica((held) => held.quality)
  const words = useWords('console')
  const coming = useMemo(() => listed(meeting), [meeting])
  const [coolDown, see, own] = useCoolDown()
  const now = useNow((at) => untilNextChange(meeting, coolDown, at))
  const view: View = { meeting, now, link, as, words, coming }
  useLayoutEffect(() => see(view, version))
  const { acts, said, underway } = useGiving(view, own)

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
      <title>{`${words.t('title')} · ${meeting.title}`}</title>
      <div className="console" data-link={link}>
        <HeaderLine model={headerModel(view, present, quality)} onHelp={() => setHelps(true)} words={words} />
        <main className="console-columns">
          <NowColumn
            ref={floor}
            model={nowModel(view, coolDown)}
            delegations={meeting.delegations}
            underway={underway}
            said={said}
            words={words}
          />
          <ListColumn view={view} search={search} />
          <RoundColumn view={view} />
        </main>
        <KeysDialog
          open={helps}
          onClose={() => setHelps(false)}
          active={keysActive}
          onActive={setKeysActive}
          words={words}
        />
      </div>
    </ActsContext>
  )
}

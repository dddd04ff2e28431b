import { type RefObject, useMemo, useState } from 'react'
import type { Inscribe } from '#shared/meeting/commands.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { useActs } from '../../staff/acts.ts'
import type { Control } from '../../staff/control.ts'
import type { Outlook } from '../../staff/outlook.ts'
import { OFFERED } from '../../staff/Picker.tsx'
import { SaidLine } from '../../staff/SaidLine.tsx'
import { useDelegationSearch } from '../../staff/use-delegation-search.ts'
import type { Said } from '../../staff/use-giving.ts'
import { DeskLinks } from './DeskLinks.tsx'
import { DeskSearch } from './DeskSearch.tsx'
import { EntryStep } from './EntryStep.tsx'
import { type Found, foundModel } from './found-model.ts'
import { KeysLegend } from './KeysLegend.tsx'
import { toldModel } from './told-model.ts'
import type { View } from './view.ts'

type FrontColumnProps = {
  readonly view: View
  readonly outlook: Outlook
  readonly search: RefObject<HTMLInputElement | null>
  readonly said: Said | null
  readonly undo: Control | null
  readonly onShow: (id: InscriptionId) => void
  readonly onLeave: () => void
}

/** Who stands in front of the desk: found, inscribed or checked in, and told their place. */
export function FrontColumn({ view, outlook, search, said, undo, onShow, onLeave }: FrontColumnProps) {
  const { meeting, coming, words } = view
  const { act } = useActs()
  const [query, setQuery] = useState('')
  const [entering, setEntering] = useState<Delegation | null>(null)
  const find = useDelegationSearch(meeting.delegations)
  const found = useMemo(
    () => foundModel({ meeting, coming, words }, outlook, find(query, OFFERED)),
    [meeting, coming, words, outlook, find, query],
  )
  const done = () => {
    setQuery('')
    setEntering(null)
    search.current?.focus()
  }
  const give = async (command: Inscribe) => {
    if (await act(command)) done()
  }
  const checkIn = async (inscription: InscriptionId) => {
    if (await act({ type: 'CheckIn', inscription })) done()
  }
  const choose = ({ id, deed }: Found, asks: boolean) => {
    if (asks || deed.is === 'choose') setEntering(meeting.delegations[id] ?? null)
    else if (deed.is === 'inscribe') void give({ type: 'Inscribe', delegation: id, capacity: { is: 'national' } })
    else if (deed.is === 'check-in') void checkIn(deed.inscription)
    else {
      setQuery('')
      onShow(deed.inscription)
    }
  }
  const told = toldModel(view, outlook, said?.done ?? null)
  return (
    <section className="front" aria-label={words.t('columns.front')}>
      <DeskSearch
        search={search}
        query={query}
        onQuery={(text) => {
          setQuery(text)
          setEntering(null)
        }}
        found={entering ? [] : found}
        onChoose={choose}
        entering={entering !== null}
        onLeave={onLeave}
        words={words}
      />
      {entering && (
        <EntryStep
          key={entering.id}
          delegation={entering}
          onGive={(command) => void give(command)}
          onCancel={done}
          words={words}
        />
      )}
      <SaidLine said={said} undo={undo} />
      <p className="front-told figures">{told}</p>
      <KeysLegend words={words} />
      <DeskLinks meeting={meeting.id} words={words} />
    </section>
  )
}

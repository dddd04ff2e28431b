import { type Ref, useState } from 'react'
import { factsOf, lotFact } from '../../staff/facts-model.ts'
import { FactsLine } from '../../staff/FactsLine.tsx'
import { listDoor } from '../../staff/list-door.ts'
import type { Looking } from '../../staff/list-model.ts'
import { ListDoorLine } from '../../staff/ListDoorLine.tsx'
import { LotLine } from '../../staff/LotLine.tsx'
import type { Outlook } from '../../staff/outlook.ts'
import { type ListHandle, SpeakersList } from '../../staff/SpeakersList.tsx'
import { KEY_OF } from './keys.ts'
import type { View } from './view.ts'

type DeskListProps = { readonly ref: Ref<ListHandle>; readonly view: View; readonly outlook: Outlook }

/** The list of speakers: whether it is open, what waits beside it, and its rows. */
export function DeskList({ ref, view, outlook }: DeskListProps) {
  const { meeting, words } = view
  const [looking, setLooking] = useState<Looking>({ filter: 'to-come', query: '' })
  const lot = lotFact(meeting, words)
  return (
    <section className="list" aria-label={words.t('list.title')} aria-keyshortcuts={KEY_OF.list}>
      <ListDoorLine door={listDoor(view)} words={words} />
      <div className="desk-facts">
        <FactsLine facts={factsOf(view)} />
        {lot && <LotLine lot={lot} meeting={meeting.id} words={words} />}
      </div>
      <SpeakersList ref={ref} view={view} outlook={outlook} looking={looking} onLook={setLooking} />
    </section>
  )
}

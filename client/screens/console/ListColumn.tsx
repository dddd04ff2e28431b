import { memo, type RefObject, useState } from 'react'
import { listDoor } from '../../staff/list-door.ts'
import type { Looking } from '../../staff/list-model.ts'
import { ListDoorLine } from '../../staff/ListDoorLine.tsx'
import type { Outlook } from '../../staff/outlook.ts'
import { SpeakersList } from '../../staff/SpeakersList.tsx'
import { useEffects } from './effects.ts'
import { InscribeDialog } from './InscribeDialog.tsx'
import { ListSearch } from './ListSearch.tsx'
import type { View } from './view.ts'

type ListColumnProps = {
  readonly view: View
  readonly outlook: Outlook
  readonly search: RefObject<HTMLInputElement | null>
}

/** The list of speakers: whether it is open, what is looked for in it, and its rows. Not drawn again for a view that it has. */
export const ListColumn = memo(function ListColumn({ view, outlook, search }: ListColumnProps) {
  const { meeting, words } = view
  const effectOf = useEffects()
  const [looking, setLooking] = useState<Looking>({ filter: 'to-come', query: '' })
  const [inscribing, setInscribing] = useState(false)
  return (
    <section className="list" aria-label={words.t('list.title')}>
      <ListDoorLine door={listDoor(view)} onClosing={() => effectOf({ is: 'close-list' })} words={words} />
      <ListSearch
        looking={looking}
        onLook={setLooking}
        onInscribe={() => setInscribing(true)}
        search={search}
        words={words}
      />
      <SpeakersList view={view} outlook={outlook} looking={looking} onLook={setLooking} />
      <InscribeDialog
        open={inscribing}
        onClose={() => setInscribing(false)}
        delegations={meeting.delegations}
        words={words}
      />
    </section>
  )
})

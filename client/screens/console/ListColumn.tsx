import './list.css'
import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import { InscribeDialog } from './InscribeDialog.tsx'
import { listDoor } from './list-door.ts'
import { ListDoorLine } from './ListDoorLine.tsx'
import { rowMaker } from './list-row.ts'
import { listModel, type Looking } from './list-model.ts'
import { ListRows } from './ListRows.tsx'
import { ListSearch } from './ListSearch.tsx'
import { fits, type MoveDraft } from './move-draft.ts'
import { RowDeedsStrip } from './RowDeedsStrip.tsx'
import { type RowForm, rowDeeds, type Typing } from './row-deeds.ts'
import type { View } from './view.ts'

type ListColumnProps = { readonly view: View; readonly search: RefObject<HTMLInputElement | null> }

/** Which row is open, with which form, and where it would be moved. `draft` belongs to the form that moves. */
type Opened = {
  readonly id: InscriptionId
  readonly form: RowForm | null
  readonly draft: MoveDraft | null
  readonly typing: Typing | null
}

/** The list of speakers: what is looked for, and the one row that is open, are kept here and nowhere else. */
export function ListColumn({ view, search }: ListColumnProps) {
  const { meeting, coming, words } = view
  const [looking, setLooking] = useState<Looking>({ filter: 'to-come', query: '' })
  const [opened, setOpened] = useState<Opened | null>(null)
  const [inscribing, setInscribing] = useState(false)
  const rowOf = useMemo(() => rowMaker(words), [words])
  const order = useMemo(() => coming.map(({ id }) => id), [coming])
  const draft = opened?.draft && fits(order, opened.draft) ? opened.draft : null
  const model = useMemo(
    () => listModel({ meeting, coming, words, rowOf }, looking, draft),
    [meeting, coming, words, rowOf, looking, draft],
  )
  const deeds = opened ? rowDeeds(view, opened.id) : null

  // Kept for good, so that 300 rows are not drawn again every second.
  const open = useCallback((id: InscriptionId) => setOpened((before) => openedNext(before, id)), [])
  const moveTo = useCallback(
    (id: InscriptionId, moved: MoveDraft | null, typing: Typing | null) =>
      setOpened({ id, form: 'move', draft: moved, typing }),
    [],
  )
  const close = useCallback(() => setOpened(null), [])

  return (
    <section className="list" aria-label={words.t('columns.list')}>
      <ListDoorLine door={listDoor(view)} words={words} />
      <ListSearch
        looking={looking}
        counts={model.counts}
        onLook={(next) => {
          close()
          setLooking(next)
        }}
        onInscribe={() => setInscribing(true)}
        search={search}
        words={words}
      />
      <ListRows
        model={model}
        opened={opened?.id ?? null}
        draft={draft}
        onOpen={open}
        onMove={moveTo}
        onClose={close}
        words={words}
      >
        {deeds && opened && (
          <RowDeedsStrip
            key={deeds.id}
            deeds={deeds}
            form={opened.form}
            onForm={(form) => setOpened({ ...opened, form, draft: null, typing: 'place' })}
            draft={opened.draft}
            onDraft={(moved) => setOpened({ ...opened, draft: moved })}
            typing={opened.typing}
            onClose={close}
            meeting={meeting}
            order={order}
            words={words}
          />
        )}
      </ListRows>
      <InscribeDialog
        open={inscribing}
        onClose={() => setInscribing(false)}
        delegations={meeting.delegations}
        words={words}
      />
    </section>
  )
}

/** Pressing a row opens it, and closes it again; on a row that is being moved it goes on to the reason. */
function openedNext(before: Opened | null, id: InscriptionId): Opened | null {
  if (before?.id !== id) return { id, form: null, draft: null, typing: null }
  return before.form === 'move' && before.typing === null ? { ...before, typing: 'reason' } : null
}

import './list.css'
import { type Ref, useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import { inscriptionOf } from '#shared/rules/order.ts'
import { ListFilters } from './ListFilters.tsx'
import { expectedInWords, listForecast } from './list-forecast.ts'
import { filterOf, listModel, type Looking } from './list-model.ts'
import { rowMaker } from './list-row.ts'
import { ListRows } from './ListRows.tsx'
import { fits, type MoveDraft } from './move-draft.ts'
import type { Outlook } from './outlook.ts'
import { RowDeedsStrip } from './RowDeedsStrip.tsx'
import { type RowForm, rowDeeds, type Typing } from './row-deeds.ts'
import type { View } from './view.ts'

/** What the rest of a screen does to the list: goes to a row, wherever in the list it is, or to the first one. */
export type ListHandle = { readonly show: (id: InscriptionId) => void; readonly enter: () => void }

type SpeakersListProps = {
  readonly ref?: Ref<ListHandle>
  readonly view: View
  readonly outlook: Outlook
  readonly looking: Looking
  readonly onLook: (looking: Looking) => void
}

/** Which row is open, with which form, and where it would be moved. `draft` belongs to the form that moves. */
type Opened = {
  readonly id: InscriptionId
  readonly form: RowForm | null
  readonly draft: MoveDraft | null
  readonly typing: Typing | null
}

/** The list of speakers, part by part; the one row that is open is kept here and nowhere else. */
export function SpeakersList({ ref, view, outlook, looking, onLook }: SpeakersListProps) {
  const { meeting, coming, words } = view
  const [opened, setOpened] = useState<Opened | null>(null)
  const rowOf = useMemo(() => rowMaker(words), [words])
  const order = useMemo(() => coming.map(({ id }) => id), [coming])
  const draft = opened?.draft && fits(order, opened.draft) ? opened.draft : null
  const forecast = useMemo(() => listForecast({ meeting, coming }, outlook, words), [meeting, coming, outlook, words])
  const model = useMemo(
    () => listModel({ meeting, coming, words, rowOf, forecast }, looking, draft),
    [meeting, coming, words, rowOf, forecast, looking, draft],
  )
  const deeds = opened ? rowDeeds(view, opened.id) : null
  const rows = useRef<HTMLDivElement>(null)

  // Kept for good, so that 300 rows are not drawn again every second.
  const open = useCallback((id: InscriptionId) => setOpened((before) => openedNext(before, id)), [])
  const moveTo = useCallback(
    (id: InscriptionId, moved: MoveDraft | null, typing: Typing | null) =>
      setOpened({ id, form: 'move', draft: moved, typing }),
    [],
  )
  const close = useCallback(() => setOpened(null), [])
  useImperativeHandle(ref, () => ({
    show: (id) => {
      const inscription = inscriptionOf(meeting, id)
      if (inscription) onLook({ filter: filterOf(inscription), query: '' })
      setOpened({ id, form: null, draft: null, typing: null })
      requestAnimationFrame(() => goTo(rows.current, `[data-row="${id}"]`))
    },
    enter: () => goTo(rows.current, '[data-row][tabindex="0"]'),
  }))

  return (
    <>
      <ListFilters
        chosen={looking.filter}
        counts={model.counts}
        onChoose={(filter) => {
          close()
          onLook({ ...looking, filter })
        }}
        words={words}
      />
      <div ref={rows} className="list-body">
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
              expected={deeds.stands === 'listed' ? expectedInWords(meeting, outlook, deeds.id, words) : null}
              form={opened.form}
              onForm={(form) => setOpened({ ...opened, form, draft: null, typing: 'place' })}
              draft={opened.draft}
              onDraft={(moved) => setOpened({ ...opened, draft: moved })}
              typing={opened.typing}
              onClose={close}
              meeting={meeting}
              coming={coming}
              order={order}
              words={words}
            />
          )}
        </ListRows>
      </div>
    </>
  )
}

function goTo(within: HTMLElement | null, selector: string): void {
  const row = within?.querySelector<HTMLElement>(selector)
  row?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

/** Pressing a row opens it, and closes it again; on a row that is being moved it goes on to the reason. */
function openedNext(before: Opened | null, id: InscriptionId): Opened | null {
  if (before?.id !== id) return { id, form: null, draft: null, typing: null }
  return before.form === 'move' && before.typing === null ? { ...before, typing: 'reason' } : null
}

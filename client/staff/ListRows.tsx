import { memo, type ReactNode, useCallback, useLayoutEffect, useRef } from 'react'
import { asInscriptionId, type InscriptionId } from '#shared/meeting/ids.ts'
import type { ListModel } from './list-model.ts'
import { draftBeside, type MoveDraft, nudged } from './move-draft.ts'
import type { Typing } from './row-deeds.ts'
import { SpeakerRow } from './SpeakerRow.tsx'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { useRoving } from '../ui/use-roving.ts'
import { useRowDrag } from './use-row-drag.ts'
import type { Says } from './view.ts'

type ListRowsProps = {
  readonly model: ListModel
  readonly opened: InscriptionId | null
  readonly draft: MoveDraft | null
  readonly onOpen: (id: InscriptionId) => void
  /** A row is put somewhere; `typing` says which field asks for the rest. */
  readonly onMove: (id: InscriptionId, draft: MoveDraft | null, typing: Typing | null) => void
  readonly onClose: () => void
  /** What can be done with the row that is open. */
  readonly children: ReactNode
  readonly words: Says
}

/** The rows, all of them: those out of sight are left undrawn by the browser. Not drawn again as time passes. */
export const ListRows = memo(function ListRows(props: ListRowsProps) {
  const { model, opened, draft, onOpen, onMove, onClose, children, words } = props
  const { rows, order, movable, cuts } = model
  const ids = rows.map(({ id }) => id)
  const list = useRef<HTMLOListElement>(null)
  const stop = useRoving(list, ids)
  useFocusBack(list, opened, ids)
  const nudging = useRef<InscriptionId | null>(null)
  const nudge = useCallback(
    (id: InscriptionId, by: -1 | 1) => {
      if (!movable) return
      nudging.current = id
      onMove(id, nudged(order, id, draft, by), null)
    },
    [movable, order, draft, onMove],
  )
  // A row that is carried through the list by the arrows loses the focus when the browser moves its element.
  useLayoutEffect(() => {
    if (nudging.current === null) return
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${nudging.current}"]`)
    nudging.current = null
    row?.focus()
    row?.scrollIntoView({ block: 'nearest' })
  })
  useRowDrag(list, movable && rows.length > 0, ({ row, side, beside }) => {
    const id = asInscriptionId(row)
    const moved = draftBeside(order, { inscription: id, side, beside: asInscriptionId(beside) })
    if (moved) onMove(id, moved, 'reason')
  })

  if (model.empty !== null) return <p className="list-empty">{model.empty}</p>
  return (
    <ol ref={list} className="list-rows" aria-label={words.t('list.title')} data-movable={movable}>
      {rows.map((row) => (
        <SpeakerRow
          key={row.id}
          row={row}
          stop={row.id === stop}
          help={row.id === stop ? words.t('list.help') : null}
          open={row.id === opened}
          drafted={row.id === draft?.inscription}
          above={row === rows[0] ? cuts.above : null}
          cut={cuts.behind.get(row.id) ?? null}
          onOpen={onOpen}
          onNudge={nudge}
          onClose={onClose}
        >
          {row.id === opened ? children : null}
        </SpeakerRow>
      ))}
    </ol>
  )
})

import './live-list.css'
import { memo } from 'react'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { NamePlate } from '#client/ui/NamePlate.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { ListModel, RowModel } from './list-model.ts'

type OnSwap = (inscription: InscriptionId) => void
type RowProps = {
  readonly row: RowModel
  /** LS7: begins to exchange places; null where there is nothing to exchange. */
  readonly onSwap: OnSwap | null
}

/** Every event makes all rows anew, though it changes few of them. */
function looksTheSame(before: RowProps, after: RowProps): boolean {
  const [a, b] = [before.row, after.row]
  const samePlate =
    a.plate.name === b.plate.name && a.plate.behalf === b.plate.behalf && a.plate.speaker === b.plate.speaker
  const sameWords = a.place === b.place && a.note === b.note && a.cut === b.cut && a.swap === b.swap
  return samePlate && sameWords && a.own === b.own && before.onSwap === after.onSwap
}

const Row = memo(function Row({ row, onSwap }: RowProps) {
  const { t } = useWords('delegate')
  return (
    <li className="list-row" data-own={row.own}>
      <span className="list-place figures">{row.place}</span>
      <div className="list-words">
        <NamePlate {...row.plate} size="row" />
        {(row.own || row.note !== null) && (
          <p className="list-note">
            {row.own && <strong className="list-you">{t('list.you')}</strong>}
            {row.note}
          </p>
        )}
      </div>
      {onSwap !== null && row.swap !== null && (
        <button type="button" className="list-swap" aria-label={row.swap} onClick={() => onSwap(row.id)}>
          <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M8 20V4M8 4 4 8M8 4l4 4M16 4v16M16 20l4-4M16 20l-4-4" />
          </svg>
        </button>
      )}
      {row.cut !== null && <p className="list-cut">{row.cut}</p>}
    </li>
  )
}, looksTheSame)

type ListProps = { readonly model: ListModel; readonly onSwap: OnSwap }

/** The live list, the same for everybody; it is drawn again when the meeting changes, not when a clock does. */
export const LiveList = memo(function LiveList({ model, onSwap }: ListProps) {
  const { t } = useWords('delegate')
  if (model.waiting.length === 0 && model.earlier.length === 0) {
    return (
      <>
        <h1 className="unseen">{t('tabs.list')}</h1>
        <EmptyState title={t('list.empty.title')} sentence={t('list.empty.sentence')} />
      </>
    )
  }
  return (
    <div className="live-list">
      <h1 className="unseen">{t('tabs.list')}</h1>
      <h2 className="list-count">{model.count}</h2>
      {model.order !== null && <p className="quiet small">{model.order}</p>}
      <ol>
        {model.waiting.map((row) => (
          <Row key={row.id} row={row} onSwap={onSwap} />
        ))}
      </ol>
      {model.earlier.length > 0 && (
        <>
          <h2 className="list-count">{t('list.earlier')}</h2>
          <ol>
            {model.earlier.map((row) => (
              <Row key={row.id} row={row} onSwap={null} />
            ))}
          </ol>
        </>
      )}
    </div>
  )
})

import { memo } from 'react'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { NamePlate } from '#client/ui/NamePlate.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { ListModel, RowModel } from './list-model.ts'

type RowProps = { readonly row: RowModel; readonly you: string }

/** Every event makes all rows anew, though it changes few of them. */
function looksTheSame(before: RowProps, after: RowProps): boolean {
  const [a, b] = [before.row, after.row]
  const samePlate =
    a.plate.name === b.plate.name && a.plate.behalf === b.plate.behalf && a.plate.speaker === b.plate.speaker
  return samePlate && a.place === b.place && a.note === b.note && a.own === b.own && before.you === after.you
}

const Row = memo(function Row({ row, you }: RowProps) {
  return (
    <li className="list-row" data-own={row.own}>
      <span className="list-place figures">{row.place}</span>
      <div className="list-words">
        <NamePlate {...row.plate} size="row" />
        {(row.own || row.note !== null) && (
          <p className="list-note">
            {row.own && <strong className="list-you">{you}</strong>}
            {row.note}
          </p>
        )}
      </div>
    </li>
  )
}, looksTheSame)

/** The live list, the same for everybody; it is drawn again when the meeting changes, not when a clock does. */
export const LiveList = memo(function LiveList({ model }: { readonly model: ListModel }) {
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
      <ol>
        {model.waiting.map((row) => (
          <Row key={row.id} row={row} you={t('list.you')} />
        ))}
      </ol>
      {model.earlier.length > 0 && (
        <>
          <h2 className="list-count">{t('list.earlier')}</h2>
          <ol>
            {model.earlier.map((row) => (
              <Row key={row.id} row={row} you={t('list.you')} />
            ))}
          </ol>
        </>
      )}
    </div>
  )
})

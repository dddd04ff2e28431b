import { useRef } from 'react'
import { takeFocus } from '#client/ui/take-focus.ts'
import { useWords } from '#client/wording/use-words.ts'
import { SEGMENT_KINDS } from '#shared/meeting/meeting.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'
import { readLength } from './length-text.ts'
import type { OrderRow as Row } from './order-draft.ts'
import type { OrderRowModel } from './order-model.ts'
import { RowButtons } from './RowButtons.tsx'
import { useAltArrows } from './use-alt-arrows.ts'

type OrderRowProps = {
  readonly row: Row
  readonly place: number
  readonly last: boolean
  readonly model: OrderRowModel | undefined
  /** Was just added: its title takes the focus. */
  readonly fresh: boolean
  readonly onChange: (row: Row) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

/** One segment. Alt with an arrow moves it. */
export function OrderRow({ row, place, last, model, fresh, onChange, onMove, onRemove }: OrderRowProps) {
  const { t } = useWords('set-up')
  const title = row.title.trim() === '' ? t('order.untitled') : row.title
  const line = useRef<HTMLLIElement>(null)
  useAltArrows(line, onMove)
  return (
    <li ref={line} className="set-up-order-row" data-late={model?.late} aria-label={t('order.row', { place, title })}>
      <span className="set-up-begins figures">
        {model?.begins}
        {model?.round && <span className="set-up-round small quiet">{model.round}</span>}
        {model?.late && <span className="set-up-why small">{t('order.late')}</span>}
      </span>
      <Choice
        label={t('order.kind')}
        bare
        className="set-up-kind"
        value={row.kind}
        options={SEGMENT_KINDS.map((kind) => [kind, t(`common:segment.${kind}`)] as const)}
        onChange={(kind) => onChange({ ...row, kind })}
      />
      <Field
        label={t('order.segment-title')}
        bare
        value={row.title}
        why={row.title.trim() === '' ? t('field.needed') : null}
        onChange={(changed) => onChange({ ...row, title: changed })}
        {...(fresh ? { input: takeFocus } : {})}
      />
      <Field
        label={t('order.length')}
        bare
        className="set-up-length figures"
        inputMode="numeric"
        longest={6}
        value={row.length}
        why={readLength(row.length) === null ? t('field.no-length') : null}
        onChange={(length) => onChange({ ...row, length })}
      />
      <span className="set-up-minutes quiet small" aria-hidden="true">
        {t('order.length')}
      </span>
      <RowButtons
        labels={{
          up: t('order.up-row', { title }),
          down: t('order.down-row', { title }),
          remove: t('order.remove-row', { title }),
        }}
        onUp={place === 1 ? null : () => onMove(-1)}
        onDown={last ? null : () => onMove(1)}
        onRemove={onRemove}
      />
    </li>
  )
}

import { useRef, useState } from 'react'
import { Bar } from '#client/ui/Bar.tsx'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import { SEGMENT_KINDS, type SegmentKind } from '#shared/meeting/meeting.ts'
import { Choice } from './Choice.tsx'
import { moved, orderBy, orderDraft, type OrderDraft, type OrderRow as Row, withSegment } from './order-draft.ts'
import { orderModel } from './order-model.ts'
import { OrderRow } from './OrderRow.tsx'
import { PartFrame } from './PartFrame.tsx'
import { asPlanned } from '#shared/rules/as-planned.ts'
import type { SetUp } from './use-set-up.ts'

/** The segments in their order, each with its minutes and the time at which it begins, against the interpreters' hour. */
export function OrderPart({ setUp }: { readonly setUp: SetUp }) {
  const words = useWords('set-up')
  const { t } = words
  const { meeting, drafts, draft, ask, plan } = setUp
  const planned = asPlanned(meeting).orderOfTheDay
  const rows = drafts.order ?? orderDraft(planned)
  const model = orderModel({ ...plan, orderOfTheDay: orderBy(rows), timeZone: meeting.timeZone }, words)
  const [kind, setKind] = useState<SegmentKind>('floor')
  const [added, setAdded] = useState<string | null>(null)
  const adds = useRef<HTMLDivElement>(null)
  const change = (changed: OrderDraft) => draft('order', changed)
  const put = (row: Row) => change(rows.map((one) => (one.id === row.id ? row : one)))
  const add = () => {
    const more = withSegment(rows, kind, t(`common:segment.${kind}`))
    setAdded(more.id)
    change(more.draft)
  }
  const remove = (id: string) => {
    change(rows.filter((one) => one.id !== id))
    adds.current?.querySelector('select')?.focus()
  }
  return (
    <PartFrame
      title={t('parts.order')}
      hint={t('order.hint')}
      offer={ask({ type: 'AmendMeeting', changes: { orderOfTheDay: planned } })}
    >
      <ol className="set-up-order">
        <li className="set-up-order-head small quiet" aria-hidden="true">
          <span>{t('order.begins')}</span>
          <span>{t('order.kind')}</span>
          <span>{t('order.segment-title')}</span>
          <span>{t('order.length')}</span>
        </li>
        {rows.map((row, index) => (
          <OrderRow
            key={row.id}
            row={row}
            place={index + 1}
            last={index === rows.length - 1}
            model={model.rows[index]}
            fresh={row.id === added}
            onChange={put}
            onMove={(by) => change(moved(rows, row.id, by))}
            onRemove={() => remove(row.id)}
          />
        ))}
      </ol>
      <div className="set-up-sum" data-tone={model.tone} aria-live="polite">
        <Bar
          label={t('order.sum')}
          value={`${model.sum} · ${model.verdict}`}
          used={model.used}
          mark={null}
          tone={model.tone}
        />
        <p className="quiet figures">{model.ends}</p>
      </div>
      <div className="set-up-add" ref={adds}>
        <Choice
          label={t('order.add-kind')}
          bare
          value={kind}
          options={SEGMENT_KINDS.map((one) => [one, t(`common:segment.${one}`)] as const)}
          onChange={setKind}
        />
        <Button onPress={add}>{t('order.add')}</Button>
      </div>
    </PartFrame>
  )
}

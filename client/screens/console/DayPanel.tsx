import { useRef, useState } from 'react'
import type { SegmentId } from '#shared/meeting/ids.ts'
import { SegmentDeedsStrip } from './SegmentDeedsStrip.tsx'
import { type SegmentRow, segmentDeeds } from './segments-model.ts'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import { useRoving } from '../../ui/use-roving.ts'
import type { View } from './view.ts'

type DayPanelProps = { readonly rows: readonly SegmentRow[]; readonly view: View }

/** The order of the day: each segment with its budget as a bar; Enter opens what can be done with it. */
export function DayPanel({ rows, view }: DayPanelProps) {
  const [opened, setOpened] = useState<SegmentId | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const ids = rows.map(({ id }) => id)
  const stop = useRoving(list, ids)
  useFocusBack(list, opened, ids)
  const { words } = view
  return (
    <ol ref={list} className="day" aria-label={words.t('tabs.day')}>
      {rows.map((row) => (
        <li key={row.id} className="segment" data-state={row.state} data-over={row.over}>
          <button
            type="button"
            className="segment-face"
            data-row={row.id}
            data-keys="page"
            tabIndex={row.id === stop ? 0 : -1}
            aria-expanded={row.id === opened}
            aria-current={row.state === 'open' ? 'step' : undefined}
            onClick={() => setOpened(row.id === opened ? null : row.id)}
            onKeyDown={(event) => event.key === 'Escape' && setOpened(null)}
          >
            <span className="segment-title">
              <bdi>{row.title}</bdi>
            </span>
            <span className="segment-time figures">{row.time}</span>
            <span className="unseen">{row.stateWord}</span>
            <span className="segment-bar" aria-hidden="true">
              {row.share !== null && <span style={{ inlineSize: `${(row.share * 100).toFixed(2)}%` }} />}
            </span>
          </button>
          {row.id === opened && (
            <SegmentDeedsStrip
              id={row.id}
              title={row.title}
              deeds={segmentDeeds(view, row.id)}
              onClose={() => setOpened(null)}
              words={words}
            />
          )}
        </li>
      ))}
    </ol>
  )
}

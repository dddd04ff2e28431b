import { type KeyboardEvent, memo, type ReactNode, useId } from 'react'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import { Emblem } from '../ui/Emblem.tsx'
import type { CutLine } from './list-forecast.ts'
import type { ListRow } from './list-row.ts'

type SpeakerRowProps = {
  readonly row: ListRow
  /** Tab comes to this row. */
  readonly stop: boolean
  /** What the keys do here, read out where Tab comes. */
  readonly help: string | null
  readonly open: boolean
  /** It is shown where it would be moved to. */
  readonly drafted: boolean
  /** FC1: the cut line that stands above it, as it does where nobody is reached, or behind it. */
  readonly above: CutLine | null
  readonly cut: CutLine | null
  readonly onOpen: (id: InscriptionId) => void
  readonly onNudge: (id: InscriptionId, by: -1 | 1) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A name of more letters than this is set smaller; it is never cut. */
const LONG = 46

/** One place on the list. The row itself is the button that opens what can be done for it. */
export const SpeakerRow = memo(function SpeakerRow(props: SpeakerRowProps) {
  const { row, stop, help, open, drafted, above, cut, onOpen, onNudge, onClose, children } = props
  const { plate } = row
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (event.key === 'Escape') onClose()
    if (by === null || !event.altKey || !row.waits) return
    event.preventDefault()
    onNudge(row.id, by)
  }
  return (
    <li className="row" data-place={row.id} data-open={open} data-next={row.next} data-drafted={drafted}>
      <CutLineMark cut={above} />
      <button
        type="button"
        className="row-face"
        data-row={row.id}
        data-keys="page"
        tabIndex={stop ? 0 : -1}
        aria-expanded={open}
        aria-describedby={help === null ? undefined : id}
        onClick={() => onOpen(row.id)}
        onKeyDown={onKeyDown}
      >
        <span className="row-place figures" data-grip>
          {row.place}
        </span>
        <Emblem name={plate.name} code={plate.code} />
        <span className="row-name" data-long={plate.name.length + (plate.behalf?.length ?? 0) > LONG}>
          <bdi>{plate.name}</bdi>
          {plate.behalf !== null && (
            <span className="row-behalf">
              {' '}
              · <bdi>{plate.behalf}</bdi>
            </span>
          )}
        </span>
        <span className="row-why">
          {row.badge !== null && <span className="row-badge">{row.badge}</span>}
          {row.claims.map(({ claim, label }) => (
            <span key={claim} className="row-claim">
              {label}
            </span>
          ))}
          {row.why}
        </span>
        {row.expected !== null && <span className="row-time figures">{row.expected}</span>}
      </button>
      {help !== null && (
        <span id={id} hidden>
          {help}
        </span>
      )}
      {children}
      <CutLineMark cut={cut} />
    </li>
  )
})

const CutLineMark = ({ cut }: { readonly cut: CutLine | null }) =>
  cut && (
    <p className="row-cut figures" data-line={cut.line}>
      <span>{cut.label}</span>
    </p>
  )

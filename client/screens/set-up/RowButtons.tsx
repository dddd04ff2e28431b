import { keepingFocus } from './keeping-focus.ts'

type RowButtonsProps = {
  readonly labels: { readonly up: string; readonly down: string; readonly remove: string }
  /** Null where the row is the first or the last. */
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
  readonly onRemove: () => void
}

/** Moves a row among the others, or takes it away. */
export function RowButtons({ labels, onUp, onDown, onRemove }: RowButtonsProps) {
  return (
    <span className="set-up-row-buttons">
      <button type="button" aria-label={labels.up} disabled={onUp === null} onClick={() => onUp && keepingFocus(onUp)}>
        ↑
      </button>
      <button
        type="button"
        aria-label={labels.down}
        disabled={onDown === null}
        onClick={() => onDown && keepingFocus(onDown)}
      >
        ↓
      </button>
      <button type="button" aria-label={labels.remove} onClick={onRemove}>
        ×
      </button>
    </span>
  )
}

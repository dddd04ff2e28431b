import './dialog.css'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../wording/use-words.ts'
import { Button } from './Button.tsx'

export type DialogProps = {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** `sheet` comes from the bottom edge, within reach of a thumb; `wide` holds a sheet of keys or a form in columns. */
  readonly shape?: 'box' | 'wide' | 'sheet'
}

const CHOSEN = '[autofocus], [data-autofocus]'
/** Of a row of radio buttons the one that is chosen, as Tab has it. */
const FIELDS = 'input:not([type="hidden"], [type="radio"]:not(:checked), [hidden]), select, textarea'

/**
 * What takes the focus as the dialog opens: the element that asks for it, or the first field; without either the
 * platform chooses. React's `autoFocus` comes before the dialog is shown, and showing it would move the focus to Close.
 */
const firstField = (dialog: HTMLDialogElement): HTMLElement | null =>
  dialog.querySelector<HTMLElement>(CHOSEN) ?? dialog.querySelector<HTMLElement>(`:is(${FIELDS}):enabled`)

/** The platform's own dialog: it keeps the focus, closes by Escape or a tap beside it, and lies above everything. */
export function Dialog({ open, title, onClose, children, shape = 'box' }: DialogProps) {
  const { t } = useWords('common')
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const shown = dialog.current
    if (shown === null) return
    if (open && !shown.open) {
      shown.showModal()
      firstField(shown)?.focus()
    }
    if (!open && shown.open) shown.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={`dialog dialog--${shape}`}
      aria-labelledby={heading}
      onClose={onClose}
      closedby="any"
    >
      <div className="dialog-inside">
        <header className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <Button tone="quiet" onPress={() => dialog.current?.close()}>
            {t('close')}
          </Button>
        </header>
        {open && children}
      </div>
    </dialog>
  )
}

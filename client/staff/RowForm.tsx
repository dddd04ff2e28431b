import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import type { Offer } from '../connection/offer.ts'
import { Button } from '../ui/Button.tsx'
import { intoView } from '../ui/into-view.ts'
import { useEscape } from '../ui/use-escape.ts'
import type { Says } from './view.ts'

type RowFormProps = {
  readonly className?: string
  readonly submit: string
  readonly offer: Offer
  readonly onGive: () => Promise<void>
  readonly onDone: () => void
  readonly words: Says
  readonly children: ReactNode
}

/** A small form in the place of the row's buttons. Enter does it, Escape gives up. */
export function RowForm({
  className = 'staff-form',
  submit,
  offer,
  onGive,
  onDone,
  words: { t },
  children,
}: RowFormProps) {
  const form = useRef<HTMLFormElement>(null)
  useEscape(form, onDone)
  useEffect(() => intoView(form.current), [])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void onGive()
  }
  return (
    <form ref={form} className={className} onSubmit={onSubmit}>
      {children}
      {/* Enter needs a button of the form's own to submit it. */}
      <input type="submit" hidden />
      <div className="staff-form-end">
        <Button tone="quiet" onPress={onDone}>
          {t('common:cancel')}
        </Button>
        <Button tone="primary" offer={offer} onPress={() => void onGive()}>
          {submit}
        </Button>
      </div>
    </form>
  )
}

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useActs } from '../../staff/acts.ts'
import { intoView } from '../../ui/into-view.ts'
import { callFor, type PodiumRow } from './podium-model.ts'
import { TimeFields } from './TimeFields.tsx'
import { useEscape } from '../../ui/use-escape.ts'
import type { Says } from './view.ts'

type CallFormProps = { readonly row: PodiumRow; readonly onDone: () => void; readonly words: Says }

/** RP1: calls somebody of the podium for a time set by hand. Enter does it, Escape gives up. */
export function CallForm({ row, onDone, words: { t } }: CallFormProps) {
  const { act, ask } = useActs()
  const form = useRef<HTMLFormElement>(null)
  useEscape(form, onDone)
  useEffect(() => intoView(form.current), [])
  // The share as it is now; what is typed does not count down.
  const [typed, setTyped] = useState(row.share)
  const wanted = callFor(row, typed)
  const give = async () => {
    if (wanted !== null && (await act(wanted))) onDone()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void give()
  }
  return (
    <form ref={form} className="staff-form member-form" onSubmit={onSubmit}>
      <p className="staff-form-title">{t('podium.callWith', { name: row.name })}</p>
      <div className="staff-length">
        <TimeFields
          value={typed}
          onChange={setTyped}
          first="minutes"
          labels={{ minutes: t('time.minutes'), seconds: t('time.seconds') }}
        />
      </div>
      {/* Enter needs a button of the form's own to submit it. */}
      <input type="submit" hidden />
      <div className="staff-form-end">
        <Button tone="quiet" onPress={onDone}>
          {t('common:cancel')}
        </Button>
        <Button tone="primary" offer={wanted ? ask(wanted) : { may: true }} onPress={() => void give()}>
          {t('podium.call')}
        </Button>
      </div>
    </form>
  )
}

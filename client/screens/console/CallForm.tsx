import { useState } from 'react'
import { useActs } from '../../staff/acts.ts'
import { RowForm } from '../../staff/RowForm.tsx'
import { callFor, type PodiumRow } from './podium-model.ts'
import { TimeFields } from './TimeFields.tsx'
import type { Says } from './view.ts'

type CallFormProps = { readonly row: PodiumRow; readonly onDone: () => void; readonly words: Says }

/** RP1: calls somebody of the podium for a time set by hand. */
export function CallForm({ row, onDone, words }: CallFormProps) {
  const { t } = words
  const { act, ask } = useActs()
  // The share as it is now; what is typed does not count down.
  const [typed, setTyped] = useState(row.share)
  const wanted = callFor(row, typed)
  const give = async () => {
    if (wanted !== null && (await act(wanted))) onDone()
  }
  return (
    <RowForm
      className="staff-form member-form"
      submit={t('podium.call')}
      offer={wanted ? ask(wanted) : { may: true }}
      onGive={give}
      onDone={onDone}
      words={words}
    >
      <p className="staff-form-title">{t('podium.callWith', { name: row.name })}</p>
      <div className="staff-length">
        <TimeFields
          value={typed}
          onChange={setTyped}
          first="minutes"
          labels={{ minutes: t('time.minutes'), seconds: t('time.seconds') }}
        />
      </div>
    </RowForm>
  )
}

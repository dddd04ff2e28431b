import { useState } from 'react'
import { asInscriptionId, type InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { useActs } from './acts.ts'
import { nameOfInscription } from './names.ts'
import { OFFERED, Picker } from './Picker.tsx'
import type { RowDeeds } from './row-deeds.ts'
import { RowForm } from './RowForm.tsx'
import { matches } from './search.ts'
import type { Says } from './view.ts'

type SwapFormProps = {
  readonly deeds: RowDeeds
  readonly meeting: Meeting
  readonly coming: readonly Inscription[]
  readonly onDone: () => void
  readonly words: Says
}

/** LS7: two delegations stand at the desk and consent to exchange their places, which is put down for both of them. */
export function SwapForm({ deeds, meeting, coming, onDone, words }: SwapFormProps) {
  const { t } = words
  const { act, ask, settled } = useActs()
  const [other, setOther] = useState<InscriptionId | null>(null)
  const proposed = other === null ? null : ({ type: 'ProposeSwap', inscription: deeds.id, with: other } as const)
  const isThere = meeting.swaps.some(({ from, to }) => from === deeds.id && to === other)
  const give = async () => {
    if (other === null || proposed === null) return
    if (!isThere) {
      if (!(await act(proposed))) return
      await settled()
    }
    if (await act({ type: 'AcceptSwap', inscription: other, with: deeds.id })) onDone()
  }
  return (
    <RowForm
      submit={t('swap.do')}
      offer={proposed === null || isThere ? { may: true } : ask(proposed)}
      onGive={give}
      onDone={onDone}
      words={words}
    >
      <p className="staff-form-title">{t('swap.title', { name: deeds.name })}</p>
      <Picker
        label={t('swap.with')}
        none={t('swap.none')}
        find={(query) => waitingFor(query, deeds.id, meeting, coming, words)}
        chosen={other !== null}
        onChoose={(id) => setOther(id === null ? null : asInscriptionId(id))}
      />
      <p className="quiet small">{t('swap.consent')}</p>
    </RowForm>
  )
}

/** Those waiting whom a few letters, or the number of a place, may mean. */
function waitingFor(
  query: string,
  own: InscriptionId,
  meeting: Meeting,
  coming: readonly Inscription[],
  { number }: Says,
) {
  if (query.trim() === '') return []
  return coming
    .map((inscription, index) => ({ inscription, place: index + 1, name: nameOfInscription(meeting, inscription) }))
    .filter(({ inscription }) => inscription.id !== own)
    .filter(({ name, place }) => String(place) === query.trim() || matches(name, query))
    .slice(0, OFFERED)
    .map(({ inscription, place, name }) => ({
      id: inscription.id,
      name,
      code: meeting.delegations[inscription.delegation]?.code ?? null,
      place: number(place),
    }))
}

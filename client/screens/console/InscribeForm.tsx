import { type FormEvent, useState } from 'react'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { RANKS } from '#shared/meeting/modalities.ts'
import { Button } from '../../ui/Button.tsx'
import { useActs } from '../../staff/acts.ts'
import { CapacityFields } from '../../staff/CapacityFields.tsx'
import { DelegationPicker } from './DelegationPicker.tsx'
import { type Entry, inscribeCommand, NOTHING_ENTERED, rankNamed, withDelegation } from '../../staff/inscribe-entry.ts'
import type { Says } from './view.ts'

type InscribeFormProps = {
  readonly onDone: () => void
  readonly delegations: Meeting['delegations']
  readonly words: Says
}

/** The desk inscribes for a delegation; what it enters it has checked, so its claims are confirmed (LS4). */
export function InscribeForm({ onDone, delegations, words }: InscribeFormProps) {
  const { t } = words
  const { act, ask } = useActs()
  const [entry, setEntry] = useState(NOTHING_ENTERED)
  const change = (part: Partial<Entry>) => setEntry({ ...entry, ...part })
  const wanted = inscribeCommand(entry)
  const give = async () => {
    if (wanted !== null && (await act(wanted))) onDone()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void give()
  }
  return (
    <form className="staff-form" onSubmit={onSubmit}>
      <DelegationPicker
        delegations={delegations}
        chosen={entry.delegation}
        onChoose={(delegation) => setEntry(withDelegation(entry, delegation))}
        words={words}
      />
      {entry.delegation && (
        <CapacityFields
          groups={entry.delegation.groups}
          value={entry.group}
          onChange={(group) => change({ group })}
          words={words}
        />
      )}
      <div className="staff-pair">
        <label className="staff-field">
          <span>{t('inscribe.rank')}</span>
          <select value={entry.rank ?? ''} onChange={(event) => change({ rank: rankNamed(event.currentTarget.value) })}>
            <option value="">{t('inscribe.noRank')}</option>
            {RANKS.map((rank) => (
              <option key={rank} value={rank}>
                {t(`common:rank.${rank}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="staff-field">
          <span>{t('inscribe.speaker')}</span>
          <input
            type="text"
            maxLength={200}
            autoComplete="off"
            value={entry.speaker}
            onChange={(event) => change({ speaker: event.currentTarget.value })}
          />
        </label>
      </div>
      <input type="submit" hidden />
      <div className="staff-form-end">
        <Button tone="primary" offer={ask(wanted ?? NOBODY)} onPress={() => void give()}>
          {t('inscribe.do')}
        </Button>
      </div>
    </form>
  )
}

/** Asked about while nobody is chosen: whoever may not inscribe learns it before filling anything in. */
const NOBODY = { type: 'Inscribe', delegation: asDelegationId('nobody'), capacity: { is: 'national' } } as const

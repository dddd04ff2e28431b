import { type FormEvent, useState } from 'react'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { Button } from '../../ui/Button.tsx'
import { useActs } from '../../staff/acts.ts'
import { CapacityFields } from '../../staff/CapacityFields.tsx'
import { DelegationPicker } from './DelegationPicker.tsx'
import { type Entry, inscribeCommand, NOTHING_ENTERED, withDelegation } from '../../staff/inscribe-entry.ts'
import { RankAndSpeaker } from '../../staff/RankAndSpeaker.tsx'
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
        <RankAndSpeaker entry={entry} onChange={change} words={words} />
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

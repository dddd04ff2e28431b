import { type FormEvent, useRef, useState } from 'react'
import type { Inscribe } from '#shared/meeting/commands.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { RANKS } from '#shared/meeting/modalities.ts'
import { Button } from '../../ui/Button.tsx'
import { Emblem } from '../../ui/Emblem.tsx'
import { useEscape } from '../../ui/use-escape.ts'
import { useActs } from '../../staff/acts.ts'
import { CapacityFields } from '../../staff/CapacityFields.tsx'
import { inscribeCommand, NOTHING_ENTERED, rankNamed, withDelegation } from '../../staff/inscribe-entry.ts'
import type { Says } from './view.ts'

type EntryStepProps = {
  readonly delegation: Delegation
  readonly onGive: (command: Inscribe) => void
  readonly onCancel: () => void
  readonly words: Says
}

/** The second step where one is needed: in which capacity, with which dignitary, and who speaks. Enter inscribes. */
export function EntryStep({ delegation, onGive, onCancel, words }: EntryStepProps) {
  const { t } = words
  const { ask } = useActs()
  const form = useRef<HTMLFormElement>(null)
  useEscape(form, onCancel)
  const [entry, setEntry] = useState(() => withDelegation(NOTHING_ENTERED, delegation))
  const [ahead, setAhead] = useState(false)
  const entered = inscribeCommand(entry)
  const wanted = entered && ahead ? { ...entered, ahead } : entered
  const give = () => {
    if (wanted !== null) onGive(wanted)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    give()
  }
  return (
    <form ref={form} className="staff-form desk-entry" onSubmit={onSubmit} aria-label={t('entry.title')}>
      <p className="desk-entry-who">
        <Emblem name={delegation.name} code={delegation.code} />
        <bdi>{delegation.name}</bdi>
      </p>
      <CapacityFields
        groups={delegation.groups}
        value={entry.group}
        onChange={(group) => setEntry({ ...entry, group })}
        focused
        words={words}
      />
      <label className="staff-field">
        <span>{t('inscribe.rank')}</span>
        <select
          value={entry.rank ?? ''}
          onChange={(event) => setEntry({ ...entry, rank: rankNamed(event.currentTarget.value) })}
          onKeyDown={(event) => {
            // In a menu Enter is the browser's own; here it inscribes, as everywhere in this form.
            if (event.key !== 'Enter') return
            event.preventDefault()
            give()
          }}
        >
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
          onChange={(event) => setEntry({ ...entry, speaker: event.currentTarget.value })}
        />
      </label>
      <label className="staff-check">
        <input type="checkbox" checked={ahead} onChange={(event) => setAhead(event.currentTarget.checked)} />
        <span>{t('entry.ahead')}</span>
      </label>
      <input type="submit" hidden />
      <div className="staff-form-end">
        <Button tone="quiet" onPress={onCancel}>
          {t('common:cancel')}
        </Button>
        <Button tone="primary" offer={wanted ? ask(wanted) : { may: true }} onPress={give}>
          {t('inscribe.do')}
        </Button>
      </div>
    </form>
  )
}

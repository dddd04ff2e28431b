import { type FormEvent, useRef, useState } from 'react'
import type { Inscribe } from '#shared/meeting/commands.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { Button } from '../../ui/Button.tsx'
import { Emblem } from '../../ui/Emblem.tsx'
import { useEscape } from '../../ui/use-escape.ts'
import { useActs } from '../../staff/acts.ts'
import { CapacityFields } from '../../staff/CapacityFields.tsx'
import { inscribeCommand, NOTHING_ENTERED, withDelegation } from '../../staff/inscribe-entry.ts'
import { RankAndSpeaker } from '../../staff/RankAndSpeaker.tsx'
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
      {/* Enter inscribes, as everywhere in this form. */}
      <RankAndSpeaker entry={entry} onChange={(part) => setEntry({ ...entry, ...part })} onEnter={give} words={words} />
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

import { type FormEvent, useMemo, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { Entry } from '#shared/meeting/commands.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import { RANKS, type Rank } from '#shared/meeting/modalities.ts'
import { find, searchable } from '#shared/reference/search.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'

type SpeakerFormProps = {
  readonly meeting: Meeting
  readonly onSave: (entry: Entry) => Promise<boolean>
  readonly onDone: () => void
}

const SHOWN = 6

/** One place on the list: whose, in which capacity, and who will speak. */
export function SpeakerForm({ meeting, onSave, onDone }: SpeakerFormProps) {
  const { t } = useWords('set-up')
  const { delegations, modalities } = meeting
  const index = useMemo(() => searchable(Object.values(delegations)), [delegations])
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<Delegation | null>(null)
  const [group, setGroup] = useState<string>('')
  const [rank, setRank] = useState<Rank | 'none'>('none')
  const [speaker, setSpeaker] = useState('')
  const [ahead, setAhead] = useState(false)
  const choose = (delegation: Delegation) => {
    setChosen(delegation)
    setQuery(delegation.name)
    setGroup('')
    setAhead(modalities.registersAhead.includes(delegation.kind))
  }
  const found = chosen ? [] : find(index, query, SHOWN).flatMap((id) => delegations[id] ?? [])
  const save = async () => {
    if (chosen === null) return
    const entry: Entry = {
      delegation: chosen.id,
      capacity: group === '' ? { is: 'national' } : { is: 'group', group },
      ...(rank === 'none' ? {} : { dignitary: { rank } }),
      ...(speaker.trim() === '' ? {} : { speaker: speaker.trim() }),
      ...(ahead ? { ahead: true } : {}),
    }
    if (await onSave(entry)) onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [first] = found
    if (chosen) void save()
    else if (first) choose(first)
  }
  const capacities = [
    ['', t('speakers.national')] as const,
    ...(chosen?.groups ?? []).map((one) => [one, one] as const),
  ]
  return (
    <form className="set-up-speaker" onSubmit={submit}>
      <Field
        label={t('speakers.delegation')}
        value={query}
        onChange={(typed) => {
          setQuery(typed)
          setChosen(null)
        }}
      />
      {found.length > 0 && (
        <ul className="set-up-found">
          {found.map((delegation) => (
            <li key={delegation.id}>
              <button type="button" className="set-up-pick" onClick={() => choose(delegation)}>
                <bdi>{delegation.name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen !== null && (
        <>
          <Choice label={t('speakers.capacity')} value={group} options={capacities} onChange={setGroup} />
          <Field label={t('speakers.speaker')} longest={200} value={speaker} onChange={setSpeaker} />
          <Choice
            label={t('speakers.rank')}
            value={rank}
            options={[
              ['none', t('speakers.no-rank')] as const,
              ...RANKS.map((one) => [one, t(`common:rank.${one}`)] as const),
            ]}
            onChange={setRank}
          />
          <label className="set-up-check">
            <input type="checkbox" checked={ahead} onChange={(event) => setAhead(event.currentTarget.checked)} />
            <span>{t('speakers.ahead')}</span>
          </label>
          <div className="set-up-add">
            <Button tone="primary" onPress={() => void save()}>
              {t('speakers.save')}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}

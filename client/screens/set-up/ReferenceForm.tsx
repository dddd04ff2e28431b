import { useMemo, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import { type Language, LANGUAGES } from '#shared/meeting/languages.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import type { NameForm } from '#shared/reference/names.ts'
import { COUNCIL_YEARS } from '#shared/reference/council-members.ts'
import { organizationDelegation, ORGANIZATIONS } from '#shared/reference/organizations.ts'
import { find, searchable } from '#shared/reference/search.ts'
import { stateDelegations } from '#shared/reference/state-delegation.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'
import { momentIn } from './room-date.ts'

type ReferenceFormProps = {
  readonly meeting: Meeting
  readonly onAdd: (delegations: readonly Delegation[]) => Promise<boolean>
  readonly onDone: () => void
}

const YEARS = Array.from({ length: COUNCIL_YEARS.last - COUNCIL_YEARS.first + 1 }, (_, index) =>
  String(COUNCIL_YEARS.last - index),
)
const SHOWN = 8

/** States and organizations, named as the United Nations prints them in one of its languages. */
export function ReferenceForm({ meeting, onAdd, onDone }: ReferenceFormProps) {
  const { t } = useWords('set-up')
  const [language, setLanguage] = useState<Language>('en')
  const [form, setForm] = useState<NameForm>('short')
  const [year, setYear] = useState(() => yearOf(meeting))
  const [query, setQuery] = useState('')
  const states = useMemo(() => stateDelegations({ language, form, year: Number(year) }), [language, form, year])
  const others = useMemo(() => ORGANIZATIONS.map((one) => organizationDelegation(one, language)), [language])
  const known = useMemo(() => new Map([...states, ...others].map((one) => [one.id, one])), [states, others])
  const index = useMemo(() => searchable([...known.values()]), [known])
  const found = find(index, query, SHOWN).flatMap((id) => known.get(id) ?? [])
  const addAll = async (delegations: readonly Delegation[]) => {
    if (await onAdd(delegations)) onDone()
  }
  return (
    <div className="set-up-reference">
      <p className="quiet">{t('states.hint')}</p>
      <div className="set-up-fields">
        <Choice
          label={t('states.language')}
          value={language}
          options={LANGUAGES.map((one) => [one, t(`language.${one}`)] as const)}
          onChange={setLanguage}
        />
        <Choice
          label={t('states.form')}
          value={form}
          options={[
            ['short', t('states.short')],
            ['formal', t('states.formal')],
          ]}
          onChange={setForm}
        />
        <Choice
          label={t('states.year')}
          value={year}
          options={YEARS.map((one) => [one, one] as const)}
          onChange={setYear}
        />
      </div>
      <div className="set-up-add">
        <Button tone="primary" onPress={() => void addAll(states)}>
          {t('states.add-all', { count: states.length })}
        </Button>
        <Button onPress={() => void addAll(others)}>{t('states.add-others', { count: others.length })}</Button>
      </div>
      <p className="quiet small">{t('states.replace')}</p>
      <Field label={t('states.search')} type="search" value={query} onChange={setQuery} />
      <ul className="set-up-found">
        {found.map((delegation) => (
          <li key={delegation.id}>
            <span className="set-up-delegation">
              <bdi>{delegation.name}</bdi>
              <span className="quiet small">{t(`common:kind.${delegation.kind}`)}</span>
            </span>
            {delegation.id in meeting.delegations ? (
              <span className="quiet small">{t('states.there')}</span>
            ) : (
              <Button label={t('states.add-one', { name: delegation.name })} onPress={() => void onAdd([delegation])}>
                {t('delegations.save-new')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The year of the meeting, as far as its Members are known. */
function yearOf({ planned, timeZone }: Meeting): string {
  const year = momentIn(planned.start, timeZone).date.slice(0, 4)
  return YEARS.includes(year)
    ? year
    : String(Number(year) > COUNCIL_YEARS.last ? COUNCIL_YEARS.last : COUNCIL_YEARS.first)
}

import { useWords } from '#client/wording/use-words.ts'
import { Choice } from './Choice.tsx'
import type { DelegationsFrom } from './delegations-from.ts'
import type { Secretariat } from './use-occasion.ts'

type DelegationsChoiceProps = {
  readonly value: DelegationsFrom
  readonly meetings: Secretariat['meetings']
  readonly year: string
  readonly onChange: (from: DelegationsFrom) => void
}

/** Where the delegations of the new meeting come from. */
export function DelegationsChoice({ value, meetings, year, onChange }: DelegationsChoiceProps) {
  const { t } = useWords('set-up')
  const options = [
    ...meetings.map(({ id, title }) => [`as-in ${id}`, t('new.as-in', { meeting: title })] as const),
    ['reference', t('new.all-states', { year })] as const,
    ['none', t('new.none-yet')] as const,
  ]
  return (
    <fieldset className="set-up-whole">
      <legend>{t('parts.delegations')}</legend>
      <Choice
        label={t('parts.delegations')}
        bare
        value={typeof value === 'string' ? value : `as-in ${value.asIn}`}
        options={options}
        onChange={(chosen) => {
          const meeting = meetings.find(({ id }) => chosen === `as-in ${id}`)
          if (meeting) onChange({ asIn: meeting.id })
          else onChange(chosen === 'reference' ? 'reference' : 'none')
        }}
      />
    </fieldset>
  )
}

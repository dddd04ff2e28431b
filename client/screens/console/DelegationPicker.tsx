import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import { OFFERED, Picker } from '../../staff/Picker.tsx'
import { useDelegationSearch } from '../../staff/use-delegation-search.ts'
import type { Says } from './view.ts'

type DelegationPickerProps = {
  readonly delegations: Meeting['delegations']
  readonly chosen: Delegation | null
  readonly onChoose: (delegation: Delegation | null) => void
  readonly words: Says
}

/** Chooses a delegation by any of its names. */
export function DelegationPicker({ delegations, chosen, onChoose, words: { t } }: DelegationPickerProps) {
  const find = useDelegationSearch(delegations)
  return (
    <Picker
      label={t('picker.label')}
      none={t('picker.none')}
      find={(query) => find(query, OFFERED).map(({ id, name, code }) => ({ id, name, code, place: null }))}
      chosen={chosen !== null}
      onChoose={(id) => onChoose(id === null ? null : (delegations[asDelegationId(id)] ?? null))}
    />
  )
}

import { useId } from 'react'
import { takeFocus } from '../ui/take-focus.ts'
import type { Says } from './view.ts'

type CapacityFieldsProps = {
  readonly groups: readonly string[]
  /** Null: for itself. */
  readonly value: string | null
  readonly onChange: (group: string | null) => void
  /** The choice takes the focus as it appears. */
  readonly focused?: boolean
  readonly words: Says
}

/** For itself, or for one of the groups it is known to speak for; the desk may write down another. */
export function CapacityFields({ groups, value, onChange, focused = false, words: { t } }: CapacityFieldsProps) {
  const name = useId()
  const other = value !== null && !groups.includes(value)
  const radio = (label: string, checked: boolean, group: string | null) => (
    <label className="staff-radio" key={label}>
      <input
        type="radio"
        name={name}
        checked={checked}
        ref={focused && group === null ? takeFocus : undefined}
        onChange={() => onChange(group)}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset className="staff-capacity">
      <legend>{t('inscribe.capacity')}</legend>
      {radio(t('inscribe.national'), value === null, null)}
      {groups.map((group) => radio(t('inscribe.group', { group }), value === group, group))}
      {radio(t('inscribe.otherGroup'), other, '')}
      {other && (
        <input
          type="text"
          aria-label={t('inscribe.groupName')}
          placeholder={t('inscribe.groupName')}
          maxLength={200}
          value={value}
          ref={takeFocus}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </fieldset>
  )
}

import { useId } from 'react'
import { takeFocus } from '../ui/take-focus.ts'

type ReasonFieldsProps = {
  readonly value: string
  readonly onChange: (reason: string) => void
  readonly presets: readonly string[]
  readonly label: string
  readonly required?: boolean
  /** The field takes the focus as it appears. */
  readonly focused: boolean
}

/** Why something is done: the usual reasons a tap away, the first already there, and one's own words instead. */
export function ReasonFields({ value, onChange, presets, label, required = true, focused }: ReasonFieldsProps) {
  const id = useId()
  return (
    <div className="staff-reason">
      <label htmlFor={id}>{label}</label>
      <input
        ref={focused ? takeFocus : undefined}
        id={id}
        type="text"
        value={value}
        maxLength={300}
        required={required}
        autoComplete="off"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className="staff-presets">
        {presets.map((preset) => (
          <button
            key={preset}
            type="button"
            className="staff-preset"
            aria-pressed={preset === value}
            onClick={() => onChange(preset)}
          >
            {preset}
          </button>
        ))}
      </div>
    </div>
  )
}

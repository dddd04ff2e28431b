type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
  /** The label is read out only: the column above says what it is. */
  readonly bare?: boolean
  readonly className?: string
}

/** One of a few, in the platform's own list. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, value, options, onChange, bare = false, className = '' } = props
  return (
    <label className={`set-up-field ${className}`}>
      <span className={bare ? 'unseen' : 'set-up-label'}>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const chosen = options.find(([known]) => known === event.currentTarget.value)
          if (chosen) onChange(chosen[0])
        }}
      >
        {options.map(([known, said]) => (
          <option key={known} value={known}>
            {said}
          </option>
        ))}
      </select>
    </label>
  )
}

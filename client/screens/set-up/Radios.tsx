import { type ReactNode, useId } from 'react'

type RadiosProps<Value extends string> = {
  readonly legend: string
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
  /** What belongs to one of them, such as how many seconds. */
  readonly beside?: Partial<Readonly<Record<Value, ReactNode>>>
}

/** One of a few, all of them to be seen. */
export function Radios<Value extends string>({ legend, value, options, onChange, beside }: RadiosProps<Value>) {
  const name = useId()
  return (
    <fieldset className="set-up-radios">
      <legend className="set-up-label">{legend}</legend>
      {options.map(([known, said]) => (
        <div key={known} className="set-up-radio-line">
          <label className="set-up-radio">
            <input type="radio" name={name} checked={value === known} onChange={() => onChange(known)} />
            <span>{said}</span>
          </label>
          {value === known && beside?.[known]}
        </div>
      ))}
    </fieldset>
  )
}

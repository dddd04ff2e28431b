import { useId } from 'react'
import { takeFocus } from './take-focus.ts'
import { asMillis, type Millis } from '#shared/meeting/time.ts'

/** A length as it is typed: a sign, minutes and seconds. */
export type Length = { readonly sign: 1 | -1; readonly minutes: number; readonly seconds: number }

export const lengthInMillis = ({ sign, minutes, seconds }: Length): Millis =>
  asMillis(sign * (minutes * 60 + seconds) * 1_000)

type LengthFieldsProps = {
  readonly value: Length
  readonly onChange: (length: Length) => void
  /** The field that takes the focus as it appears. */
  readonly first: 'minutes' | 'seconds'
  readonly labels: { readonly add: string; readonly take: string; readonly minutes: string; readonly seconds: string }
}

/** More or less, and how much. */
export function LengthFields({ value, onChange, first, labels }: LengthFieldsProps) {
  const id = useId()
  const number = (name: 'minutes' | 'seconds', max: number) => (
    <label className="console-number">
      <span>{labels[name]}</span>
      <input
        ref={name === first ? takeFocus : undefined}
        type="number"
        inputMode="numeric"
        min={0}
        max={max}
        value={value[name]}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) =>
          onChange({ ...value, [name]: Math.max(0, Math.min(max, Math.round(event.currentTarget.valueAsNumber) || 0)) })
        }
      />
    </label>
  )
  const sign = (which: 1 | -1, label: string) => (
    <label className="console-radio">
      <input
        type="radio"
        name={id}
        checked={value.sign === which}
        onChange={() => onChange({ ...value, sign: which })}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <div className="console-length">
      {sign(1, labels.add)}
      {sign(-1, labels.take)}
      {number('minutes', 180)}
      {number('seconds', 59)}
    </div>
  )
}

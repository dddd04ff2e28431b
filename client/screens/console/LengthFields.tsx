import { useId } from 'react'
import { asMillis, type Millis } from '#shared/meeting/time.ts'
import { TimeFields, type Typed } from './TimeFields.tsx'

/** A length as it is typed: a sign, minutes and seconds. */
export type Length = Typed & { readonly sign: 1 | -1 }

export const lengthInMillis = ({ sign, minutes, seconds }: Length): Millis =>
  asMillis(sign * (minutes * 60 + seconds) * 1_000)

type LengthFieldsProps = {
  readonly value: Length
  readonly onChange: (length: Length) => void
  /** The field that takes the focus as it appears. */
  readonly first: keyof Typed
  readonly labels: { readonly add: string; readonly take: string; readonly minutes: string; readonly seconds: string }
}

/** More or less, and how much. */
export function LengthFields({ value, onChange, first, labels }: LengthFieldsProps) {
  const id = useId()
  const sign = (which: 1 | -1, label: string) => (
    <label className="staff-radio">
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
    <div className="staff-length">
      {sign(1, labels.add)}
      {sign(-1, labels.take)}
      <TimeFields value={value} onChange={(typed) => onChange({ ...value, ...typed })} first={first} labels={labels} />
    </div>
  )
}

import { takeFocus } from '../../ui/take-focus.ts'

/** A time as it is typed. */
export type Typed = { readonly minutes: number; readonly seconds: number }

type TimeFieldsProps = {
  readonly value: Typed
  readonly onChange: (typed: Typed) => void
  /** The field that takes the focus as it appears. */
  readonly first: keyof Typed
  readonly labels: Readonly<Record<keyof Typed, string>>
}

const MOST: Typed = { minutes: 180, seconds: 59 }

/** Minutes and seconds. */
export function TimeFields({ value, onChange, first, labels }: TimeFieldsProps) {
  const number = (name: keyof Typed) => (
    <label className="staff-number">
      <span>{labels[name]}</span>
      <input
        ref={name === first ? takeFocus : undefined}
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST[name]}
        value={value[name]}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const typed = Math.round(event.currentTarget.valueAsNumber) || 0
          onChange({ ...value, [name]: Math.max(0, Math.min(MOST[name], typed)) })
        }}
      />
    </label>
  )
  return (
    <>
      {number('minutes')}
      {number('seconds')}
    </>
  )
}

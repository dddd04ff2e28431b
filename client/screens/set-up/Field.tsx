import { type HTMLAttributes, type Ref, useId } from 'react'

type FieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is wrong with what stands in it; null where nothing is. */
  readonly why?: string | null
  readonly type?: 'text' | 'date' | 'search'
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  readonly hint?: string
  readonly longest?: number
  /** The label is read out only: the column above says what it is. */
  readonly bare?: boolean
  readonly list?: string
  readonly className?: string
  readonly input?: Ref<HTMLInputElement>
}

/** A field with its label above it, and below it what is wrong with it. */
export function Field({ input, ...props }: FieldProps) {
  const { label, value, onChange, why = null, type = 'text', bare = false, className = '', longest = 300 } = props
  const id = useId()
  const because = `${id}-why`
  return (
    <div className={`set-up-field ${className}`}>
      <label htmlFor={id} className={bare ? 'unseen' : 'set-up-label'}>
        {label}
      </label>
      <input
        id={id}
        ref={input}
        type={type}
        value={value}
        inputMode={props.inputMode}
        placeholder={props.hint}
        list={props.list}
        maxLength={longest}
        dir={type === 'text' && props.inputMode === undefined ? 'auto' : undefined}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={why !== null}
        aria-describedby={why === null ? undefined : because}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {why !== null && (
        <span className="set-up-why" id={because}>
          {why}
        </span>
      )}
    </div>
  )
}

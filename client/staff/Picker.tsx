/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events --
   the offers of a combobox show flags, which no option element can; their keys are those of its field. */
import { type KeyboardEvent, useId, useState } from 'react'
import { Emblem } from '../ui/Emblem.tsx'
import { takeFocus } from '../ui/take-focus.ts'

/** How many are offered at once: what the eye takes in. */
export const OFFERED = 7

export type Pick = {
  readonly id: string
  readonly name: string
  /** For the flag; null where there is none. */
  readonly code: string | null
  /** Said before the name, such as a place on the list. */
  readonly place: string | null
}

type PickerProps = {
  readonly label: string
  /** Said where nothing is found. */
  readonly none: string
  readonly find: (query: string) => readonly Pick[]
  readonly chosen: boolean
  readonly onChoose: (id: string | null) => void
}

/** Type a few letters, arrow, Enter. Enter with nothing to choose goes on to the form. */
export function Picker({ label, none, find, chosen, onChoose }: PickerProps) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = chosen ? [] : find(query)
  const active = found[Math.min(at, found.length - 1)]
  const choose = (pick: Pick) => {
    setQuery(pick.name)
    onChoose(pick.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length === 0) return
    if (event.key === 'ArrowDown') setAt((at + 1) % found.length)
    else if (event.key === 'ArrowUp') setAt((at - 1 + found.length) % found.length)
    else if (event.key === 'Enter' && active) choose(active)
    else return
    event.preventDefault()
  }
  const type = (text: string) => {
    setQuery(text)
    setAt(0)
    onChoose(null)
  }
  return (
    <div className="staff-picker">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        ref={takeFocus}
        autoComplete="off"
        dir={query === '' ? undefined : 'auto'}
        spellCheck={false}
        value={query}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} className="staff-picker-list">
        {found.map((pick) => (
          <div
            key={pick.id}
            id={`${id}-${pick.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={pick === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(pick)}
          >
            {pick.place !== null && <span className="staff-picker-place figures">{pick.place}</span>}
            <Emblem name={pick.name} code={pick.code} />
            <bdi>{pick.name}</bdi>
          </div>
        ))}
      </div>
      <output className="staff-picker-none">{query.trim() !== '' && !chosen && found.length === 0 ? none : ''}</output>
    </div>
  )
}

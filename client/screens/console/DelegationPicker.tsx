/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events --
   the offers of a combobox show flags, which no option element can; their keys are those of its field. */
import { type KeyboardEvent, useId, useState } from 'react'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import { Emblem } from '../../ui/Emblem.tsx'
import { delegationsFor } from './delegation-search.ts'
import { takeFocus } from './take-focus.ts'
import type { Says } from './view.ts'

type DelegationPickerProps = {
  readonly delegations: Meeting['delegations']
  readonly chosen: Delegation | null
  readonly onChoose: (delegation: Delegation | null) => void
  readonly words: Says
}

/** Type a few letters, arrow, Enter. Enter with nothing to choose goes on to the form. */
export function DelegationPicker({ delegations, chosen, onChoose, words: { t } }: DelegationPickerProps) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = chosen ? [] : delegationsFor(delegations, query)
  const active = found[Math.min(at, found.length - 1)]
  const choose = (delegation: Delegation) => {
    setQuery(delegation.name)
    onChoose(delegation)
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
    <div className="console-picker">
      <label htmlFor={id}>{t('picker.label')}</label>
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
      <div id={`${id}-list`} role="listbox" aria-label={t('picker.label')} className="console-picker-list">
        {found.map((delegation) => (
          <div
            key={delegation.id}
            id={`${id}-${delegation.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={delegation === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(delegation)}
          >
            <Emblem name={delegation.name} code={delegation.code} />
            <bdi>{delegation.name}</bdi>
          </div>
        ))}
      </div>
      <output className="console-picker-none">
        {query.trim() !== '' && !chosen && found.length === 0 ? t('picker.none') : ''}
      </output>
    </div>
  )
}

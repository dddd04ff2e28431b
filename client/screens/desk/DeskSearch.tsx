/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events --
   the offers of a combobox show flags, which no option element can; their keys are those of its field. */
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { Emblem } from '../../ui/Emblem.tsx'
import type { Found } from './found-model.ts'
import type { Says } from './view.ts'

type DeskSearchProps = {
  readonly search: RefObject<HTMLInputElement | null>
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly found: readonly Found[]
  /** `asks`: what it is inscribed as is to be said first, even where there is but one capacity. */
  readonly onChoose: (found: Found, asks: boolean) => void
  /** Its second step is open, and nothing is offered. */
  readonly entering: boolean
  /** Down from an empty field. */
  readonly onLeave: () => void
  readonly words: Says
}

/** Who stands at the desk: type a few letters of any of its names, arrow, Enter. */
export function DeskSearch(props: DeskSearchProps) {
  const { search, query, onQuery, found, onChoose, entering, onLeave } = props
  const { t } = props.words
  const id = useId()
  const [at, setAt] = useState(0)
  const active = found[Math.min(at, found.length - 1)]
  const go = (by: -1 | 1) => setAt((Math.min(at, found.length - 1) + by + found.length) % found.length)
  const type = (text: string) => {
    setAt(0)
    onQuery(text)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') type('')
    else if (event.key === 'ArrowDown' && found.length === 0) onLeave()
    else if (event.key === 'ArrowDown') go(1)
    else if (event.key === 'ArrowUp' && found.length > 0) go(-1)
    else if (event.key === 'Enter' && active && !event.repeat) onChoose(active, event.shiftKey)
    else return
    event.preventDefault()
  }
  return (
    <div className="desk-search">
      <label htmlFor={id}>{t('search.label')}</label>
      <input
        ref={search}
        id={id}
        type="search"
        role="combobox"
        dir={query === '' ? undefined : 'auto'}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={query}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-found`}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${id}-${active.id}` : undefined}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-found`} role="listbox" aria-label={t('search.found')} className="desk-found">
        {found.map((one) => (
          <div
            key={one.id}
            id={`${id}-${one.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={one === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(one, false)}
          >
            <Emblem name={one.name} code={one.code} />
            <span className="desk-found-name">
              <bdi>{one.name}</bdi>
            </span>
            <span className="desk-found-does">{one.does}</span>
            {one.stands !== '' && <span className="desk-found-stands figures">{one.stands}</span>}
          </div>
        ))}
      </div>
      <output className="desk-none">
        {query.trim() !== '' && found.length === 0 && !entering ? t('picker.none') : ''}
      </output>
    </div>
  )
}

import type { KeyboardEvent, RefObject } from 'react'
import { Button } from '../../ui/Button.tsx'
import type { Looking } from '../../staff/list-model.ts'
import type { Says } from './view.ts'

type ListSearchProps = {
  readonly looking: Looking
  readonly onLook: (looking: Looking) => void
  readonly onInscribe: () => void
  readonly search: RefObject<HTMLInputElement | null>
  readonly words: Says
}

export function ListSearch({ looking, onLook, onInscribe, search, words: { t } }: ListSearchProps) {
  return (
    <div className="list-search">
      <label className="list-search-field">
        <span className="unseen">{t('list.search')}</span>
        <input
          ref={search}
          type="search"
          value={looking.query}
          placeholder={t('list.search')}
          aria-keyshortcuts="/"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onLook({ ...looking, query: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') toFirstRow(event)
            if (event.key !== 'Escape') return
            onLook({ ...looking, query: '' })
            event.currentTarget.blur()
          }}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      <Button onPress={onInscribe}>{t('list.inscribe')}</Button>
    </div>
  )
}

/** From the field straight into what was found. */
function toFirstRow(event: KeyboardEvent<HTMLElement>): void {
  event.preventDefault()
  event.currentTarget.closest('.list')?.querySelector<HTMLElement>('[data-row]')?.focus()
}

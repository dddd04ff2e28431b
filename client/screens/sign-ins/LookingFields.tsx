import type { RefObject } from 'react'
import { useWords } from '#client/wording/use-words.ts'
import type { DelegationKind } from '#shared/meeting/modalities.ts'
import { type Filter, FILTERS } from './sign-ins-model.ts'

export type Looked = { readonly query: string; readonly kind: DelegationKind | null; readonly filter: Filter }

type LookingFieldsProps = {
  readonly looked: Looked
  readonly kinds: readonly DelegationKind[]
  readonly search: RefObject<HTMLInputElement | null>
  readonly onChange: (looked: Looked) => void
  /** Enter or an arrow: on to the first row. */
  readonly onGoOn: () => void
}

/** Which delegations are shown. */
export function LookingFields({ looked, kinds, search, onChange, onGoOn }: LookingFieldsProps) {
  const { t } = useWords('sign-ins')
  const { query, kind, filter } = looked
  return (
    <search className="sign-ins-fields">
      <label className="sign-ins-search">
        <span className="small">{t('delegations.search')}</span>
        <input
          ref={search}
          type="search"
          dir="auto"
          value={query}
          aria-keyshortcuts="/"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ ...looked, query: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            event.preventDefault()
            onGoOn()
          }}
        />
      </label>
      <label>
        <span className="small">{t('delegations.show')}</span>
        <select
          value={filter}
          onChange={(event) =>
            onChange({ ...looked, filter: FILTERS.find((known) => known === event.target.value) ?? 'all' })
          }
        >
          {FILTERS.map((known) => (
            <option key={known} value={known}>
              {t(`filter.${known}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="small">{t('delegations.kind')}</span>
        <select
          value={kind ?? ''}
          onChange={(event) =>
            onChange({ ...looked, kind: kinds.find((known) => known === event.target.value) ?? null })
          }
        >
          <option value="">{t('delegations.all-kinds')}</option>
          {kinds.map((known) => (
            <option key={known} value={known}>
              {t(`common:kind.${known}`)}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}

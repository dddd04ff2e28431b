import type { Filter, ListModel } from './list-model.ts'
import type { Says } from './view.ts'

type ListFiltersProps = {
  readonly chosen: Filter
  readonly counts: ListModel['counts']
  readonly onChoose: (filter: Filter) => void
  readonly words: Says
}

/** The parts of the list, each with how many are in it. */
export function ListFilters({ chosen, counts, onChoose, words }: ListFiltersProps) {
  return (
    <fieldset className="list-filters" aria-label={words.t('filter.label')}>
      {counts.map(({ filter, label, count }) => (
        <button
          key={filter}
          type="button"
          className="list-filter"
          aria-pressed={filter === chosen}
          onClick={() => onChoose(filter)}
        >
          {label} <span className="figures">{count}</span>
        </button>
      ))}
    </fieldset>
  )
}

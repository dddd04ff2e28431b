import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { comparePaths, pathOf } from '#shared/rules/order.ts'
import type { ListForecast } from './list-forecast.ts'
import type { ListRow, RowMaker } from './list-row.ts'
import { ordered, type MoveDraft } from './move-draft.ts'
import { matches } from './search.ts'
import type { Says, View } from './view.ts'

export const FILTERS = ['to-come', 'registered', 'spoken', 'absent', 'withdrawn'] as const
export type Filter = (typeof FILTERS)[number]

/** What is looked for in the list, and in which part of it. */
export type Looking = { readonly filter: Filter; readonly query: string }

/** The middle column. It says nothing of the time that passes, so that 300 rows are not made anew every second. */
export type ListModel = {
  readonly rows: readonly ListRow[]
  readonly counts: readonly { readonly filter: Filter; readonly label: string; readonly count: string }[]
  /** Instead of rows, where there are none. */
  readonly empty: string | null
  /** The order as it really is, which moves are reckoned from. */
  readonly order: readonly InscriptionId[]
  /** Rows can be moved: the whole list is shown, in its order. */
  readonly movable: boolean
  /** FC1: where the cut lines stand in what is shown. */
  readonly cuts: Pick<ListForecast, 'behind' | 'above'>
}

const NO_CUTS: ListModel['cuts'] = { behind: new Map(), above: null }

/** `rowOf` makes the rows, and keeps those that say the same. */
type Shown = Pick<View, 'meeting' | 'coming' | 'words'> & {
  readonly rowOf: RowMaker
  readonly forecast?: ListForecast | null
}

export function listModel(view: Shown, looking: Looking, draft: MoveDraft | null): ListModel {
  const { meeting, coming, words, rowOf, forecast = null } = view
  const order = coming.map(({ id }) => id)
  const shown = looking.filter === 'to-come' ? toCome(view, draft) : pastOf(meeting, looking.filter)
  const whole = looking.filter === 'to-come' && looking.query.trim() === ''
  const rows = shown
    .map(({ inscription, place }) => rowOf(meeting, inscription, place, forecast?.expected.get(inscription.id) ?? null))
    .filter((row) => found(row, looking.query))
  return {
    rows,
    counts: FILTERS.filter((filter) => filter !== 'registered' || registersAnybody(meeting)).map((filter) => ({
      filter,
      label: labelOf(meeting, filter, words),
      count: words.number(countOf(view, filter)),
    })),
    empty: rows.length > 0 ? null : emptyInWords(meeting, looking, words),
    order,
    movable: whole && meeting.sitting.is !== 'adjourned',
    cuts: whole && forecast ? forecast : NO_CUTS,
  }
}

type Placed = { readonly inscription: Inscription; readonly place: number | null }

/** Those to come in their order, as a draft would have it; the number is the place they would then stand at. */
function toCome({ meeting, coming }: Shown, draft: MoveDraft | null): readonly Placed[] {
  if (meeting.sitting.is === 'adjourned') return pastOf(meeting, 'to-come')
  const byId = new Map(coming.map((inscription) => [inscription.id, inscription]))
  return ordered([...byId.keys()], draft).flatMap((id, index) => {
    const inscription = byId.get(id)
    return inscription ? [{ inscription, place: index + 1 }] : []
  })
}

const STANDING_OF = {
  'to-come': 'not-reached',
  registered: 'registered',
  spoken: 'spoken',
  absent: 'absent',
  withdrawn: 'withdrawn',
} as const

/** The part of the list in which an inscription is found. */
export const filterOf = ({ standing }: Inscription): Filter =>
  FILTERS.find((filter) => STANDING_OF[filter] === standing) ?? 'to-come'

/** LS5: whether anybody has registered ahead, or may. */
const registersAnybody = ({ modalities, inscriptions }: Meeting): boolean =>
  modalities.registersAhead.length > 0 || inscriptions.some(({ registeredAt }) => registeredAt !== null)

/**
 * Of those who spoke the latest first: it is what somebody asks about. Those not reached, in the order of the list; those
 * registered, by their names.
 */
function pastOf(meeting: Meeting, filter: Filter): readonly Placed[] {
  const past = meeting.inscriptions
    .filter(({ standing }) => standing === STANDING_OF[filter])
    .map((inscription) => ({ inscription, place: null }))
  if (filter === 'to-come') {
    const path = ({ inscription }: Placed) => pathOf(meeting, inscription)
    return past.sort((a, b) => comparePaths(path(a), path(b)))
  }
  if (filter === 'registered') {
    const name = ({ inscription }: Placed) => meeting.delegations[inscription.delegation]?.name ?? ''
    return past.sort((a, b) => name(a).localeCompare(name(b)))
  }
  if (filter !== 'spoken') return past
  const turn = new Map(
    meeting.interventions.flatMap(({ holder }, index) =>
      holder.is === 'inscription' ? [[holder.inscription, index]] : [],
    ),
  )
  return past.sort((a, b) => (turn.get(b.inscription.id) ?? 0) - (turn.get(a.inscription.id) ?? 0))
}

const found = ({ plate, badge }: ListRow, query: string): boolean =>
  query === '' || matches([plate.name, plate.behalf, plate.speaker, plate.code, badge].filter(Boolean).join(' '), query)

function countOf({ meeting, coming }: Shown, filter: Filter): number {
  if (filter === 'to-come' && meeting.sitting.is !== 'adjourned') return coming.length
  return meeting.inscriptions.filter(({ standing }) => standing === STANDING_OF[filter]).length
}

const labelOf = ({ sitting }: Meeting, filter: Filter, { t }: Says): string =>
  t(filter === 'to-come' && sitting.is === 'adjourned' ? 'filter.not-reached' : `filter.${filter}`)

function emptyInWords({ list, sitting }: Meeting, { filter, query }: Looking, { t }: Says): string {
  if (query.trim() !== '') return t('empty.notFound', { query: query.trim() })
  if (filter !== 'to-come' || sitting.is === 'adjourned') return t('empty.nobody')
  return t(`empty.${list.is}`)
}

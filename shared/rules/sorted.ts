import { numberOf } from '../meeting/ids.ts'
import type { Inscription, Meeting } from '../meeting/meeting.ts'

/** Some of a meeting's inscriptions, sorted by a key that the rules give each; of equal keys the lower number comes first. */
export interface Sorted<Key> {
  all(meeting: Meeting): readonly Inscription[]
  /** One after another, from the first whose key is not lower; for whoever needs a few of many. */
  from(meeting: Meeting, key: Key): Iterable<Inscription>
  /** How many have a lower key. */
  before(meeting: Meeting, key: Key): number
  /** What was sorted before one inscription changed, or was made, is the same after it but for that one. */
  carry(before: Meeting, after: Meeting, was: Inscription | null, is: Inscription): void
}

/** All that a key may rest on besides the inscription itself. */
type Grounds = Pick<Meeting, 'draws' | 'delegations'> & Pick<Meeting['modalities'], 'order' | 'byLot'>

/** An inscription with its key, which is worked out once, when it takes its place. */
type Entry<Key> = { readonly inscription: Inscription; readonly key: Key }

/** Cut into pieces, so that a change copies one of them and not ten thousand rows. None is empty. */
type Pieces<Key> = readonly (readonly Entry<Key>[])[]
const PIECE = 128

/** One inscription as it was, if it was made already, and as it is. */
type Change = { readonly was: Inscription | null; readonly is: Inscription }

/** The changes come on top of the pieces; they are worked in when somebody asks, so that no event pays for it. */
type Known<Key> = {
  readonly grounds: Grounds
  readonly pieces: Pieces<Key>
  readonly changes: readonly Change[]
  all: readonly Inscription[] | null
}
/** More changes than this are worked in unasked, lest those of a whole day be held. */
const MOST_CHANGES = 16

type Place = { readonly piece: number; readonly at: number }

const groundsOf = ({ draws, delegations, modalities: { order, byLot } }: Meeting): Grounds => ({
  draws,
  delegations,
  order,
  byLot,
})

const restsOn = (grounds: Grounds, { draws, delegations, modalities }: Meeting): boolean =>
  grounds.draws === draws &&
  grounds.delegations === delegations &&
  grounds.order === modalities.order &&
  grounds.byLot === modalities.byLot

/**
 * Sorts once and remembers it for as long as the meeting's list is held. It is only a memory: values never change, so
 * whoever asks gets what sorting anew would give, and a meeting that nobody asked about is never sorted at all.
 * `keyOf` gives null to an inscription that does not belong.
 */
export function sorted<Key>(
  keyOf: (meeting: Meeting, inscription: Inscription) => Key | null,
  compare: (a: Key, b: Key) => number,
): Sorted<Key> {
  const memory = new WeakMap<readonly Inscription[], Known<Key>>()

  const known = (meeting: Meeting): Known<Key> | undefined => {
    const found = memory.get(meeting.inscriptions)
    if (!found || !restsOn(found.grounds, meeting)) return undefined
    if (found.changes.length === 0) return found
    let pieces: Pieces<Key> | null = found.pieces
    for (const change of found.changes) pieces = pieces && changed(meeting, pieces, change)
    if (!pieces) return undefined
    const fresh = { grounds: found.grounds, pieces, changes: [], all: null }
    memory.set(meeting.inscriptions, fresh)
    return fresh
  }

  const entryOf = (meeting: Meeting, inscription: Inscription): Entry<Key> | null => {
    const key = keyOf(meeting, inscription)
    return key === null ? null : { inscription, key }
  }

  const anew = (meeting: Meeting): Known<Key> => {
    const entries = meeting.inscriptions
      .map((inscription) => entryOf(meeting, inscription))
      .filter((entry) => entry !== null)
      .sort((a, b) => compare(a.key, b.key))
    const fresh = {
      grounds: groundsOf(meeting),
      pieces: inPieces(entries),
      changes: [],
      all: entries.map(inscriptionIn),
    }
    memory.set(meeting.inscriptions, fresh)
    return fresh
  }

  const of = (meeting: Meeting): Known<Key> => known(meeting) ?? anew(meeting)

  /** The first place at which nobody stands who comes before the key and the number. */
  const placeIn = (pieces: Pieces<Key>, key: Key, number: number): Place => {
    const comesBefore = (entry: Entry<Key> | undefined): boolean =>
      entry !== undefined && (compare(entry.key, key) || numberOf(entry.inscription.id) - number) < 0
    const piece = firstNot(pieces.length, (nth) => comesBefore(pieces[nth]?.at(-1)))
    const within = pieces[piece] ?? []
    return { piece, at: firstNot(within.length, (nth) => comesBefore(within[nth])) }
  }

  /** Null where it does not stand where it should. Keys rest on the grounds, so any meeting with the same ones will do. */
  const changed = (meeting: Meeting, before: Pieces<Key>, { was, is }: Change): Pieces<Key> | null => {
    let pieces = before
    const old = was && entryOf(meeting, was)
    if (old) {
      const place = placeIn(pieces, old.key, numberOf(old.inscription.id))
      if (pieces[place.piece]?.[place.at]?.inscription !== was) return null
      pieces = without(pieces, place)
    }
    const next = entryOf(meeting, is)
    return next ? withOne(pieces, placeIn(pieces, next.key, numberOf(is.id)), next) : pieces
  }

  return {
    all: (meeting) => {
      const found = of(meeting)
      found.all ??= found.pieces.flat().map(inscriptionIn)
      return found.all
    },
    *from(meeting, key) {
      const { pieces } = of(meeting)
      const { piece, at } = placeIn(pieces, key, 0)
      for (let nth = piece; nth < pieces.length; nth += 1) {
        const its = pieces[nth] ?? []
        for (let place = nth === piece ? at : 0; place < its.length; place += 1) {
          const entry = its[place]
          if (entry) yield entry.inscription
        }
      }
    },
    before: (meeting, key) => {
      const { pieces } = of(meeting)
      const { piece, at } = placeIn(pieces, key, 0)
      return pieces.slice(0, piece).reduce((sum, { length }) => sum + length, at)
    },
    carry: (before, after, was, is) => {
      const remembered = memory.get(before.inscriptions)
      const found = remembered && remembered.changes.length < MOST_CHANGES ? remembered : known(before)
      if (!found || !restsOn(found.grounds, after)) return
      const { grounds, pieces, changes } = found
      memory.set(after.inscriptions, { grounds, pieces, changes: [...changes, { was, is }], all: null })
    },
  }
}

const inscriptionIn = ({ inscription }: Entry<unknown>): Inscription => inscription

/** The lowest of the numbers below `count` for which it does not hold, where it holds for all before; else `count`. */
function firstNot(count: number, holds: (nth: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) low = middle + 1
    else high = middle
  }
  return low
}

const inPieces = <Key>(all: readonly Entry<Key>[]): Pieces<Key> =>
  Array.from({ length: Math.ceil(all.length / PIECE) }, (_, nth) => all.slice(nth * PIECE, (nth + 1) * PIECE))

function without<Key>(pieces: Pieces<Key>, { piece, at }: Place): Pieces<Key> {
  const left = [...(pieces[piece] ?? [])]
  left.splice(at, 1)
  const changed = [...pieces]
  changed.splice(piece, 1, ...(left.length > 0 ? [left] : []))
  return changed
}

function withOne<Key>(pieces: Pieces<Key>, { piece, at }: Place, one: Entry<Key>): Pieces<Key> {
  // Behind everybody there is no piece yet, and the last one is longer by one instead.
  const nth = piece < pieces.length ? piece : Math.max(0, piece - 1)
  const more = [...(pieces[nth] ?? [])]
  more.splice(piece < pieces.length ? at : more.length, 0, one)
  const changed = [...pieces]
  changed.splice(nth, 1, ...(more.length > 2 * PIECE ? [more.slice(0, PIECE), more.slice(PIECE)] : [more]))
  return changed
}

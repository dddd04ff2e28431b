/** LS6, LS10: the order in which those listed will probably be called, with the places reserved in each round. */
import type { InscriptionId } from '../../meeting/ids.ts'
import type { Inscription, Meeting } from '../../meeting/meeting.ts'
import type { SpeakerClass } from '../../meeting/modalities.ts'
import type { Millis } from '../../meeting/time.ts'
import { listed, speakerClass } from '../order.ts'
import { filled, mayComeForward, turnOf } from '../reserved.ts'
import type { FloorAhead } from './floors-ahead.ts'
import type { Normal } from './normal.ts'
import type { Pace } from './pace.ts'
import { usualTurn } from './turn.ts'

export type Row = {
  readonly inscription: Inscription
  readonly standsAs: SpeakerClass
  readonly allotted: Millis
  /** From its call to the next, in ms. */
  readonly turn: Normal
}

/** A row brought forward by a reserved place: in which floor, by its index, and behind how many others so brought. */
export type Forward = { readonly floor: number; readonly nth: number }

export type CallingOrder = {
  readonly order: readonly Row[]
  readonly forward: ReadonlyMap<InscriptionId, Forward>
  /** For each floor, from when on (in the time of the floor) reserved places come next; null where none do. */
  readonly reservedFrom: readonly (number | null)[]
  /** For each floor, how many turns begin in it, whether somebody is listed for them or not. */
  readonly fits: readonly number[]
}

/** The list as it stands. */
export const rowsOf = (meeting: Meeting, pace: Pace): readonly Row[] =>
  listed(meeting).map((inscription) => {
    const standsAs = speakerClass(meeting, inscription)
    const allotted = meeting.modalities.speakingTime[standsAs]
    return { inscription, standsAs, allotted, turn: usualTurn(pace, allotted, inscription.absences.length > 0) }
  })

/** Plays the rest of the floor as it goes on the average: `first` ms until the next call, `usual` ms for a turn nobody is listed for. */
export function callingOrder(
  meeting: Meeting,
  rows: readonly Row[],
  floors: readonly FloorAhead[],
  first: number,
  usual: number,
): CallingOrder {
  let waiting = rows
  let next = first
  const forward = new Map<InscriptionId, Forward>()
  const played = floors.map((floor, index) => {
    const round = playedRound(meeting, waiting, floor, next, usual)
    waiting = round.left
    next = round.next
    round.brought.forEach((row, nth) => forward.set(row.inscription.id, { floor: index, nth }))
    return round
  })
  return {
    order: [...played.flatMap(({ called }) => called), ...waiting],
    forward,
    reservedFrom: played.map(({ reservedFrom }) => reservedFrom),
    fits: played.map(({ turns }) => turns),
  }
}

/** Of turns that last no time at all, no more than this are counted. */
const MOST_TURNS = 1_000

function playedRound(meeting: Meeting, rows: readonly Row[], floor: FloorAhead, first: number, usual: number) {
  const places = placesIn(meeting, floor)
  const called: Row[] = []
  let left = rows
  let brought: readonly Row[] = []
  let reservedFrom: number | null = null
  let turns = 0
  let next = first
  for (; next < floor.until.mean && turns < MOST_TURNS; turns += 1) {
    const [head] = left
    if (head && reservedFrom === null) {
      const due = broughtBy(places, called, left)
      const need = due.reduce((sum, { inscription }) => sum + turnOf(meeting, inscription), 0)
      // LS6: one more ordinary turn would take what they need.
      const from = floor.until.mean - need - turnOf(meeting, head.inscription)
      if (next > from && due.some((row, place) => row !== left[place])) {
        reservedFrom = from
        brought = due
        left = [...due, ...left.filter((row) => !due.includes(row))]
      }
    }
    const row = left[0]
    if (row) called.push(row)
    left = left.slice(1)
    next += row?.turn.mean ?? usual
  }
  return { called, left, brought, reservedFrom, turns, next }
}

type Places = { readonly classes: readonly SpeakerClass[]; readonly free: number }

const placesIn = (meeting: Meeting, { segment }: FloorAhead): readonly Places[] =>
  meeting.modalities.reserved.map(({ classes, places }) => ({
    classes,
    free: places - filled(meeting, segment, classes),
  }))

/** Those entitled to the reserved places that are still free, in the order of the list; who was moved by hand stays where put. */
function broughtBy(places: readonly Places[], called: readonly Row[], left: readonly Row[]): readonly Row[] {
  const entitled = new Set<Row>()
  for (const { classes, free } of places) {
    let unfilled = free - called.filter(({ standsAs }) => classes.includes(standsAs)).length
    for (const row of left) {
      if (unfilled <= 0) break
      if (!classes.includes(row.standsAs) || !isEntitled(row)) continue
      entitled.add(row)
      unfilled -= 1
    }
  }
  return entitled.size > 0 ? left.filter((row) => entitled.has(row)) : NOBODY
}

const isEntitled = ({ inscription }: Row): boolean => inscription.place.is === 'reserved' || mayComeForward(inscription)

const NOBODY: readonly Row[] = []

import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Call, Played, Told } from './play.ts'

/** Counts over many forecasts of one horizon; sums, so that they can be added up. */
export type Tally = {
  /** Rows that were called after all, and of those the ones whose call fell into the range. */
  readonly called: number
  readonly inRange: number
  /** Sums of absolute errors and of the ranges' widths, in ms. */
  readonly error: number
  readonly naiveError: number
  readonly width: number
  /** Rows more than two places from a cut line, and of those the ones on its right side. */
  readonly far: number
  readonly farRight: number
  /** Rows before a cut line that were called before it happened, that were not, and called ones that stood behind it. */
  readonly hit: number
  readonly falseHope: number
  readonly missed: number
}

export const NOTHING: Tally = {
  called: 0,
  inRange: 0,
  error: 0,
  naiveError: 0,
  width: 0,
  far: 0,
  farRight: 0,
  hit: 0,
  falseHope: 0,
  missed: 0,
}

export function plus(a: Tally, b: Tally): Tally {
  return {
    called: a.called + b.called,
    inRange: a.inRange + b.inRange,
    error: a.error + b.error,
    naiveError: a.naiveError + b.naiveError,
    width: a.width + b.width,
    far: a.far + b.far,
    farRight: a.farRight + b.farRight,
    hit: a.hit + b.hit,
    falseHope: a.falseHope + b.falseHope,
    missed: a.missed + b.missed,
  }
}

/** How one forecast compares with what happened. Who left the list by their own will counts nowhere. */
export function tallyOf(told: Told, { calls, left }: Played): Tally {
  const later = calls.filter(({ at }) => at >= told.at)
  const rows = told.list.filter((id) => !left.has(id) || later.some(({ inscription }) => inscription === id))
  const firstCall = new Map(later.toReversed().map((call) => [call.inscription, call]))
  const moments = rows.map((id) => momentOf(told, id, firstCall.get(id))).reduce(plus, NOTHING)
  return linesOf(told).reduce(
    (sum, line) => rows.map((id) => sideOf(told, id, line, firstCall.get(id))).reduce(plus, sum),
    moments,
  )
}

function momentOf({ forecast, naive }: Told, id: InscriptionId, call: Call | undefined): Tally {
  const expected = forecast.rows.get(id)
  if (!call || !expected) return NOTHING
  return {
    ...NOTHING,
    called: 1,
    inRange: call.at >= expected.from && call.at <= expected.to ? 1 : 0,
    error: Math.abs(call.at - expected.at),
    naiveError: Math.abs(call.at - (naive.get(id) ?? call.at)),
    width: expected.to - expected.from,
  }
}

/** A cut line: after how many places of the list it stands, and which calls count as before it. */
type Line = { readonly places: number; readonly isBefore: (id: InscriptionId) => boolean; readonly holds: Holds }
type Holds = (call: Call | undefined) => boolean

function linesOf(told: Told): readonly Line[] {
  const { forecast, segment, list } = told
  const thisRound: Line = {
    places: placeOf(list, forecast.lastThisRound),
    isBefore: (id) => forecast.rows.get(id)?.reached === 'this-round',
    holds: (call) => call?.segment === segment,
  }
  const meeting: Line = {
    places: placeOf(list, forecast.lastMeeting),
    isBefore: (id) => (forecast.rows.get(id)?.reached ?? 'not') !== 'not',
    holds: (call) => call !== undefined,
  }
  // In the last round the two are the same line, and count once.
  return segment === LAST ? [meeting] : [thisRound, meeting]
}

const LAST = 'floor-2'

/** A list of which everybody is reached has no line; its end is not one. */
function placeOf(list: readonly InscriptionId[], last: InscriptionId | null): number {
  if (last === null) return 0
  const places = list.indexOf(last) + 1
  return places === list.length ? Infinity : places
}

function sideOf({ list }: Told, id: InscriptionId, line: Line, call: Call | undefined): Tally {
  const said = line.isBefore(id)
  const holds = line.holds(call)
  const place = list.indexOf(id) + 1
  // The line runs between two places: the third row on either side is more than two from it.
  const far = place <= line.places - 2 || place > line.places + 2
  return {
    ...NOTHING,
    far: far ? 1 : 0,
    farRight: far && said === holds ? 1 : 0,
    hit: said && holds ? 1 : 0,
    falseHope: said && !holds ? 1 : 0,
    missed: !said && holds ? 1 : 0,
  }
}

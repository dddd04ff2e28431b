import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Forecast } from '#shared/rules/forecast.ts'
import { presentRound } from '#shared/rules/order-of-the-day.ts'
import type { Outlook } from './outlook.ts'
import type { Says } from './view.ts'

/** FC1: a line across the list, behind which nobody will probably be reached in the round, or at all. */
export type CutLine = { readonly line: 'round' | 'meeting'; readonly label: string }

/** What the list says of the time to come. */
export type ListForecast = {
  /** "about 10:42", of those who will probably be reached. */
  readonly expected: ReadonlyMap<InscriptionId, string>
  /** The lines by the row behind which they stand. */
  readonly behind: ReadonlyMap<InscriptionId, CutLine>
  /** The line above the first row, where nobody is reached any more. */
  readonly above: CutLine | null
}

export function listForecast(
  { meeting, coming }: { readonly meeting: Meeting; readonly coming: Coming },
  { forecast, times }: Outlook,
  words: Says,
): ListForecast {
  const behind = new Map<InscriptionId, CutLine>()
  let above: CutLine | null = null
  const draw = (line: CutLine['line'], round = 0) => {
    const { rows, reserved, all } = reachedBy(coming, forecast, line)
    // Where all are reached there is nothing to be cut off.
    if (all) return
    const cut = {
      line,
      label: words.t(`cut.${line}`, { round: words.number(round), fits: fitsInWords(rows, reserved.length, words) }),
    }
    const at = forecast[LAST[line]]
    if (at === null) above = cut
    else behind.set(at, cut)
  }
  const round = presentRound(meeting)
  if (round !== null) draw('round', round)
  draw('meeting')
  const reserved = byReservedPlace(coming, forecast)
  return {
    expected: new Map(
      [...times].map(([id, at]) => [
        id,
        words.t(reserved.has(id) ? 'expected.reserved' : 'expected.about', { time: words.time(at, meeting.timeZone) }),
      ]),
    ),
    behind,
    above,
  }
}

type Coming = readonly { readonly id: InscriptionId }[]
const LAST = { round: 'lastThisRound', meeting: 'lastMeeting' } as const

/** The rows above a cut line, and those below it that are reached all the same, by a place reserved for them (LS6). */
function reachedBy(coming: Coming, forecast: Forecast, line: CutLine['line']) {
  const rows = coming.findIndex(({ id }) => id === forecast[LAST[line]]) + 1
  const below = coming.slice(rows)
  const reserved = below.filter(({ id }) => {
    const reached = forecast.rows.get(id)?.reached ?? 'not'
    return line === 'round' ? reached === 'this-round' : reached !== 'not'
  })
  return { rows, reserved, all: reserved.length === below.length }
}

/** LS6: those brought forward past a cut line by a reserved place. */
const byReservedPlace = (coming: Coming, forecast: Forecast): ReadonlySet<InscriptionId> =>
  new Set(
    (['round', 'meeting'] as const).flatMap((line) => reachedBy(coming, forecast, line).reserved.map(({ id }) => id)),
  )

/** It counts what is seen: the rows above the line, and whoever is reached from below it. */
function fitsInWords(above: number, below: number, { t, number }: Says): string {
  if (below === 0) return t('cut.turns', { count: above, sum: number(above) })
  const reserved = t('cut.reserved', { count: below, sum: number(below) })
  if (above === 0) return t('cut.onlyReserved', { reserved })
  return t('cut.both', { rows: t('cut.rows', { count: above, sum: number(above) }), reserved })
}

/** Of one row, when it is expected and how sure that is: "About 10:42, between 10:39 and 10:47 · 6 before it". */
export function expectedInWords(
  meeting: Meeting,
  { forecast, times }: Outlook,
  id: InscriptionId,
  words: Says,
): string {
  const expected = forecast.rows.get(id)
  const at = times.get(id)
  if (!expected || at === undefined) return words.t('expected.not')
  const time = (moment: typeof at) => words.time(moment, meeting.timeZone)
  return words.t('expected.between', {
    time: time(at),
    from: time(expected.from),
    to: time(expected.to),
    count: expected.before,
    before: words.number(expected.before),
  })
}

import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
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
  { meeting, coming }: { readonly meeting: Meeting; readonly coming: readonly { readonly id: InscriptionId }[] },
  { forecast, times }: Outlook,
  words: Says,
): ListForecast {
  const last = coming.at(-1)?.id ?? null
  const behind = new Map<InscriptionId, CutLine>()
  let above: CutLine | null = null
  const draw = (at: InscriptionId | null, cut: CutLine) => {
    // Where all are reached there is nothing to be cut off.
    if (at === last) return
    if (at === null) above = cut
    else behind.set(at, cut)
  }
  const round = presentRound(meeting)
  const { fitsThisRound, fitsMeeting, lastThisRound, lastMeeting } = forecast
  if (round !== null && forecast.rows.size > 0) draw(lastThisRound, cutLine('round', fitsThisRound, words, round))
  if (forecast.rows.size > 0) draw(lastMeeting, cutLine('meeting', fitsMeeting, words))
  return {
    expected: new Map(
      [...times].map(([id, at]) => [id, words.t('expected.about', { time: words.time(at, meeting.timeZone) })]),
    ),
    behind,
    above,
  }
}

function cutLine(line: CutLine['line'], count: number, { t, number }: Says, round = 0): CutLine {
  return { line, label: t(`cut.${line}`, { count, turns: number(count), round: number(round) }) }
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

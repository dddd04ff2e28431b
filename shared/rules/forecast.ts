/**
 * FC1: when each of those listed will probably be called, with the range that holds the true moment four times out of
 * five, and whether that is in this round, in a later one, or not at all. It goes by what everybody knows, so that all
 * screens say the same. How it is reckoned and how well it holds: docs/forecast.md.
 */
import type { InscriptionId } from '../meeting/ids.ts'
import type { Meeting } from '../meeting/meeting.ts'
import type { Instant } from '../meeting/time.ts'
import { callingOrder, rowsOf } from './forecast/calling-order.ts'
import { type Expected, expectedOf } from './forecast/expected.ts'
import { type FloorAhead, floorsAhead } from './forecast/floors-ahead.ts'
import { untilNextCall } from './forecast/next-call.ts'
import { observedPace, type Pace } from './forecast/pace.ts'
import { usualTurn } from './forecast/turn.ts'
import { workBefore } from './forecast/work.ts'

export type { Expected } from './forecast/expected.ts'
export type { Pace } from './forecast/pace.ts'

export type Forecast = {
  /** For each inscription listed, in the order in which they will probably be called. */
  readonly rows: ReadonlyMap<InscriptionId, Expected>
  /** How many more turns will probably begin in this round, and in the meeting, whether the list is that long or not. */
  readonly fitsThisRound: number
  readonly fitsMeeting: number
  /**
   * The cut lines stand just after these rows of the list; null where nobody is reached. A row below a line may be
   * reached all the same, by a place reserved for its class (LS6): the line says how far the list itself comes.
   */
  readonly lastThisRound: InscriptionId | null
  readonly lastMeeting: InscriptionId | null
  readonly pace: Pace
}

export function forecast(meeting: Meeting, now: Instant): Forecast {
  const steps = forecasting(meeting, now)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in short steps, for a screen with other things to do in between: of a long list it takes a while. */
export function* forecasting(meeting: Meeting, now: Instant): Generator<void, Forecast> {
  const pace = observedPace(meeting, now)
  const usual = usualTurn(pace, meeting.modalities.speakingTime['member-state'], false)
  const floors = floorsAhead(meeting, usual, now)
  const first = untilNextCall(meeting, pace, now)
  const list = rowsOf(meeting, pace)
  yield
  const calling = callingOrder(meeting, list, floors, first.mean, usual.mean)
  yield
  const work = workBefore(meeting, list, floors, pace, first, now)
  const rows = yield* expectedOf(list, calling, floors, work, now)
  const fits = (counts: (floor: FloorAhead) => boolean): number =>
    floors.reduce((sum, floor, index) => sum + (counts(floor) ? (calling.fits[index] ?? 0) : 0), 0)
  const last = (counts: (reached: Expected['reached'] | undefined) => boolean): InscriptionId | null => {
    const row = list.findLast(({ inscription: { id } }) => !calling.forward.has(id) && counts(rows.get(id)?.reached))
    return row?.inscription.id ?? null
  }
  return {
    rows,
    fitsThisRound: fits(({ isThisRound }) => isThisRound),
    fitsMeeting: fits(() => true),
    lastThisRound: last((reached) => reached === 'this-round'),
    lastMeeting: last((reached) => reached === 'this-round' || reached === 'next-round'),
    pace,
  }
}

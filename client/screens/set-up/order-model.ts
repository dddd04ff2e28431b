import type { Words } from '#client/wording/words.ts'
import type { MeetingPlan } from '#shared/meeting/events.ts'
import { after, asMillis, elapsed, type Instant, type Millis } from '#shared/meeting/time.ts'
import { sumOf } from '#shared/rules/plan-check.ts'
import { minutesWording } from './concern-wording.ts'

type Planned = Pick<MeetingPlan, 'orderOfTheDay' | 'planned' | 'timeZone'>

export type OrderRowModel = {
  readonly id: string
  /** When it begins, as the clock in the room shows it. */
  readonly begins: string
  /** "Round 1" */
  readonly round: string | null
  /** Would go on after the interpreters have left. */
  readonly late: boolean
}

export type OrderModel = {
  readonly rows: readonly OrderRowModel[]
  readonly sum: string
  readonly ends: string
  /** Against the hard end: exactly, too long by, left over. */
  readonly verdict: string
  readonly tone: 'time' | 'warning' | 'over'
  /** How much of the time is used, from 0. */
  readonly used: number
}

/** The order of the day on the clock of the room, against the interpreters' hour (OD4). */
export function orderModel({ orderOfTheDay, planned, timeZone }: Planned, words: Words<'set-up'>): OrderModel {
  const { t } = words
  const begins = beginnings(planned.start, orderOfTheDay)
  const whole = elapsed(planned.start, planned.end)
  const sum = sumOf(orderOfTheDay)
  const left = asMillis(whole - sum)
  const at = (moment: Instant) => words.time(moment, timeZone)
  return {
    rows: orderOfTheDay.map(({ id, round, budget }, index) => {
      const from = begins[index] ?? planned.start
      return {
        id,
        begins: at(from),
        round: round === null ? null : t('order.round', { round }),
        late: after(from, budget) > planned.end,
      }
    }),
    sum: minutesWording(sum, words),
    ends: t('order.ends', { end: at(after(planned.start, sum)), hard: at(planned.end) }),
    verdict: verdict(left, words),
    tone: left < 0 ? 'over' : left > 0 ? 'warning' : 'time',
    used: whole > 0 ? sum / whole : 1,
  }
}

function verdict(left: Millis, words: Words<'set-up'>): string {
  if (left === 0) return words.t('order.exactly')
  const by = minutesWording(asMillis(Math.abs(left)), words)
  return left < 0 ? words.t('order.over', { by }) : words.t('order.left', { by })
}

/** When each segment begins if all before it take their time. */
function beginnings(start: Instant, orderOfTheDay: Planned['orderOfTheDay']): readonly Instant[] {
  let at = start
  return orderOfTheDay.map(({ budget }) => {
    const begins = at
    at = after(at, budget)
    return begins
  })
}

import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { after, asMillis, type Instant } from '#shared/meeting/time.ts'
import { listed } from '#shared/rules/order.ts'
import { segmentLeft } from '#shared/rules/order-of-the-day.ts'

/**
 * What anybody can work out on paper: the time limit times the places before one's own; whoever does not fit into this
 * round comes as much later as the replies are to take. It knows of no hand-over, and is told the time left exactly.
 */
export type Naive = ReadonlyMap<InscriptionId, Instant>

export function naiveForecast(meeting: Meeting, now: Instant): Naive {
  const limit = meeting.modalities.speakingTime['member-state']
  const { orderOfTheDay } = meeting
  const open = orderOfTheDay.findIndex(({ state }) => state.is === 'open')
  const floor = orderOfTheDay[open]
  const left = floor ? segmentLeft(floor, now) : 0
  const replies = orderOfTheDay.slice(open + 1).find(({ kind }) => kind === 'replies')?.budget ?? 0
  const more = orderOfTheDay.slice(open + 1).some(({ kind }) => kind === 'floor') ? replies : 0
  return new Map(
    listed(meeting).map(({ id }, place) => {
      const wait = place * limit
      return [id, after(now, asMillis(wait < left ? wait : wait + more))]
    }),
  )
}

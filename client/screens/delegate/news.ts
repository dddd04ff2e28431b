import type { DelegationId, InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { elapsed, type Instant, type Millis, minutes, subtract } from '#shared/meeting/time.ts'
import { inscriptionOf } from '#shared/rules/order.ts'
import { openSwaps } from '#shared/rules/swap.ts'

/** What others did with a delegation's place, and what the meeting as it now stands does not tell by itself. */
export type News = { readonly at: Instant } & (
  | { readonly is: 'put-back' | 'checked-in' }
  /** LS7: both consented. */
  | { readonly is: 'swapped'; readonly with: InscriptionId; readonly position: number }
  /** LS7: a proposal of one's own that stands no longer, by whomever it was ended. */
  | { readonly is: 'lapsed'; readonly with: InscriptionId }
)

/** For so long it is told. */
const TOLD_FOR: Millis = minutes(2)

export function newsBetween(
  before: Meeting,
  after: Meeting,
  delegation: DelegationId,
  position: (id: InscriptionId) => number | null,
  at: Instant,
): readonly News[] {
  const befell = after.inscriptions.flatMap((inscription): News[] => {
    const earlier = inscriptionOf(before, inscription.id)
    if (inscription.delegation !== delegation || earlier === undefined || earlier === inscription) return []
    const { standing, place } = inscription
    const waits = standing === 'listed' || standing === 'registered'
    if (waits && earlier.standing === 'withdrawn') return [{ is: 'put-back', at }]
    if (standing === 'listed' && earlier.standing === 'registered') return [{ is: 'checked-in', at }]
    if (place.is !== 'swapped' || place === earlier.place) return []
    return [{ is: 'swapped', with: place.with, position: position(inscription.id) ?? 0, at }]
  })
  return [...befell, ...lapsed(before, after, delegation).map((id): News => ({ is: 'lapsed', with: id, at }))]
}

function lapsed(before: Meeting, after: Meeting, delegation: DelegationId): readonly InscriptionId[] {
  const still = openSwaps(after)
  return openSwaps(before)
    .filter(({ from, to }) => !still.some((swap) => swap.from === from && swap.to === to))
    .filter(({ from, to }) => {
      const own = inscriptionOf(after, from)
      if (own?.delegation !== delegation || own.standing !== 'listed') return false
      return own.place.is !== 'swapped' || own.place.with !== to || own.place === inscriptionOf(before, from)?.place
    })
    .map(({ to }) => to)
}

/** How long until the first of them is no longer told; null where there is none. */
export function newsLeft(news: readonly News[], now: Instant): Millis | null {
  const left = still(news, now).map(({ at }) => subtract(TOLD_FOR, elapsed(at, now)))
  return left.reduce<Millis | null>((least, one) => (least === null || one < least ? one : least), null)
}

export const still = (news: readonly News[], now: Instant): readonly News[] =>
  news.filter(({ at }) => elapsed(at, now) < TOLD_FOR)

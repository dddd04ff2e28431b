import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import type { Rank } from '#shared/meeting/modalities.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { listed, whyThere } from '#shared/rules/order.ts'

/** LS4, LS8: somebody who was put before an inscription after it had been made, and why. */
export type Overtaking = {
  readonly by: Inscription
  readonly at: Instant
  readonly why:
    | { readonly because: 'dignitary'; readonly rank: Rank }
    | { readonly because: 'group' }
    | { readonly because: 'moved'; readonly reason: string | null }
}

/** Those who now stand before `id` by something that came after its inscription, latest first; never one's own. */
export function overtakenBy(meeting: Meeting, own: Inscription, delegation: DelegationId): readonly Overtaking[] {
  const order = listed(meeting)
  const before = order.slice(
    0,
    Math.max(
      0,
      order.findIndex(({ id }) => id === own.id),
    ),
  )
  // Somebody who was moved knows why they stand where they stand, and so does their row.
  if (own.place.is !== 'by-rule') return []
  return before
    .filter((other) => other.delegation !== delegation)
    .flatMap((by): Overtaking[] => {
      const { why } = whyThere(meeting, by)
      switch (why.because) {
        case 'dignitary':
          return why.confirmedAt > own.at
            ? [{ by, at: why.confirmedAt, why: { because: 'dignitary', rank: why.rank } }]
            : []
        case 'group':
          return why.confirmedAt > own.at ? [{ by, at: why.confirmedAt, why: { because: 'group' } }] : []
        case 'moved':
          return why.at > own.at ? [{ by, at: why.at, why: { because: 'moved', reason: why.reason } }] : []
        case 'time':
        case 'lot':
        case 'reserved':
        case 'swapped':
        case 'deferred':
        case 'recalled':
          return []
      }
    })
    .sort((a, b) => b.at - a.at)
}

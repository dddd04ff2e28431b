import type { PriorityClaim } from '#shared/meeting/commands.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { add, type Millis, NONE, subtract } from '#shared/meeting/time.ts'

/** What came between two states of a meeting, as far as it can move a cut line. */
export type Deed =
  | { readonly is: 'confirmed'; readonly of: Inscription; readonly claim: PriorityClaim }
  | { readonly is: 'moved' | 'swapped' | 'entered' | 'withdrew' | 'absent'; readonly of: Inscription }
  | { readonly is: 'extended'; readonly by: Millis }
  | { readonly is: 'reserved' | 'speaking-time' | 'suspended' | 'opened' }

/** The one deed that explains most; null where time alone went by otherwise than planned. */
export function whatHappened(before: Meeting, after: Meeting): Deed | null {
  return whatBefell(before, after) ?? whatWasChanged(before, after)
}

function whatBefell(before: Meeting, after: Meeting): Deed | null {
  const deeds = after.inscriptions.flatMap((inscription, index): Deed[] => {
    const earlier = before.inscriptions[index]
    return earlier === inscription ? [] : [befallen(earlier, inscription)].filter((deed) => deed !== null)
  })
  return deeds[0] ?? null
}

function befallen(before: Inscription | undefined, of: Inscription): Deed | null {
  if (of.standing === 'listed' && before?.standing !== 'listed' && before?.standing !== 'called') {
    return { is: 'entered', of }
  }
  if (before === undefined) return null
  if (isConfirmed(of, 'dignitary') && !isConfirmed(before, 'dignitary')) {
    return { is: 'confirmed', of, claim: 'dignitary' }
  }
  if (isConfirmed(of, 'group') && !isConfirmed(before, 'group')) return { is: 'confirmed', of, claim: 'group' }
  if (of.absences.length > before.absences.length) return { is: 'absent', of }
  if (of.standing === 'withdrawn' && before.standing === 'listed') return { is: 'withdrew', of }
  if (of.place === before.place) return null
  switch (of.place.is) {
    case 'moved':
    case 'deferred':
      return { is: 'moved', of }
    case 'swapped':
      return { is: 'swapped', of }
    case 'reserved':
      return { is: 'reserved' }
    case 'by-rule':
      return null
  }
}

const isConfirmed = ({ dignitary, groupClaim }: Inscription, claim: PriorityClaim): boolean =>
  (claim === 'dignitary' ? dignitary?.claim.is : groupClaim?.is) === 'confirmed'

function whatWasChanged(before: Meeting, after: Meeting): Deed | null {
  if (before.sitting.is === 'suspended' && after.sitting.is === 'open') return { is: 'suspended' }
  if (before.sitting.is === 'convened' && after.sitting.is === 'open') return { is: 'opened' }
  if (before.modalities.speakingTime !== after.modalities.speakingTime) return { is: 'speaking-time' }
  const by = subtract(budgetOf(after), budgetOf(before))
  return by > 0 ? { is: 'extended', by } : null
}

const budgetOf = ({ orderOfTheDay }: Meeting): Millis =>
  orderOfTheDay.filter(({ kind }) => kind === 'floor').reduce((sum, { budget }) => add(sum, budget), NONE)

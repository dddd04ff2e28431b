import type { Claim, Inscription, Meeting } from '#shared/meeting/meeting.ts'
import type { Role } from '#shared/meeting/role.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { whyThere } from '#shared/rules/order.ts'
import { turnsInWords, withdrawalInWords } from './list-row.ts'
import { reasonInWords } from './place-wording.ts'
import type { Says } from './view.ts'

/** One thing that happened to an inscription. */
export type Past = { readonly at: Instant; readonly time: string; readonly what: string }

/** How an inscription came to stand where it stands, in order of time. */
export function historyOf(meeting: Meeting, inscription: Inscription, words: Says): readonly Past[] {
  const { t } = words
  const { registeredAt, checkedInAt, dignitary, groupClaim, withdrawal, capacity, lot, place } = inscription
  const rank = dignitary ? t(`common:rank.${dignitary.rank}`) : ''
  const group = capacity.is === 'group' ? capacity.group : ''
  const drawnAt = lot === null ? null : (meeting.draws[lot.draw - 1]?.drawnAt ?? null)
  const past: readonly (readonly [Instant, string] | null)[] = [
    registeredAt === null
      ? [inscription.at, t(`history.inscribed.${whoOf(inscription.by)}`)]
      : [registeredAt, t(`history.registered.${whoOf(inscription.by)}`)],
    checkedInAt === null ? null : [checkedInAt, t('history.checkedIn')],
    settled(dignitary?.claim ?? null, rank, words),
    settled(groupClaim, group, words),
    drawnAt === null ? null : [drawnAt, t('why.lot')],
    ...inscription.absences.map(({ calledAt }) => [calledAt, t('history.absent')] as const),
    place.is === 'by-rule' ? null : [place.at, reasonInWords(meeting, whyThere(meeting, inscription).why, words)],
    withdrawal && [withdrawal.at, withdrawalInWords(withdrawal, meeting, words)],
    ...turnsInWords(meeting, inscription, words),
  ]
  return past
    .filter((one) => one !== null)
    .map(([at, what]) => ({ at, time: words.time(at, meeting.timeZone), what }))
    .toSorted((a, b) => a.at - b.at)
}

const whoOf = (role: Role): 'delegation' | 'desk' => (role === 'delegation' ? 'delegation' : 'desk')

/** LS4: what the desk made of a claim, if it has. */
function settled(claim: Claim | null, what: string, { t }: Says): readonly [Instant, string] | null {
  if (claim === null || claim.is === 'claimed') return null
  if (claim.is === 'confirmed') return [claim.at, t('history.confirmed', { what })]
  const where = t('why.notConfirmed', { what })
  return [claim.at, claim.because === null ? where : t('why.because', { where, reason: claim.because })]
}

import type { PriorityClaim } from '#shared/meeting/commands.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { whyThere } from '#shared/rules/order.ts'
import { type Control, control } from '../../staff/control.ts'
import { type Plate, plateOfInscription } from '../../staff/plate-model.ts'
import type { Says, View } from './view.ts'

/** LS4: a priority that was asked for and that the desk confirms or not. */
export type ClaimRow = {
  readonly key: string
  readonly id: InscriptionId
  readonly claim: PriorityClaim
  readonly plate: Plate
  /** What is claimed and since when, who speaks, and who else claims the same group. */
  readonly about: readonly string[]
  readonly deed: Control
}

/** The claims that wait, the oldest first. */
export function claimRows(view: View): readonly ClaimRow[] {
  const { meeting, words } = view
  return meeting.inscriptions
    .filter(({ standing }) => standing === 'listed' || standing === 'registered')
    .toSorted((a, b) => a.at - b.at)
    .flatMap((inscription) =>
      whyThere(meeting, inscription).claimed.map((claim) => ({
        key: `${inscription.id}-${claim}`,
        id: inscription.id,
        claim,
        plate: plateOfInscription(meeting, inscription),
        about: aboutClaim(meeting, inscription, claim, words),
        deed: control(view, words.t('claim.confirm'), {
          type: 'ConfirmPriority',
          inscription: inscription.id,
          claim,
        }),
      })),
    )
}

function aboutClaim(meeting: Meeting, inscription: Inscription, claim: PriorityClaim, words: Says): readonly string[] {
  const asked = words.t('claims.asked', {
    what: whatIsClaimed(inscription, claim, words),
    time: words.time(inscription.at, meeting.timeZone),
  })
  const rivals = claim === 'group' ? rivalsOf(meeting, inscription, words) : null
  return [asked, inscription.speaker, rivals].filter((line) => line !== null)
}

function whatIsClaimed({ dignitary, capacity }: Inscription, claim: PriorityClaim, { t }: Says): string {
  if (claim === 'dignitary') return dignitary ? t(`common:rank.${dignitary.rank}`) : ''
  return capacity.is === 'group' ? capacity.group : ''
}

/** Two delegations may claim the same group; the desk settles it. */
function rivalsOf(meeting: Meeting, { id, capacity }: Inscription, { t, list }: Says): string | null {
  if (capacity.is !== 'group') return null
  const others = meeting.inscriptions.filter(
    (other) =>
      other.id !== id &&
      other.standing !== 'withdrawn' &&
      other.capacity.is === 'group' &&
      other.capacity.group === capacity.group &&
      other.groupClaim?.is !== 'rejected',
  )
  if (others.length === 0) return null
  return t('claims.rivals', {
    names: list(others.map(({ delegation }) => meeting.delegations[delegation]?.name ?? '')),
  })
}

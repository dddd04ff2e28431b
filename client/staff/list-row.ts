import type { PriorityClaim } from '#shared/meeting/commands.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription, Intervention, Meeting, Standing } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { DelegationKind } from '#shared/meeting/modalities.ts'
import { roundInscribedFor, speakerClass, whyThere } from '#shared/rules/order.ts'
import { type Plate, plateOfInscription } from './plate-model.ts'
import { placeInWords } from './place-wording.ts'
import type { Says } from './view.ts'

/** One row of the list of speakers. */
export type ListRow = {
  readonly id: InscriptionId
  /** Place among those still to be called, from 1; null for the others. */
  readonly place: string | null
  readonly plate: Plate
  readonly badge: string | null
  /** Why it stands there, or what became of it. */
  readonly why: string
  readonly claims: readonly Claim[]
  readonly waits: boolean
  /** The name plate that comes next. */
  readonly next: boolean
  /** FC1: "about 10:42"; null for whoever will probably not be reached. */
  readonly expected: string | null
}

/** LS4: a priority asked for and not settled. */
export type Claim = { readonly claim: PriorityClaim; readonly label: string }

/** Makes rows, and gives the same row for the same inscription at the same place, so that it need not be drawn again. */
export type RowMaker = (
  meeting: Meeting,
  inscription: Inscription,
  place: number | null,
  expected?: string | null,
) => ListRow

/** Rows in these words. All that a row says comes from its inscription, its place, and the round being prepared or held. */
export function rowMaker(words: Says): RowMaker {
  const made = new WeakMap<
    Inscription,
    { readonly round: number; readonly place: number | null; readonly row: ListRow }
  >()
  return (meeting, inscription, place, expected = null) => {
    const round = roundInscribedFor(meeting)
    const held = made.get(inscription)
    if (held?.round === round && held.place === place && held.row.expected === expected) return held.row
    const row =
      held?.round === round
        ? { ...held.row, ...placed(place, words), expected }
        : { ...listRow(meeting, inscription, place, words), expected }
    made.set(inscription, { round, place, row })
    return row
  }
}

const STATES: readonly DelegationKind[] = ['member-state', 'observer-state']

export function listRow(meeting: Meeting, inscription: Inscription, place: number | null, words: Says): ListRow {
  const waits = inscription.standing === 'listed'
  const settles = waits || inscription.standing === 'registered'
  return {
    id: inscription.id,
    ...placed(place, words),
    plate: plateOfInscription(meeting, inscription),
    badge: badgeOf(meeting, inscription, words),
    why: waits ? placeInWords(meeting, inscription, words) : fateInWords(meeting, inscription, words),
    claims: settles ? claimsOf(meeting, inscription, words) : [],
    waits,
    expected: null,
  }
}

const placed = (place: number | null, words: Says): Pick<ListRow, 'place' | 'next'> => ({
  place: place === null ? null : words.number(place),
  next: place === 1,
})

/** What gives the place its class, where that is not simply a State speaking for itself. */
function badgeOf(meeting: Meeting, inscription: Inscription, { t }: Says): string | null {
  const standsAs = speakerClass(meeting, inscription)
  if (standsAs === 'dignitary' && inscription.dignitary) return t(`common:rank.${inscription.dignitary.rank}`)
  if (standsAs === 'group') return t('badge.group')
  const kind = meeting.delegations[inscription.delegation]?.kind
  return kind === undefined || STATES.includes(kind) ? null : t(`kind.${kind}`)
}

export function claimsOf(meeting: Meeting, inscription: Inscription, { t }: Says): readonly Claim[] {
  const rank = inscription.dignitary?.rank
  return whyThere(meeting, inscription).claimed.map((claim) => ({
    claim,
    label: claim === 'dignitary' && rank ? t('claim.dignitary', { rank: t(`common:rank.${rank}`) }) : t('claim.group'),
  }))
}

function fateInWords(meeting: Meeting, inscription: Inscription, words: Says): string {
  const { t } = words
  const { standing } = inscription
  const turns = turnsInWords(meeting, inscription, words)
  if (standing === 'spoken' && turns.length > 0) return turns.map(([, what]) => what).join(' \u00b7 ')
  const lastCall = inscription.absences.at(-1)
  if (standing === 'absent' && lastCall) {
    return t('fate.absentAt', { time: words.time(lastCall.calledAt, meeting.timeZone) })
  }
  const { withdrawal, registeredAt } = inscription
  if (standing === 'withdrawn' && withdrawal) return withdrawalInWords(withdrawal, meeting, words)
  if (standing === 'registered' && registeredAt !== null) {
    return t('fate.registeredAt', { time: words.time(registeredAt, meeting.timeZone) })
  }
  return t(`fate.${wordOf(standing)}`)
}

/** LS7: off the list, by whom, and why. */
export function withdrawalInWords(
  { by, at, because }: NonNullable<Inscription['withdrawal']>,
  { timeZone }: Meeting,
  { t, time }: Says,
): string {
  const what = t(by === 'delegation' ? 'fate.withdrewAt' : 'fate.struckAt', { time: time(at, timeZone) })
  return because === null ? what : t('why.because', { where: what, reason: because })
}

/** The times it spoke, each with its beginning. */
export const turnsInWords = (
  meeting: Meeting,
  inscription: Inscription,
  words: Says,
): readonly (readonly [Instant, string])[] =>
  meeting.interventions
    .filter((turn) => isTurnOf(turn, inscription))
    .map((turn) => [turn.startedAt, turnInWords(meeting, turn, words)])

const isTurnOf = ({ holder, endedBy }: Intervention, { id }: Inscription): boolean =>
  holder.is === 'inscription' && holder.inscription === id && endedBy !== 'taken-back' && endedBy !== 'absent'

const wordOf = (standing: Standing): Exclude<Standing, 'listed'> => (standing === 'listed' ? 'called' : standing)

const turnInWords = ({ timeZone }: Meeting, turn: Intervention, words: Says): string =>
  words.t('fate.spokeFor', {
    time: words.time(turn.startedAt, timeZone),
    spent: words.clock(turn.spent),
    ended: words.t(`ended.${turn.endedBy}`),
  })

/**
 * LS3: the order of the list. Every inscription stands at a place made of whole numbers, compared one after another,
 * missing ones counting as 0. By rule the numbers are: the tier of its class, whether it comes after an absence, the
 * round it was inscribed for, rank, moment (or what was drawn for it, LS9), and number. A moved one takes the numbers of the place beside which it was
 * put, as that place was at that moment, and two more: so it stays there whatever becomes of the other one later, and
 * a move touches nobody else.
 */
import type { InscriptionId } from '../meeting/ids.ts'
import { numberOf } from '../meeting/ids.ts'
import type { Inscription, Meeting } from '../meeting/meeting.ts'
import { type Modalities, RANKS, type Rank, SPEAKER_CLASSES, type SpeakerClass } from '../meeting/modalities.ts'
import type { Role } from '../meeting/role.ts'
import type { Instant } from '../meeting/time.ts'
import { sorted } from './sorted.ts'

export type Path = readonly number[]

/** The inscription of that id, or undefined where the meeting has none such; `i01` is not another name for `i1`. */
export function inscriptionOf(meeting: Meeting, id: InscriptionId): Inscription | undefined {
  const inscription = meeting.inscriptions[numberOf(id) - 1]
  return inscription?.id === id ? inscription : undefined
}

/** LS3, LS4, FL3: what an inscription counts as. Claims count only once confirmed. */
export function speakerClass(meeting: Meeting, inscription: Inscription): SpeakerClass {
  if (inscription.dignitary?.claim.is === 'confirmed') return 'dignitary'
  if (inscription.groupClaim?.is === 'confirmed') return 'group'
  return meeting.delegations[inscription.delegation]?.kind ?? 'ngo'
}

function tierOf(order: Modalities['order'], named: SpeakerClass): number {
  const tier = order.findIndex((classes) => classes.includes(named))
  return tier >= 0 ? tier : order.length
}

/** LS3: the place the rules give, before anybody moves anything. */
export function pathByRule(meeting: Meeting, inscription: Inscription): Path {
  const standsAs = speakerClass(meeting, inscription)
  const tier = tierOf(meeting.modalities.order, standsAs)
  const number = numberOf(inscription.id)
  const absence = inscription.absences.at(-1)
  // LS11: recalled at the end of its class, in the order of the absences.
  if (absence !== undefined) return [tier, 1, absence.at, number]
  const rank = standsAs === 'dignitary' && inscription.dignitary ? RANKS.indexOf(inscription.dignitary.rank) : 0
  // LS10: the round comes before rank and time, so those not reached in round 1 stand first within their class.
  return [
    tier,
    0,
    inscription.round,
    rank,
    ...(meeting.modalities.byLot ? lotPath(meeting, inscription) : [inscription.at]),
    number,
  ]
}

/**
 * LS9: one draw after the other, within each the hash of the lot, of which the first 96 bits decide; behind those, in
 * order of time, whoever is still to be drawn or came too late for it.
 */
function lotPath({ draws }: Meeting, { lot, at }: Inscription): Path {
  if (lot === null) return [draws.filter(({ drawnAt }) => drawnAt !== null).length + 1, at, 0]
  return [lot.draw, Number.parseInt(lot.hash.slice(0, 12), 16), Number.parseInt(lot.hash.slice(12, 24), 16)]
}

export const pathOf = (meeting: Meeting, inscription: Inscription): Path =>
  inscription.place.is === 'by-rule' ? pathByRule(meeting, inscription) : inscription.place.path

/** LS8: the place just before or after another one; of several moves beside the same one, the later stands closer. */
export function pathBeside(path: Path, side: 'before' | 'after', moves: number): Path {
  return side === 'before' ? [...path, -1, moves] : [...path, 1, -moves]
}

/** Below 0 where `a` comes first. Two different inscriptions never compare equal, since numbers differ. */
export function comparePaths(a: Path, b: Path): number {
  const length = Math.max(a.length, b.length)
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

const isListed = ({ standing }: Inscription): boolean => standing === 'listed'

const inOrder = sorted<Path>((meeting, one) => (isListed(one) ? pathOf(meeting, one) : null), comparePaths)

const classNumber = (named: SpeakerClass): number => SPEAKER_CLASSES.indexOf(named)

/** The same, those of each class apart. */
const byClass = sorted<Path>(
  (meeting, one) => (isListed(one) ? [classNumber(speakerClass(meeting, one)), ...pathOf(meeting, one)] : null),
  comparePaths,
)

/** Carries the order over from one meeting to the next, in which one inscription has changed, or is new. */
export function carryOrder(before: Meeting, after: Meeting, was: Inscription | null, is: Inscription): void {
  for (const { carry } of [inOrder, byClass]) carry(before, after, was, is)
}

/** The inscriptions still to be called, in the order in which they will be. */
export const listed = (meeting: Meeting): readonly Inscription[] => inOrder.all(meeting)

const BEFORE_ALL: Path = [Number.NEGATIVE_INFINITY]

/** The first of them, as long as they are asked for; a long list is not read to its end. */
export const fromHead = (meeting: Meeting): Iterable<Inscription> => inOrder.from(meeting, BEFORE_ALL)

/** The one to be called next. */
export function headOf(meeting: Meeting): Inscription | null {
  for (const head of fromHead(meeting)) return head
  return null
}

/** Up to `most` of those still to be called that stand as one of the classes and fit, in the order of the list. */
export function firstListedAs(
  meeting: Meeting,
  classes: readonly SpeakerClass[],
  most: number,
  fits: (inscription: Inscription) => boolean,
): readonly Inscription[] {
  const found = [...new Set(classes)].flatMap((named) => {
    const those: Inscription[] = []
    for (const one of byClass.from(meeting, [classNumber(named), ...BEFORE_ALL])) {
      if (those.length >= most || speakerClass(meeting, one) !== named) break
      if (fits(one)) those.push(one)
    }
    return those
  })
  return inTurn(meeting, found).slice(0, Math.max(0, most))
}

/** Some of the inscriptions, in the order of the list. */
export const inTurn = (meeting: Meeting, some: readonly Inscription[]): readonly Inscription[] =>
  [...some].sort((a, b) => comparePaths(pathOf(meeting, a), pathOf(meeting, b)))

/** How many stand before it, plus one; null when it is not waiting to be called. */
export function positionOf(meeting: Meeting, id: InscriptionId): number | null {
  const inscription = inscriptionOf(meeting, id)
  return inscription?.standing === 'listed' ? inOrder.before(meeting, pathOf(meeting, inscription)) + 1 : null
}

/** Why an inscription stands where it stands; the screens turn it into words. */
export type PlaceReason = {
  readonly why:
    | { readonly because: 'dignitary'; readonly rank: Rank; readonly confirmedAt: Instant }
    | { readonly because: 'group'; readonly group: string; readonly confirmedAt: Instant }
    | { readonly because: 'time'; readonly at: Instant }
    | { readonly because: 'lot'; readonly draw: number; readonly hash: string }
    | { readonly because: 'recalled'; readonly at: Instant }
    | { readonly because: 'reserved'; readonly at: Instant }
    | { readonly because: 'swapped'; readonly with: InscriptionId; readonly at: Instant }
    | {
        readonly because: 'moved' | 'deferred'
        readonly side: 'before' | 'after'
        readonly beside: InscriptionId
        readonly by: Role
        readonly at: Instant
        readonly reason: string | null
      }
  /** LS10: not reached in an earlier round than the one now being prepared or held. */
  readonly carriedOver: boolean
  /** LS4: claims that would change the place once confirmed. */
  readonly claimed: readonly ('dignitary' | 'group')[]
}

export function whyThere(meeting: Meeting, inscription: Inscription): PlaceReason {
  const claimed = [
    ...(inscription.dignitary?.claim.is === 'claimed' ? (['dignitary'] as const) : []),
    ...(inscription.groupClaim?.is === 'claimed' ? (['group'] as const) : []),
  ]
  return { why: whyOf(meeting, inscription), carriedOver: inscription.round < roundInscribedFor(meeting), claimed }
}

function whyOf(meeting: Meeting, inscription: Inscription): PlaceReason['why'] {
  const { place, dignitary, groupClaim, capacity } = inscription
  if (place.is === 'reserved') return { because: 'reserved', at: place.at }
  if (place.is === 'swapped') return { because: 'swapped', with: place.with, at: place.at }
  if (place.is !== 'by-rule') {
    return {
      because: place.is,
      side: place.side,
      beside: place.beside,
      by: place.by,
      at: place.at,
      reason: place.because,
    }
  }
  const absence = inscription.absences.at(-1)
  if (absence) return { because: 'recalled', at: absence.at }
  const standsAs = speakerClass(meeting, inscription)
  if (standsAs === 'dignitary' && dignitary?.claim.is === 'confirmed') {
    return { because: 'dignitary', rank: dignitary.rank, confirmedAt: dignitary.claim.at }
  }
  if (standsAs === 'group' && groupClaim?.is === 'confirmed' && capacity.is === 'group') {
    return { because: 'group', group: capacity.group, confirmedAt: groupClaim.at }
  }
  const { lot } = inscription
  return lot ? { because: 'lot', ...lot } : { because: 'time', at: inscription.at }
}

/**
 * LS10: the round that somebody inscribing now is inscribed for: one more than the rounds whose floor has been closed.
 * A round that is left out counts neither way, so leaving out round 2 carries nobody over from round 1.
 */
export function roundInscribedFor(meeting: Meeting): number {
  const floors = meeting.orderOfTheDay.filter(({ kind, state }) => kind === 'floor' && state.is !== 'skipped')
  const past = floors.filter(({ state }) => state.is === 'closed').length
  return Math.min(past + 1, Math.max(floors.length, 1))
}

import type { NamePlateModel } from '#client/ui/NamePlate.tsx'
import { roomTime, type Zones } from '#client/wording/room-time.ts'
import type { Words } from '#client/wording/words.ts'
import type { DelegationId, InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { add, type Millis, NONE } from '#shared/meeting/time.ts'
import { inscriptionOf, listed, whyThere } from '#shared/rules/order.ts'
import { toBeDrawn } from '#shared/rules/lots.ts'
import { openSwaps } from '#shared/rules/swap.ts'
import type { Outlook } from './outlook.ts'
import { nameInSentence, plateOfInscription } from './plates.ts'

export type RowModel = {
  readonly id: InscriptionId
  /** Its place, for those still waiting. */
  readonly place: string | null
  readonly plate: NamePlateModel
  /** Why it stands where it stands, or how it ended; null for the ordinary: by time. */
  readonly note: string | null
  readonly own: boolean
  /** FC1: what is said below this row, where a cut line stands. */
  readonly cut: string | null
  /** LS7: the name of the button that begins to exchange places; null where there is nothing to exchange. */
  readonly swap: string | null
}

/** FC1: the last row above each cut line. */
export type Cuts = Pick<Outlook, 'lastThisRound' | 'lastMeeting'>

/** The live list, the same for everybody. */
export type ListModel = {
  /** "22 still to speak" */
  readonly count: string
  /** LS9: what the order means before it is drawn. */
  readonly order: string | null
  readonly waiting: readonly RowModel[]
  /** Latest first. */
  readonly earlier: readonly RowModel[]
}

export function listModel(
  meeting: Meeting,
  delegation: DelegationId,
  zones: Zones,
  words: Words<'delegate'>,
  cuts: Cuts | null = null,
): ListModel {
  const { t } = words
  const row = (inscription: Inscription, place: string | null, note: string | null): RowModel => ({
    id: inscription.id,
    place,
    plate: plateOfInscription(meeting, inscription, words),
    note,
    own: inscription.delegation === delegation,
    cut: null,
    swap: null,
  })
  const order = listed(meeting)
  const undrawn = order.some((inscription) => toBeDrawn(meeting, inscription))
  const own = new Set(order.filter((inscription) => inscription.delegation === delegation).map(({ id }) => id))
  const asked = new Set(openSwaps(meeting).flatMap(({ from, to }) => (own.has(from) ? [to] : [])))
  const waiting = order.map((inscription, index) => ({
    ...row(
      inscription,
      toBeDrawn(meeting, inscription) ? null : words.number(index + 1),
      [noteOf(inscription, meeting, zones, words), asked.has(inscription.id) ? t('list.awaiting') : null]
        .filter((note) => note !== null)
        .join(' · ') || null,
    ),
    // A line below the last row would part it from nobody.
    cut: undrawn || index === order.length - 1 ? null : cutOf(inscription, cuts, words),
    swap:
      undrawn || own.size === 0 || inscription.delegation === delegation
        ? null
        : t('swap.with', { name: nameInSentence(meeting, inscription) }),
  }))
  const ended = new Map(
    meeting.inscriptions.map((inscription) => [inscription.id, endOf(inscription, meeting)] as const),
  )
  const earlier = meeting.inscriptions
    .filter(({ standing }) => standing === 'spoken' || standing === 'absent' || standing === 'not-reached')
    .toSorted((a, b) => (ended.get(b.id)?.at ?? 0) - (ended.get(a.id)?.at ?? 0))
    .map((inscription) =>
      row(inscription, null, endWording(inscription, ended.get(inscription.id)?.spent ?? NONE, words)),
    )
  return {
    count: waiting.length === 0 ? t('list.nobody') : t('list.waiting', { count: waiting.length }),
    order: undrawn ? t('list.undrawn') : null,
    waiting,
    earlier,
  }
}

function noteOf(inscription: Inscription, meeting: Meeting, zones: Zones, words: Words<'delegate'>): string | null {
  const { t } = words
  const { why, carriedOver, claimed } = whyThere(meeting, inscription)
  const notes = claimed.map((claim) => t(`common:why.claimed.${claim}`))
  if (carriedOver) notes.push(t('common:why.carried-over'))
  switch (why.because) {
    case 'dignitary':
      notes.push(t(`common:rank.${why.rank}`))
      break
    case 'moved': {
      const time = roomTime(why.at, zones, words)
      notes.push(
        why.reason === null
          ? t('common:why.moved-plain', { time })
          : t('common:why.moved', { time, reason: why.reason }),
      )
      break
    }
    case 'deferred':
      notes.push(t('common:why.deferred', { time: roomTime(why.at, zones, words) }))
      break
    case 'recalled':
      notes.push(t('common:why.recalled', { time: roomTime(why.at, zones, words) }))
      break
    case 'reserved':
      notes.push(t('list.reserved'))
      break
    case 'swapped': {
      const other = inscriptionOf(meeting, why.with)
      notes.push(t('list.swapped', { name: other ? nameInSentence(meeting, other) : '' }))
      break
    }
    case 'group':
    case 'time':
    case 'lot':
      break
  }
  return notes.length === 0 ? null : notes.join(' · ')
}

/** The line after which the meeting will probably be over counts more than that after which the round will be. */
function cutOf({ id }: Inscription, cuts: Cuts | null, { t }: Words<'delegate'>): string | null {
  if (cuts?.lastMeeting === id) return t('list.cut.meeting')
  return cuts?.lastThisRound === id ? t('list.cut.round') : null
}

/** When an inscription was done with, and how long was spoken in it, however often the floor was restored. */
function endOf(inscription: Inscription, meeting: Meeting): { at: number; spent: Millis } {
  const turns = meeting.interventions.filter(
    ({ holder }) => holder.is === 'inscription' && holder.inscription === inscription.id,
  )
  return {
    at: Math.max(turns.at(-1)?.endedAt ?? 0, inscription.absences.at(-1)?.at ?? 0),
    spent: turns.reduce((sum, turn) => add(sum, turn.spent), NONE),
  }
}

function endWording({ standing }: Inscription, spent: Millis, { t, clock }: Words<'delegate'>): string {
  if (standing === 'absent') return t('list.absent')
  return standing === 'not-reached' ? t('list.not-reached') : t('list.spoke', { time: clock(spent) })
}

import type { Happening } from '../meeting/events.ts'
import { type InscriptionId, numberOf } from '../meeting/ids.ts'
import type { Claim, Inscription, Meeting } from '../meeting/meeting.ts'
import type { Stamp } from '../meeting/role.ts'
import { carryOrder } from '../rules/order.ts'
import { carryPending } from '../rules/pending.ts'

export type Of<Type extends Happening['type']> = Extract<Happening, { type: Type }>

/** The meeting with one inscription changed; the others keep their identity, so that screens redraw one row. */
export function withInscription(
  meeting: Meeting,
  id: InscriptionId,
  change: (inscription: Inscription) => Inscription,
): Meeting {
  const index = numberOf(id) - 1
  const inscription = meeting.inscriptions[index]
  if (!inscription) throw new Error(`the log speaks of ${id}, which was never made`)
  const changed = change(inscription)
  const inscriptions = meeting.inscriptions.slice()
  inscriptions[index] = changed
  const after = { ...meeting, inscriptions }
  carrySorted(meeting, after, inscription, changed)
  return after
}

/** What is known of the list's order stays known, so that an event costs no more on a long list than on a short one. */
function carrySorted(before: Meeting, after: Meeting, was: Inscription | null, is: Inscription): void {
  carryOrder(before, after, was, is)
  carryPending(before, after, was, is)
}

const BY_RULE = { is: 'by-rule' } as const

/** LS1: a window given to a list that is open does not open it anew. LS9: a sealed seed begins a draw. */
export function listOpened(meeting: Meeting, { closesAt, seal }: Of<'ListOpened'>, { at }: Stamp): Meeting {
  const openedAt = meeting.list.is === 'open' ? meeting.list.openedAt : at
  const draws = seal ? [...meeting.draws, { ...seal, openedAt: at, drawnAt: null }] : meeting.draws
  return { ...meeting, draws, list: { is: 'open', openedAt, closesAt } }
}

/** LS9: everybody drawn has a lot of this draw, which is the last one that was opened. */
export function lotsDrawn(meeting: Meeting, { seed, lots }: Of<'LotsDrawn'>, { at }: Stamp): Meeting {
  const hashes = new Map(lots.map(({ inscription, hash }) => [inscription, hash]))
  const inscriptions = meeting.inscriptions.map((inscription) => {
    const hash = hashes.get(inscription.id)
    return hash === undefined ? inscription : { ...inscription, lot: { draw: meeting.draws.length, hash } }
  })
  return {
    ...meeting,
    inscriptions,
    draws: [...meeting.draws.slice(0, -1), { ...lastOf(meeting.draws), seed, drawnAt: at }],
  }
}

function lastOf(draws: Meeting['draws']): Meeting['draws'][number] {
  const last = draws.at(-1)
  if (!last) throw new Error('the log draws lots that were not sealed')
  return last
}

/** LS5: listed as of now. */
export const checkedIn = (meeting: Meeting, { inscription, round }: Of<'CheckedIn'>, { at }: Stamp): Meeting =>
  withInscription(meeting, inscription, (row) => ({ ...row, standing: 'listed', at, checkedInAt: at, round }))

export const inscriptionWithdrawn = (
  meeting: Meeting,
  { inscription, because }: Of<'InscriptionWithdrawn'>,
  { by, at }: Stamp,
): Meeting =>
  withInscription(withoutSwapsOf(meeting, inscription), inscription, (row) => ({
    ...row,
    standing: 'withdrawn',
    withdrawal: { by: by.role, at, because },
  }))

/** LS7: what was proposed rested on places that are no more. */
export const withoutSwapsOf = (meeting: Meeting, id: InscriptionId): Meeting =>
  meeting.swaps.some(({ from, to }) => from === id || to === id)
    ? { ...meeting, swaps: meeting.swaps.filter(({ from, to }) => from !== id && to !== id) }
    : meeting

export const inscriptionReinstated = (meeting: Meeting, id: InscriptionId): Meeting =>
  withInscription(meeting, id, (row) => ({
    ...row,
    standing: row.registeredAt !== null && row.checkedInAt === null ? 'registered' : 'listed',
    withdrawal: null,
  }))

/** LS7: the two have each other's places; other proposals that touch them rested on the old ones. */
export function placesSwapped(meeting: Meeting, { from, to, paths }: Of<'PlacesSwapped'>, { at }: Stamp): Meeting {
  const placedAt = (id: InscriptionId, path: readonly number[], other: InscriptionId) => (before: Meeting) =>
    withInscription(before, id, (row) => ({ ...row, place: { is: 'swapped', path, with: other, at } }))
  const swapped = placedAt(to, paths.to, from)(placedAt(from, paths.from, to)(meeting))
  const touched = (id: InscriptionId) => id === from || id === to
  const swaps = meeting.swaps.filter((swap) => !touched(swap.from) && !touched(swap.to))
  return { ...swapped, swaps, moves: meeting.moves + 2 }
}

/** LS6: before everybody else, in the order named. */
export function reservedPlacesDue(meeting: Meeting, { inscriptions }: Of<'ReservedPlacesDue'>, { at }: Stamp): Meeting {
  const placed = inscriptions.reduce(
    (before, id, index) =>
      withInscription(before, id, (row) => ({
        ...row,
        place: { is: 'reserved', path: [-1, meeting.moves + index + 1], at },
      })),
    meeting,
  )
  return { ...placed, moves: meeting.moves + inscriptions.length }
}

export function inscriptionMade(meeting: Meeting, event: Of<'InscriptionMade'>, { by, at }: Stamp): Meeting {
  const claim: Claim = event.confirmed ? { is: 'confirmed', at } : { is: 'claimed' }
  const inscription: Inscription = {
    id: event.inscription,
    delegation: event.delegation,
    capacity: event.capacity,
    groupClaim: event.capacity.is === 'group' ? claim : null,
    dignitary: event.dignitary === null ? null : { rank: event.dignitary, claim },
    speaker: event.speaker,
    named: false,
    at,
    registeredAt: event.ahead ? at : null,
    checkedInAt: null,
    lot: null,
    by: by.role,
    late: event.late,
    round: event.round,
    standing: event.ahead ? 'registered' : 'listed',
    place: BY_RULE,
    absences: [],
    withdrawal: null,
    statement: null,
  }
  const after = { ...meeting, inscriptions: meeting.inscriptions.concat([inscription]) }
  carrySorted(meeting, after, null, inscription)
  return after
}

export function inscriptionPlaced(
  meeting: Meeting,
  event: Of<'InscriptionMoved' | 'InscriptionDeferred'>,
  { by, at }: Stamp,
): Meeting {
  const { path, side, beside, because } = event
  const placed = withInscription(meeting, event.inscription, (inscription) => ({
    ...inscription,
    place: {
      is: event.type === 'InscriptionMoved' ? 'moved' : 'deferred',
      path,
      side,
      beside,
      by: by.role,
      at,
      because,
    },
  }))
  return { ...placed, moves: meeting.moves + 1 }
}

/** LS4: a confirmed claim puts the inscription into its class at once, wherever it had been moved before. */
export function prioritySettled(
  meeting: Meeting,
  event: Of<'PriorityConfirmed' | 'PriorityRejected'>,
  { at }: Stamp,
): Meeting {
  const claim: Claim =
    event.type === 'PriorityConfirmed' ? { is: 'confirmed', at } : { is: 'rejected', at, because: event.because }
  return withInscription(meeting, event.inscription, (inscription) => {
    // A rejected claim gives back a place that was reserved for what was claimed.
    const kept = inscription.place.is === 'reserved' ? BY_RULE : inscription.place
    const place = event.type === 'PriorityConfirmed' ? BY_RULE : kept
    if (event.claim === 'group') return { ...inscription, place, groupClaim: claim }
    const { dignitary } = inscription
    return { ...inscription, place, dignitary: dignitary && { ...dignitary, claim } }
  })
}

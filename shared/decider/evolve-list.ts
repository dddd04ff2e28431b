import type { Happening } from '../meeting/events.ts'
import { type InscriptionId, numberOf } from '../meeting/ids.ts'
import type { Claim, Inscription, Meeting } from '../meeting/meeting.ts'
import type { Stamp } from '../meeting/role.ts'

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
  return { ...meeting, inscriptions: meeting.inscriptions.with(index, change(inscription)) }
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
    by: by.role,
    late: event.late,
    round: event.round,
    standing: 'listed',
    place: { is: 'by-rule' },
    absences: [],
    statement: null,
  }
  return { ...meeting, inscriptions: [...meeting.inscriptions, inscription] }
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
    const place = event.type === 'PriorityConfirmed' ? ({ is: 'by-rule' } as const) : inscription.place
    if (event.claim === 'group') return { ...inscription, place, groupClaim: claim }
    const { dignitary } = inscription
    return { ...inscription, place, dignitary: dignitary && { ...dignitary, claim } }
  })
}

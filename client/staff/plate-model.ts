import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Holder, Inscription, Meeting } from '#shared/meeting/meeting.ts'
import type { DelegationKind } from '#shared/meeting/modalities.ts'
import { inscriptionOfHolder } from '#shared/rules/floor.ts'
import { podiumMemberOf } from '#shared/rules/replies.ts'

/** A name plate: whose it is, on whose behalf they speak, and who speaks. */
export type Plate = {
  readonly name: string
  /** For the flag; null where there is none. */
  readonly code: string | null
  /** Null for somebody of the podium. */
  readonly kind: DelegationKind | null
  readonly behalf: string | null
  /** The speaker of a delegation, or the title of somebody of the podium. */
  readonly speaker: string | null
}

export function plateOfInscription(meeting: Meeting, inscription: Inscription): Plate {
  const { capacity, speaker } = inscription
  return {
    ...plateOfDelegation(meeting, inscription.delegation),
    behalf: capacity.is === 'group' ? capacity.group : null,
    speaker,
  }
}

export function plateOfDelegation(meeting: Meeting, id: DelegationId): Plate {
  const delegation = meeting.delegations[id]
  return {
    name: delegation?.name ?? '',
    code: delegation?.code ?? null,
    kind: delegation?.kind ?? null,
    behalf: null,
    speaker: null,
  }
}

export function plateOfHolder(meeting: Meeting, holder: Holder): Plate | null {
  if (holder.is === 'inscription') {
    const inscription = inscriptionOfHolder(meeting, holder)
    return inscription ? plateOfInscription(meeting, inscription) : null
  }
  const member = podiumMemberOf(meeting, holder.member)
  return member ? { name: member.name, code: null, kind: null, behalf: null, speaker: member.title } : null
}

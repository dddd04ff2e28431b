import type { InscriptionId, PodiumMemberId } from '#shared/meeting/ids.ts'
import type { Holder, Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { inscriptionOf } from '#shared/rules/order.ts'
import { podiumMemberOf } from '#shared/rules/replies.ts'

/** "Pakistan (OIC)": a delegation in the words of a button, with the group it speaks for. */
export function nameOfInscription(meeting: Meeting, inscription: Inscription): string {
  const name = meeting.delegations[inscription.delegation]?.name ?? ''
  return inscription.capacity.is === 'group' ? `${name} (${inscription.capacity.group})` : name
}

/** The same by id; empty where there is no such inscription. */
export function nameOfInscriptionId(meeting: Meeting, id: InscriptionId): string {
  const inscription = inscriptionOf(meeting, id)
  return inscription ? nameOfInscription(meeting, inscription) : ''
}

export const nameOfMember = (meeting: Meeting, id: PodiumMemberId): string => podiumMemberOf(meeting, id)?.name ?? ''

export const nameOfHolder = (meeting: Meeting, holder: Holder): string =>
  holder.is === 'podium' ? nameOfMember(meeting, holder.member) : nameOfInscriptionId(meeting, holder.inscription)

import type { PodiumMemberId } from '#shared/meeting/ids.ts'
import type { Delegation, Holder, Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { delegationOfHolder, inscriptionOfHolder } from '#shared/rules/floor.ts'
import { podiumMemberOf } from '#shared/rules/replies.ts'

/** Who has the floor, as the name plate shows it. */
export type Plate =
  | {
      readonly is: 'delegation'
      readonly name: string
      /** ISO code of the flag; null for those without one. */
      readonly code: string | null
      readonly behalf: string | null
      readonly speaker: string | null
    }
  | { readonly is: 'person'; readonly name: string; readonly title: string }

/** A name in a row of names. */
export type NameLine = {
  readonly name: string
  readonly behalf: string | null
  /** FC1: the first whose turn probably does not come in this round any more. */
  readonly cut?: boolean
}

const behalfOf = ({ capacity }: Pick<Inscription, 'capacity'>): string | null =>
  capacity.is === 'group' ? capacity.group : null

export function plateOf(meeting: Meeting, holder: Holder): Plate | null {
  if (holder.is === 'podium') return personPlate(meeting, holder.member)
  const delegation = delegationOfHolder(meeting, holder)
  const inscription = inscriptionOfHolder(meeting, holder)
  if (!delegation || !inscription) return null
  return { ...delegationPlate(delegation), behalf: behalfOf(inscription), speaker: inscription.speaker }
}

export function delegationPlate(delegation: Delegation): Extract<Plate, { is: 'delegation' }> {
  return { is: 'delegation', name: delegation.name, code: delegation.code, behalf: null, speaker: null }
}

function personPlate(meeting: Meeting, id: PodiumMemberId): Plate | null {
  const member = podiumMemberOf(meeting, id)
  return member ? { is: 'person', name: member.name, title: member.title } : null
}

export const lineOfInscription = (meeting: Meeting, inscription: Inscription): NameLine => ({
  name: meeting.delegations[inscription.delegation]?.name ?? '',
  behalf: behalfOf(inscription),
})

export const lineOfPlate = (plate: Plate): NameLine => ({
  name: plate.name,
  behalf: plate.is === 'delegation' ? plate.behalf : null,
})

import { behalfWording } from '#client/wording/behalf-wording.ts'
import type { Words } from '#client/wording/words.ts'
import type { NamePlateModel } from '#client/ui/NamePlate.tsx'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Holder, Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { inscriptionOfHolder } from '#shared/rules/floor.ts'
import { podiumMemberOf } from '#shared/rules/replies.ts'

export function plateOfInscription(
  meeting: Meeting,
  inscription: Inscription,
  words: Words<'delegate'>,
): NamePlateModel {
  const { capacity, speaker } = inscription
  const { name, code } = delegationOf(meeting, inscription.delegation)
  return { name, code, behalf: capacity.is === 'group' ? behalfWording(capacity.group, words) : null, speaker }
}

/** Whoever has the floor: a delegation, or somebody of the podium by name and part. */
export function plateOfHolder(meeting: Meeting, holder: Holder, words: Words<'delegate'>): NamePlateModel {
  const inscription = inscriptionOfHolder(meeting, holder)
  if (inscription !== null) return plateOfInscription(meeting, inscription, words)
  const member = holder.is === 'podium' ? podiumMemberOf(meeting, holder.member) : undefined
  return {
    name: member?.name ?? '',
    code: null,
    behalf: null,
    speaker: member ? words.t(`common:podium.${member.role}`) : null,
  }
}

export function delegationOf(meeting: Meeting, id: DelegationId): { name: string; code: string | null } {
  const delegation = meeting.delegations[id]
  return { name: delegation?.name ?? id, code: delegation?.code ?? null }
}

/** A name in a running sentence: Pakistan, or Pakistan (OIC). */
export function nameInSentence(meeting: Meeting, inscription: Inscription): string {
  const { name } = delegationOf(meeting, inscription.delegation)
  return inscription.capacity.is === 'group' ? `${name} (${inscription.capacity.group})` : name
}

import { behalfWording } from '#client/wording/behalf-wording.ts'
import type { Words } from '#client/wording/words.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { listed } from '#shared/rules/order.ts'

export type SpeakerRowModel = {
  readonly id: InscriptionId
  readonly name: string
  /** On whose behalf, with which rank, and who will speak. */
  readonly details: string
  readonly ahead: boolean
}

/** Who stands on the list, in its order, and behind them who is to be checked in (LS5). */
export function speakerRows(meeting: Meeting, words: Words<'set-up'>): readonly SpeakerRowModel[] {
  const registered = meeting.inscriptions.filter(({ standing }) => standing === 'registered')
  return [...listed(meeting), ...registered].map((inscription) => ({
    id: inscription.id,
    name: meeting.delegations[inscription.delegation]?.name ?? inscription.delegation,
    details: details(inscription, words),
    ahead: inscription.standing === 'registered',
  }))
}

function details({ capacity, dignitary, speaker }: Inscription, words: Words<'set-up'>): string {
  const parts = [
    capacity.is === 'group' ? behalfWording(capacity.group, words) : null,
    dignitary === null ? null : words.t(`common:rank.${dignitary.rank}`),
    speaker,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}

import type { Words } from '#client/wording/words.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'

export type StrangerModel = { readonly title: string; readonly sentence: string; readonly link: string }

/** A sign-in is good for the whole occasion, though its delegation need not be in every meeting; null where it is. */
export function strangerModel(
  { delegations, title }: Meeting,
  delegation: DelegationId,
  { t }: Words<'delegate'>,
): StrangerModel | null {
  if (delegations[delegation] !== undefined) return null
  return {
    title: t('stranger.title'),
    sentence: t('stranger.sentence', { meeting: title }),
    link: t('common:gate.to-start'),
  }
}

import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Refusal } from '#shared/meeting/refusals.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { inscriptionOf } from '#shared/rules/order.ts'
import type { Hindrance } from '#shared/wire/messages.ts'
import type { NotDelivered } from '../connection/wire.ts'
import type { Words } from './words.ts'

/** Every "no" a screen may have to put into words. */
export type AnyRefusal = Refusal | Hindrance | NotDelivered

/**
 * One sentence for a "no". Most are read from the catalogue under the name of the reason. A new reason stops the build
 * at the last line until it has words, in the catalogue or here.
 */
export function refusalWording(refusal: AnyRefusal, words: Words<'refusals'>, meeting: Meeting | null): string {
  const { t, number } = words
  const time = (at: Instant) => words.time(at, meeting?.timeZone ?? 'Europe/Zurich')
  switch (refusal.because) {
    case 'not-allowed':
      if (refusal.role === 'delegation') return t('not-allowed.staff')
      if (refusal.role === 'moderator') return t('not-allowed.secretariat')
      return t(refusal.role === 'secretariat' ? 'not-allowed.delegation' : 'not-allowed.visitor')
    case 'meeting-adjourned':
      return t('meeting-adjourned', { time: time(refusal.at) })
    case 'wrong-segment':
      return t(refusal.open === null ? 'wrong-segment.none' : `wrong-segment.${refusal.open}`)
    case 'list-closed':
      return t('list-closed', { time: time(refusal.closedAt) })
    case 'may-not-speak-for-group':
      return t('may-not-speak-for-group', { group: refusal.group })
    case 'already-inscribed':
      if (refusal.position === null) return t('already-inscribed.called')
      return t('already-inscribed.listed', { place: number(refusal.position) })
    case 'out-of-turn': {
      const head = meeting === null ? undefined : inscriptionOf(meeting, refusal.head)
      const name = head === undefined ? undefined : meeting?.delegations[head.delegation]?.name
      return name === undefined ? t('out-of-turn.other') : t('out-of-turn.named', { name })
    }
    case 'entry-refused': {
      // A file counts its entries from 1; the wire counts them from 0.
      const sentence = refusalWording(refusal.refusal, words, meeting)
      return t('entry-refused', { number: number(refusal.entry + 1), sentence })
    }
    case 'delegation-inscribed':
      return t('delegation-inscribed', { name: meeting?.delegations[refusal.delegation]?.name ?? refusal.delegation })
    case 'too-many-delegations':
      return t('too-many-delegations', { most: number(refusal.most) })
    case 'podium-member-spoke': {
      const member = meeting?.podium.find(({ id }) => id === refusal.member)
      return t('podium-member-spoke', { name: member?.name ?? refusal.member })
    }
    default:
      return t(refusal.because)
  }
}

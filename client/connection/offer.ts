import type { Command } from '#shared/meeting/commands.ts'
import { asSignInId } from '#shared/meeting/ids.ts'
import type { Refusal } from '#shared/meeting/refusals.ts'
import type { Actor } from '#shared/meeting/role.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { offer } from '#shared/decider/offer.ts'
import type { As, Replica } from './replica-store.ts'
import type { NotDelivered } from './wire.ts'

/** Whether a tap would be accepted now, and if not, why: what every button asks. */
export type Offer = { readonly may: true } | { readonly may: false; readonly refusal: Refusal | NotDelivered }

/** Only the server knows which sign-in acts; for a trial decision any name will do. */
const THIS_TAB = asSignInId('this-tab')

function actorOf({ role, delegation }: As): Actor {
  if (role === 'secretariat' || role === 'moderator') return { role, signIn: THIS_TAB }
  if (role === 'delegation' && delegation !== null) return { role, signIn: THIS_TAB, delegation }
  return { role: 'public' }
}

/** A trial decision on the folded meeting. No tap is taken that could not be sent, or not be recorded. */
export function offerTo(
  { link, unrecordedSince, meeting, as }: Pick<Replica, 'link' | 'unrecordedSince' | 'meeting' | 'as'>,
  command: Command,
  now: Instant,
): Offer {
  if (link !== 'live' || meeting === null) return { may: false, refusal: { because: 'not-sent' } }
  if (unrecordedSince !== null) return { may: false, refusal: { because: 'not-recording' } }
  return offer(meeting, command, { by: actorOf(as), at: now })
}

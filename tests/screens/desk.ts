import { looker, type Outlook } from '#client/staff/outlook.ts'
import { arrivalRows } from '#client/screens/desk/arrivals-model.ts'
import { claimRows } from '#client/screens/desk/claims-model.ts'
import { type Found, foundModel } from '#client/screens/desk/found-model.ts'
import type { View } from '#client/screens/desk/view.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { listed } from '#shared/rules/order.ts'
import { wordsIn } from '../wording/words-in.ts'

export type Seen = { readonly meeting: Meeting; readonly now: Instant }

/** What the desk is made from. */
export const deskOf = ({ meeting, now }: Seen): View => ({
  meeting,
  now,
  link: 'live',
  unrecordedSince: null,
  as: { role: 'secretariat', delegation: null },
  words: wordsIn('en', 'desk'),
  coming: listed(meeting),
})

export const outlookOf = (seen: Seen): Outlook => looker()(deskOf(seen), [])

/** What is offered for a delegation that stands before the desk. */
export function foundOf(seen: Seen, { id }: Delegation): Found | undefined {
  const known = seen.meeting.delegations[id]
  return foundModel(deskOf(seen), outlookOf(seen), known ? [known] : [])[0]
}

/** The two queues as they are read: the name, and what it is about. */
export const readClaims = (seen: Seen): readonly string[] =>
  claimRows(deskOf(seen)).map(({ plate, about }) => [plate.name, ...about].join(' | '))
export const readArrivals = (seen: Seen): readonly string[] =>
  arrivalRows(deskOf(seen)).map(({ plate, about }) => [plate.name, ...about].join(' | '))

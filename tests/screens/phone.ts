import { offerTo } from '#client/connection/offer.ts'
import type { Link } from '#client/connection/replica-store.ts'
import type { ActionContext } from '#client/screens/delegate/actions.ts'
import { delegateModel, type DelegateModel } from '#client/screens/delegate/delegate-model.ts'
import { type News, newsBetween } from '#client/screens/delegate/news.ts'
import { nextOutlook, type Outlook } from '#client/screens/delegate/outlook.ts'
import { ownInscriptions } from '#client/screens/delegate/own-inscriptions.ts'
import type { Language } from '#client/wording/language.ts'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { forecast } from '#shared/rules/forecast.ts'
import { positionOf } from '#shared/rules/order.ts'
import { wordsIn } from '../wording/words-in.ts'

export type Seen = { readonly meeting: Meeting; readonly now: Instant }
type Held = {
  readonly link?: Link
  readonly language?: Language
  readonly visitor?: string
  readonly outlook?: Outlook
  readonly news?: readonly News[]
}

/** The cut of the meeting that this delegation's phone is given. */
export const cutOf = (meeting: Meeting, { id }: Delegation): Meeting =>
  discloseMeeting(meeting, { is: 'delegation', delegation: id })

/** All that the models of a phone are made from. */
export function contextOf(owner: Delegation, { meeting, now }: Seen, held: Held = {}): ActionContext {
  const { link = 'live', language = 'en', visitor = 'Europe/Zurich', outlook = null } = held
  const cut = cutOf(meeting, owner)
  const as = { role: 'delegation', delegation: owner.id } as const
  return {
    meeting: cut,
    delegation: owner.id,
    own: ownInscriptions(cut, owner.id),
    zones: { room: meeting.timeZone, visitor },
    words: wordsIn(language, 'delegate'),
    outlook,
    offerOf: (command: Command) => offerTo({ link, unrecordedSince: null, meeting: cut, as }, command, now),
  }
}

/** What the phone of a delegation shows: the model of the screen on the delegation's own cut of the meeting. */
export const phoneOf = (owner: Delegation, seen: Seen, held: Held = {}): DelegateModel =>
  delegateModel({ ...contextOf(owner, seen, held), now: seen.now, news: held.news ?? [] })

/** What the phone expects, after all that it has seen. */
export const outlookOf = (owner: Delegation, ...seen: readonly Seen[]): Outlook => {
  const outlook = seen.reduce<Outlook | null>((held, { meeting, now }) => {
    const cut = held?.meeting.id === meeting.id && equal(held.meeting, cutOf(meeting, owner)) ? held.meeting : null
    const known = cut ?? cutOf(meeting, owner)
    return nextOutlook(held, known, forecast(known, now), now)
  }, null)
  if (outlook === null) throw new Error('nothing was seen')
  return outlook
}

const equal = (one: Meeting, other: Meeting): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What the phone tells of what happened to its places between two moments. */
export const newsOf = (owner: Delegation, before: Seen, { meeting, now }: Seen): readonly News[] =>
  newsBetween(cutOf(before.meeting, owner), cutOf(meeting, owner), owner.id, (id) => positionOf(meeting, id), now)

/** The headline and the sentences below it, as one text. */
export const faceOf = ({ face }: DelegateModel): string => [face.headline, ...face.sentences].join(' | ')

/** The lesser buttons as they read, whatever kind of space keeps their dots from a line of their own. */
export const buttonsOf = ({ actions }: DelegateModel): readonly string[] =>
  actions.others.map(({ label }) => label.replaceAll('\u00a0', ' '))

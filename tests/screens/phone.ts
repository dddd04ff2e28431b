import { offerTo } from '#client/connection/offer.ts'
import type { Link } from '#client/connection/replica-store.ts'
import { delegateModel, type DelegateModel } from '#client/screens/delegate/delegate-model.ts'
import type { Language } from '#client/wording/language.ts'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { wordsIn } from '../wording/words-in.ts'

type Seen = { readonly meeting: Meeting; readonly now: Instant }
type Held = { readonly link?: Link; readonly language?: Language; readonly visitor?: string }

/** The cut of the meeting that this delegation's phone is given. */
export const cutOf = (meeting: Meeting, { id }: Delegation): Meeting =>
  discloseMeeting(meeting, { is: 'delegation', delegation: id })

/** What the phone of a delegation shows: the model of the screen on the delegation's own cut of the meeting. */
export function phoneOf(owner: Delegation, { meeting, now }: Seen, held: Held = {}): DelegateModel {
  const { link = 'live', language = 'en', visitor = 'Europe/Zurich' } = held
  const cut = cutOf(meeting, owner)
  const as = { role: 'delegation', delegation: owner.id } as const
  const offerOf = (command: Command) => offerTo({ link, meeting: cut, as }, command, now)
  const zones = { room: meeting.timeZone, visitor }
  return delegateModel({
    meeting: cut,
    delegation: owner.id,
    now,
    zones,
    words: wordsIn(language, 'delegate'),
    offerOf,
  })
}

/** The headline and the sentences below it, as one text. */
export const faceOf = ({ face }: DelegateModel): string => [face.headline, ...face.sentences].join(' | ')

/** The lesser buttons as they read, whatever kind of space keeps their dots from a line of their own. */
export const buttonsOf = ({ actions }: DelegateModel): readonly string[] =>
  actions.others.map(({ label }) => label.replaceAll('\u00a0', ' '))

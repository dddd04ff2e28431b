import type { Meeting } from '#shared/meeting/meeting.ts'
import { shortAddress } from '../ui/address.ts'
import type { Words } from '../wording/words.ts'
import type { IssuedCard } from './issued-cards.ts'

export type CardModel = {
  readonly key: string
  /** Whose card it is, as printed: a delegation, "Desk 2", or the role itself. */
  readonly name: string
  /** Which flag; null for initials, and none at all where nobody's name is meant. */
  readonly emblem: { readonly code: string | null } | null
  /** What it lets in to; null where the name says it already. */
  readonly role: string | null
  readonly occasion: string
  readonly meeting: string
  /** "Monday 7 March 2016, 09:00–12:00". */
  readonly when: string
  readonly room: string
  /** In its groups, so that it is typed without losing the place. */
  readonly code: readonly string[]
  /** What the QR code says. */
  readonly link: string
  /** One sentence: what to do with the card. */
  readonly how: string
  /** How long the name is, and how long both titles are: they are set smaller, never cut, and all cards are one size. */
  readonly length: Length
  readonly titles: Length
}

type CardSetting = {
  readonly meeting: Pick<Meeting, 'title' | 'occasion' | 'planned' | 'timeZone' | 'room' | 'delegations'>
  readonly words: Words<'sign-ins'>
}

const LENGTHS = ['ordinary', 'long', 'longer', 'longest'] as const
type Length = (typeof LENGTHS)[number]

/** From so many letters on a name is long, longer and longest. */
const NAME = [34, 62, 120]
const TITLES = [130, 260, 390]

const lengthOf = (text: string, steps: readonly number[]): Length =>
  LENGTHS[steps.filter((step) => text.length >= step).length] ?? 'longest'

export function cardModel({ signIn, code, origin }: IssuedCard, { meeting, words }: CardSetting): CardModel {
  const { t, time, day } = words
  const { role, label } = signIn
  const delegation = signIn.delegation === null ? undefined : meeting.delegations[signIn.delegation]
  const name = delegation?.name ?? label ?? t(`role.${role}`)
  const { start, end } = meeting.planned
  const hours = { from: time(start, meeting.timeZone), to: time(end, meeting.timeZone) }
  return {
    key: signIn.id,
    name,
    emblem: delegation === undefined ? null : { code: delegation.code },
    role: role === 'delegation' || label === null ? null : t(`role.${role}`),
    occasion: meeting.occasion.title,
    meeting: meeting.title,
    when: t('card.when', { day: day(start, meeting.timeZone), ...hours }),
    room: meeting.room,
    code: code.split('-'),
    link: `${origin}/enter#${code}`,
    how: t(`card.how.${role}`, { address: shortAddress(origin) }),
    length: lengthOf(name, NAME),
    titles: lengthOf(meeting.occasion.title + meeting.title, TITLES),
  }
}

const ORDER = ['secretariat', 'moderator', 'display', 'delegation'] as const

/** Staff and screens first, then delegations as a reader of the language would look them up. */
export function cardModels(cards: readonly IssuedCard[], setting: CardSetting): readonly CardModel[] {
  const byName = new Intl.Collator(setting.words.language).compare
  return ORDER.flatMap((role) =>
    cards
      .filter(({ signIn }) => signIn.role === role)
      .map((card) => cardModel(card, setting))
      .toSorted((a, b) => byName(a.name, b.name)),
  )
}

import type { Link } from '#client/connection/replica-store.ts'
import { AWAKE, type CoolDown } from '#client/screens/console/cool-down.ts'
import type { ListForecast } from '#client/staff/list-forecast.ts'
import { listModel, type ListModel, type Looking } from '#client/staff/list-model.ts'
import { looker, type Outlook } from '#client/staff/outlook.ts'
import { rowMaker } from '#client/staff/list-row.ts'
import type { MoveDraft } from '#client/staff/move-draft.ts'
import { nowModel, type NowModel } from '#client/screens/console/now-model.ts'
import type { View } from '#client/screens/console/view.ts'
import type { Language } from '#client/wording/language.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { listed } from '#shared/rules/order.ts'
import { wordsIn } from '../wording/words-in.ts'

type Seen = { readonly meeting: Meeting; readonly now: Instant }
type Held = { readonly role?: 'moderator' | 'secretariat'; readonly link?: Link; readonly language?: Language }

/** What a console of the moderator, or of the secretariat, is made from. */
export function viewOf(
  { meeting, now }: Seen,
  { role = 'moderator', link = 'live', language = 'en' }: Held = {},
): View {
  const words = wordsIn(language, 'console')
  return { meeting, now, link, unrecordedSince: null, as: { role, delegation: null }, words, coming: listed(meeting) }
}

/** What such a console expects, looked at for the first time. */
export const outlookOf = (seen: Seen): Outlook => looker()(viewOf(seen), [])

export const nowOf = (seen: Seen, held: Held = {}, coolDown: CoolDown = AWAKE): NowModel =>
  nowModel(viewOf(seen, held), coolDown)

const ALL: Looking = { filter: 'to-come', query: '' }

export function listOf(
  seen: Seen,
  looking: Partial<Looking> = {},
  draft: MoveDraft | null = null,
  forecast: ListForecast | null = null,
): ListModel {
  const view = viewOf(seen)
  return listModel({ ...view, rowOf: rowMaker(view.words), forecast }, { ...ALL, ...looking }, draft)
}

/** The rows as they are read: place, name, and why it stands there. */
export const readRows = ({ rows }: ListModel): readonly string[] =>
  rows.map(({ place, plate, badge, why }) => [place, plate.name, badge, why].filter(Boolean).join(' | '))

export const namesIn = ({ rows }: ListModel): readonly string[] => rows.map(({ plate }) => plate.name)

/** Whether a control would be granted, or because of what it is grey. */
export const grey = ({ offer }: NowModel['next'] | NowModel['controls']['end']): string =>
  offer.may ? 'may' : offer.refusal.because

import type { Command } from '#shared/meeting/commands.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { pendingInscription } from '#shared/rules/pending.ts'
import type { Outlook } from '../../staff/outlook.ts'
import type { View } from './view.ts'

/** What the person at the desk asks next: "Place 12, about 10:42". Null where that was not about a place. */
export function toldModel(view: View, { times, forecast }: Outlook, done: Command | null): string | null {
  const { meeting, coming, words } = view
  const id = done && placedBy(meeting, done)
  const place = coming.findIndex((inscription) => inscription.id === id) + 1
  if (!id || place === 0) return null
  const at = times.get(id)
  const when =
    at === undefined
      ? forecast.rows.has(id) && words.t('told.not')
      : words.t('expected.about', { time: words.time(at, meeting.timeZone) })
  const where = words.t('told.place', { place: words.number(place) })
  return when ? `${where}, ${when}` : where
}

function placedBy(meeting: Meeting, done: Command): InscriptionId | null {
  switch (done.type) {
    case 'Inscribe':
      return pendingInscription(meeting, done.delegation, done.capacity)?.id ?? null
    case 'CheckIn':
    case 'Reinstate':
    case 'ConfirmPriority':
    case 'MoveInscription':
    case 'AcceptSwap':
      return done.inscription
    default:
      return null
  }
}

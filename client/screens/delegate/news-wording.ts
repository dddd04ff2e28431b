import type { Words } from '#client/wording/words.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { inscriptionOf } from '#shared/rules/order.ts'
import { type News, still } from './news.ts'
import { nameInSentence } from './plates.ts'

/** What happened to one's places lately, as sentences. */
export function newsWording(
  news: readonly News[],
  meeting: Meeting,
  now: Instant,
  { t }: Words<'delegate'>,
): readonly string[] {
  const name = (id: InscriptionId) => {
    const inscription = inscriptionOf(meeting, id)
    return inscription ? nameInSentence(meeting, inscription) : ''
  }
  return still(news, now).map((one) => {
    switch (one.is) {
      case 'put-back':
      case 'checked-in':
        return t(`news.${one.is}`)
      case 'swapped': {
        const place = t('place.position', { count: one.position })
        return t('news.swapped', { name: name(one.with), place })
      }
      case 'lapsed':
        return t('news.lapsed', { name: name(one.with) })
    }
  })
}

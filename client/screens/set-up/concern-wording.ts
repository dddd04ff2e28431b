import type { Words } from '#client/wording/words.ts'
import type { SpeakerClass } from '#shared/meeting/modalities.ts'
import type { Millis } from '#shared/meeting/time.ts'
import type { Concern } from '#shared/rules/concerns.ts'
import { writeLength } from './length-text.ts'

type Says = Words<'set-up'>

export const minutesWording = (length: Millis, { t }: Says): string =>
  t('unit.minutes', { length: writeLength(length) })

export const classWording = (named: SpeakerClass, { t }: Says): string => t(`class.${named}`)

/** What is wrong or missing, in a sentence. */
export function concernWording(concern: Concern, words: Says): string {
  const { t } = words
  const time = (length: Millis) => minutesWording(length, words)
  switch (concern.is) {
    case 'too-long':
    case 'time-left-over':
    case 'presentations-too-short':
      return t(`concern.${concern.is}`, { by: time(concern.by) })
    case 'segment-untitled':
      return t('concern.segment-untitled', { place: concern.place })
    case 'unnamed':
      return t('concern.unnamed', { count: concern.seats })
    case 'floor-without-time':
    case 'no-replies-after':
      return t(`concern.${concern.is}`, { title: concern.title })
    case 'rounds-misnumbered':
      return t('concern.rounds-misnumbered', { title: concern.title, round: concern.round })
    case 'turn-longer-than-round':
    case 'amber-all-along':
      return t(`concern.${concern.is}`, { class: classWording(concern.class, words) })
    case 'reserved-do-not-fit': {
      const { places, needed, budget } = concern
      return t('concern.reserved-do-not-fit', { places, needed: time(needed), budget: time(budget) })
    }
    case 'reserved-for-nobody':
      return t('concern.reserved-for-nobody', {
        classes: words.list(concern.classes.map((named) => classWording(named, words))),
      })
    case 'untitled':
    case 'message-without-time':
    case 'member-twice':
    case 'delegation-twice':
      return t(`concern.${concern.is}`, { name: concern.name })
    default:
      return t(`concern.${concern.is}`)
  }
}

import type { Words } from '../../wording/words.ts'
import type { Face } from './face.ts'

/**
 * What is read out to those who do not see the screen. It changes only when somebody gets the floor, begins, reaches
 * the warning or runs out of time, and never with the digits.
 */
export function saidOf(face: Face, { t, clock }: Words<'display'>): string {
  switch (face.is) {
    case 'called':
      return t('said.called', { who: face.plate.name, time: clock(face.countdown.left) })
    case 'speaking': {
      const { tone, warning } = face.countdown
      if (tone === 'over') return t('said.over', { who: face.plate.name })
      return tone === 'warning' ? t('said.warning', { count: warning }) : t('said.speaking', { who: face.plate.name })
    }
    case 'window':
      return t('said.window')
    case 'point-of-order':
      return [t('point-of-order.title'), face.plate?.name].filter(Boolean).join(': ')
    case 'suspended':
      return t('suspended.title')
    case 'afterwards':
      return t('afterwards.adjourned')
    case 'podium':
    case 'replies':
    case 'break':
      return face.title
    case 'free':
      return face.next === null ? t('next.nobody') : `${t('next.next')}: ${face.next.name}`
    case 'before':
    case 'between':
      return ''
  }
}

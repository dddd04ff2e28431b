import type { Words } from '../../wording/words.ts'
import type { Countdown } from './countdown-model.ts'

/** The state of a speaker's clock in a word or two. */
export function countdownWord({ state, tone, warning }: Countdown, { t }: Words<'display'>): string {
  if (state === 'ready') return t('clock.ready')
  if (tone === 'over') return t('clock.over')
  if (state === 'stopped') return t('clock.stopped')
  return tone === 'warning' ? t('clock.warning', { count: warning }) : t('clock.running')
}

import type { Says } from './view.ts'

/** The usual reasons, by what they are given for; numbered in the catalogue in the order in which they are offered. */
export const presetsFor = {
  call: ({ t }: Says) => [t('reason.call.1'), t('reason.call.2'), t('reason.call.3')],
  move: ({ t }: Says) => [t('reason.move.1'), t('reason.move.2'), t('reason.move.3')],
  strike: ({ t }: Says) => [t('reason.strike.1'), t('reason.strike.2'), t('reason.strike.3')],
  reject: ({ t }: Says) => [t('reason.reject.1'), t('reason.reject.2'), t('reason.reject.3')],
  extend: ({ t }: Says) => [t('reason.extend.1'), t('reason.extend.2'), t('reason.extend.3')],
  skip: ({ t }: Says) => [t('reason.skip.1'), t('reason.skip.2')],
  time: ({ t }: Says) => [t('reason.time.1'), t('reason.time.2'), t('reason.time.3')],
  suspend: ({ t }: Says) => [t('reason.suspend.1'), t('reason.suspend.2'), t('reason.suspend.3')],
} as const

import type { Says } from './view.ts'

/** What is often put on the screens. */
export const preparedMessages = ({ t }: Says): readonly string[] => [
  t('message.prepare.1'),
  t('message.prepare.2'),
  t('message.prepare.3'),
  t('message.prepare.4'),
  t('message.prepare.5'),
]

import type { Rehearsal } from '#shared/meeting/meeting.ts'
import type { PresentMessage } from '#shared/wire/messages.ts'
import type { View } from './view.ts'

/** The one line above the columns. */
export type HeaderModel = {
  readonly occasion: string
  readonly title: string
  readonly synthetic: string | null
  readonly rehearsal: Rehearsal | null
  readonly role: string
  readonly time: string
  readonly quality: string
  readonly qualityLabel: string
  readonly present: readonly string[]
}

export function headerModel(view: View, present: PresentMessage | null, quality: number | null): HeaderModel {
  const { meeting, as, now, words } = view
  const { t } = words
  const ms = quality === null ? null : words.number(Math.max(1, Math.round(quality)))
  return {
    occasion: meeting.occasion.title,
    title: meeting.title,
    synthetic: meeting.synthetic ? t('common:synthetic') : null,
    rehearsal: meeting.rehearsal,
    role: t(as.role === 'secretariat' ? 'header.role.secretariat' : 'header.role.moderator'),
    time: words.time(now, meeting.timeZone),
    quality: ms === null ? t('header.qualityUnknown') : t('header.quality', { ms }),
    qualityLabel: ms === null ? t('header.qualityUnknown') : t('header.qualityLabel', { ms }),
    present: present
      ? [
          t('header.consoles', { count: present.consoles }),
          t('header.delegations', { count: present.delegations }),
          t('header.screens', { count: present.screens }),
        ]
      : [],
  }
}

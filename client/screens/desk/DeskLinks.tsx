import { Link as To } from 'wouter'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Says } from './view.ts'

/** The other screens the secretariat goes to, seldom while people queue. */
export function DeskLinks({ meeting, words: { t } }: { readonly meeting: MeetingId; readonly words: Says }) {
  return (
    <nav className="desk-links" aria-label={t('links.label')}>
      <To href={`/set-up/${meeting}`}>{t('links.setUp')}</To>
      <To href={`/sign-ins/${meeting}`}>{t('links.signIns')}</To>
      <a href={`/display/${meeting}`} target="_blank" rel="noreferrer">
        {t('links.display')}
      </a>
    </nav>
  )
}

import './set-up.css'
import './forms.css'
import './new-meeting.css'
import { Link, Redirect } from 'wouter'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { Waiting } from '#client/ui/Waiting.tsx'
import { useWords } from '#client/wording/use-words.ts'
import { NewMeetingForm } from './NewMeetingForm.tsx'
import { useOccasion } from './use-occasion.ts'

/** Where the secretariat convenes another meeting. */
export default function NewMeetingPage() {
  const { t } = useWords('set-up')
  const secretariat = useOccasion()
  useTitle(t('new.title'))
  if (secretariat === 'no-sign-in') return <Redirect to="/?because=no-sign-in" replace />
  if (secretariat === 'unknown') return <Waiting />
  if (secretariat === 'unreachable') {
    return (
      <main>
        <EmptyState title={t('new.title')} sentence={t('file.no-answer')} />
      </main>
    )
  }
  return (
    <div className="set-up-new">
      <header className="set-up-head">
        <div className="set-up-heading">
          <h1>{t('new.title')}</h1>
        </div>
        <Link className="set-up-link" href="/">
          {t('to-start')}
        </Link>
        <LanguageSwitch />
      </header>
      <main>
        <NewMeetingForm secretariat={secretariat} />
      </main>
    </div>
  )
}

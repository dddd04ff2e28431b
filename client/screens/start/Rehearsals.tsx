import { Link } from 'wouter'
import { RehearsalMark } from '#client/ui/RehearsalMark.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { MeetingModel } from './start-model.ts'

/** The rehearsals of a meeting that are under way, each with its screens. */
export function Rehearsals({ meeting: { title, staff, rehearsals } }: { readonly meeting: MeetingModel }) {
  const { t } = useWords('start')
  if (rehearsals.length === 0) return null
  return (
    <ul className="start-rehearsals">
      {rehearsals.map(({ id, rehearsal, sitting }) => (
        <li key={id} className="small">
          <RehearsalMark rehearsal={rehearsal} />
          <span>{sitting}</span>
          {staff !== null && (
            <Link href={`/console/${id}`} aria-label={t('rehearse.console-of', { meeting: title })}>
              {t('rehearse.console')}
            </Link>
          )}
          <Link href={`/display/${id}`} aria-label={t('rehearse.screen-of', { meeting: title })}>
            {t('meeting.screen')}
          </Link>
        </li>
      ))}
    </ul>
  )
}

import { Link } from 'wouter'
import { useWords } from '#client/wording/use-words.ts'
import { RehearseButton } from './RehearseButton.tsx'
import { Rehearsals } from './Rehearsals.tsx'
import type { OccasionModel } from './start-model.ts'

type OccasionProps = {
  readonly model: OccasionModel
  /** Whether this browser is signed in as its secretariat, which sets its meetings up. */
  readonly own: boolean
}

/** The meetings of one occasion, each with its public screen. */
export function Occasion({ model, own }: OccasionProps) {
  const { t } = useWords('start')
  return (
    <section className="occasion">
      <h2>{model.title}</h2>
      <p className="quiet">{model.day}</p>
      <ul>
        {model.meetings.map((meeting) => (
          <li key={meeting.id} className="start-meeting" data-on={meeting.on}>
            <p className="start-hours figures">
              <span dir="ltr">{meeting.hours}</span>
              <span className="quiet small">{meeting.room}</span>
            </p>
            <div className="start-words">
              <h3>{meeting.title}</h3>
              <p className="quiet">{meeting.theme}</p>
              <p className="start-facts small">
                <span className="start-sitting">{meeting.sitting}</span>
                {meeting.synthetic && <span className="quiet">{t('meeting.synthetic')}</span>}
              </p>
            </div>
            <p className="start-links">
              <Link
                className="start-screen"
                href={`/display/${meeting.id}`}
                aria-label={t('meeting.screen-of', { meeting: meeting.title })}
              >
                {t('meeting.screen')}
              </Link>
              {own && (
                <Link
                  className="start-screen"
                  href={`/set-up/${meeting.id}`}
                  aria-label={t('meeting.set-up-of', { meeting: meeting.title })}
                >
                  {t('meeting.set-up')}
                </Link>
              )}
            </p>
            {meeting.staff !== null && (
              <RehearseButton meeting={meeting.id} title={meeting.title} session={meeting.staff} />
            )}
            <Rehearsals meeting={meeting} />
          </li>
        ))}
      </ul>
    </section>
  )
}

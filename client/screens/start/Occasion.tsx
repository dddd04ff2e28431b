import { Link } from 'wouter'
import { useWords } from '#client/wording/use-words.ts'
import type { OccasionModel } from './start-model.ts'

/** The meetings of one occasion, each with its public screen. */
export function Occasion({ model }: { readonly model: OccasionModel }) {
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
            <Link
              className="start-screen"
              href={`/display/${meeting.id}`}
              aria-label={t('meeting.screen-of', { meeting: meeting.title })}
            >
              {t('meeting.screen')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

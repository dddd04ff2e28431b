import './recording-banner.css'
import { useReplica } from '../connection/replica-store.ts'
import { useWords } from '../wording/use-words.ts'

/** Tells staff that nothing can be recorded, and what to do; nothing is shown while all is well. */
export function RecordingBanner() {
  const { t, time } = useWords('common')
  const since = useReplica((held) => (held.link === 'live' ? held.unrecordedSince : null))
  const timeZone = useReplica((held) => held.meeting?.timeZone ?? null)
  return (
    <div role="alert" className="recording-banner">
      {since !== null && timeZone !== null && (
        <p>
          <strong>{t('recording.since', { time: time(since, timeZone) })}</strong> {t('recording.do')}
        </p>
      )}
    </div>
  )
}

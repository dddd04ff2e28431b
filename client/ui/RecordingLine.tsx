import './recording-banner.css'
import { useReplica } from '../connection/replica-store.ts'
import { useWords } from '../wording/use-words.ts'

/** Tells a delegation in one line that nothing it asks for can be recorded; nothing is shown while all is well. */
export function RecordingLine() {
  const { t } = useWords('common')
  const failing = useReplica((held) => held.link === 'live' && held.unrecordedSince !== null)
  return <output className="recording-line">{failing && <span>{t('recording.delegation')}</span>}</output>
}

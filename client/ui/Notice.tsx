import './notice.css'
import { useRefusalWording } from '../connection/use-refusal-wording.ts'
import type { AnyRefusal } from '../wording/refusal-wording.ts'
import { useWords } from '../wording/use-words.ts'

/** Why the last tap came to nothing; read out at once. */
export function Notice({
  refusal,
  onPutAway,
}: {
  readonly refusal: AnyRefusal | null
  readonly onPutAway: () => void
}) {
  const wording = useRefusalWording()
  const { t } = useWords('common')
  return (
    <div role="alert" className="notice-place">
      {refusal !== null && (
        <p className="notice">
          <span>{wording(refusal)}</span>
          <button type="button" className="notice-close" onClick={onPutAway} aria-label={t('close')}>
            ×
          </button>
        </p>
      )}
    </div>
  )
}

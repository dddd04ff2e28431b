import './waiting.css'
import { useWords } from '../wording/use-words.ts'

/** Shown while a screen, its words or its meeting are on their way; says so only when it takes long. */
export function Waiting() {
  const { t } = useWords('common')
  return (
    <output className="waiting">
      <span>{t('waiting')}</span>
    </output>
  )
}

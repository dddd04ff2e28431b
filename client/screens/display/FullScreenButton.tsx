import { useWords } from '../../wording/use-words.ts'
import { useFullScreen } from './use-full-screen.ts'

/** In a corner while the pointer moves; the key F and a double click do the same. */
export function FullScreenButton() {
  const { t } = useWords('display')
  const { full, toggle } = useFullScreen()
  return (
    <button
      type="button"
      className="full-screen"
      aria-pressed={full}
      onClick={toggle}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={full ? 'M9 4v5H4M15 4v5h5M9 20v-5H4M15 20v-5h5' : 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5'} />
      </svg>
      {t('screen.full')} <kbd>F</kbd>
    </button>
  )
}

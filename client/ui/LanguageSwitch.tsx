import './language-switch.css'
import { LANGUAGES, NAMES_OF_LANGUAGES } from '../wording/language.ts'
import { useCatalogues, useWords } from '../wording/use-words.ts'

/** Changes the language of this screen; each is written in its own words. */
export function LanguageSwitch() {
  const catalogues = useCatalogues()
  const { t, language } = useWords('common')
  return (
    <select
      className="language-switch"
      aria-label={t('language')}
      value={language}
      onChange={(event) => {
        const chosen = LANGUAGES.find((known) => known === event.target.value)
        if (chosen !== undefined) catalogues.speak(chosen)
      }}
    >
      {LANGUAGES.map((known) => (
        <option key={known} value={known} lang={known}>
          {NAMES_OF_LANGUAGES[known]}
        </option>
      ))}
    </select>
  )
}

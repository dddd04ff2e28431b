import './language-switch.css'
import { useTranslation } from 'react-i18next'
import { LANGUAGES, NAMES_OF_LANGUAGES } from '../wording/language.ts'
import { speak } from '../wording/i18n.ts'
import { useWords } from '../wording/use-words.ts'

/** Changes the language of this screen; each is written in its own words. */
export function LanguageSwitch() {
  const { i18n } = useTranslation()
  const { t, language } = useWords('common')
  return (
    <select
      className="language-switch"
      aria-label={t('language')}
      value={language}
      onChange={(event) => {
        const chosen = LANGUAGES.find((known) => known === event.target.value)
        if (chosen !== undefined) speak(i18n, chosen)
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

import { useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import { memberOf } from './api.ts'

/** The code of a new occasion, which the server tells once. It stays in this tab's history until it is put away. */
export function CodeNote() {
  const { t } = useWords('set-up')
  const code = memberOf(useHistoryState(), 'code')
  const [noted, setNoted] = useState(false)
  if (noted || typeof code !== 'string') return null
  const putAway = () => {
    history.replaceState(null, '')
    setNoted(true)
  }
  return (
    <section className="set-up-code" aria-label={t('code.title')}>
      <h2>{t('code.title')}</h2>
      <p className="set-up-code-digits figures" dir="ltr">
        {code}
      </p>
      <p className="quiet">{t('code.sentence')}</p>
      <Button onPress={putAway}>{t('code.put-away')}</Button>
    </section>
  )
}

import './enter.css'
import { useCallback, useLayoutEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { codeInFragment } from '#client/sign-in/code.ts'
import { CodeForm } from '#client/sign-in/CodeForm.tsx'
import { type NotIn, signIn } from '#client/sign-in/sign-in.ts'
import { screenOf, type SignIn } from '#client/sign-in/sign-ins.ts'
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { useWords } from '#client/wording/use-words.ts'

type Attempt =
  | { readonly is: 'none' }
  | { readonly is: 'underway'; readonly code: string }
  | { readonly is: 'refused'; readonly code: string; readonly because: NotIn }

/** What a link has brought along is tried at once. */
function atFirst(): Attempt {
  const code = codeInFragment(location.hash)
  return code === null ? { is: 'none' } : { is: 'underway', code }
}

/** Takes the code out of the address bar and the history: whoever looks over the shoulder may not have it. */
function takeCode(): string | null {
  const code = codeInFragment(location.hash)
  if (location.hash !== '') history.replaceState(history.state, '', `${location.pathname}${location.search}`)
  return code
}

/** Where a card's link leads: it signs in with the code behind the # and goes on to the screen of the role. */
export default function EnterPage() {
  const { t } = useWords('start')
  const [, go] = useLocation()
  useTitle(t('enter.title'))
  const [attempt, setAttempt] = useState(atFirst)
  const enter = useCallback((known: SignIn) => go(screenOf(known), { replace: true }), [go])
  // Before the page is painted: the answer takes longer than that.
  useLayoutEffect(() => {
    const enterByLink = async () => {
      const code = takeCode()
      if (code === null) return
      setAttempt({ is: 'underway', code })
      const outcome = await signIn(code)
      if (outcome.is === 'in') enter(outcome.signIn)
      else setAttempt({ is: 'refused', code, because: outcome.because })
    }
    const linkFollowed = () => void enterByLink()
    linkFollowed()
    // A second link opened in the same tab changes nothing but the fragment.
    window.addEventListener('hashchange', linkFollowed)
    return () => window.removeEventListener('hashchange', linkFollowed)
  }, [enter])
  return (
    <main className="enter">
      <LanguageSwitch />
      <h1>{t('enter.title')}</h1>
      {attempt.is === 'underway' ? (
        <output>{t('enter.underway')}</output>
      ) : (
        <CodeForm
          key={attempt.is === 'refused' ? attempt.code : ''}
          code={attempt.is === 'refused' ? attempt.code : ''}
          because={attempt.is === 'refused' ? attempt.because : null}
          onSignedIn={enter}
        />
      )}
    </main>
  )
}

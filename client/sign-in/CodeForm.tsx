import './code-form.css'
import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../wording/use-words.ts'
import { isWhole, tidyCode } from './code.ts'
import { type NotIn, signIn } from './sign-in.ts'
import type { SignIn } from './sign-ins.ts'

type CodeFormProps = {
  readonly onSignedIn: (signIn: SignIn) => void
  /** A code that came by a link and was not accepted, and why. */
  readonly code?: string
  readonly because?: NotIn | null
}

/** Where the code of a card is typed in. */
export function CodeForm({ onSignedIn, code: given = '', because: reason = null }: CodeFormProps) {
  const { t } = useWords('start')
  const [code, setCode] = useState(given)
  const [because, setBecause] = useState<NotIn | 'not-whole' | null>(reason)
  const [underway, setUnderway] = useState(false)
  const enter = async () => {
    if (underway) return
    if (!isWhole(code)) {
      setBecause('not-whole')
      return
    }
    setUnderway(true)
    setBecause(null)
    const outcome = await signIn(code)
    setUnderway(false)
    if (outcome.is === 'in') onSignedIn(outcome.signIn)
    else setBecause(outcome.because)
  }
  return (
    <form
      className="code-form"
      onSubmit={(event) => {
        event.preventDefault()
        void enter()
      }}
    >
      <label className="code-form-field">
        <span>{t('code.label')}</span>
        <input
          className="figures"
          type="text"
          dir="ltr"
          name="code"
          value={code}
          placeholder="XXXX-XXXX-XXXX"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={because !== null}
          aria-describedby="code-form-why"
          onChange={(event) => {
            setCode(tidyCode(event.target.value))
            setBecause(null)
          }}
        />
      </label>
      <p className="code-form-why" id="code-form-why" role="alert">
        {because !== null && t(`code.${because}`)}
      </p>
      <Button tone="primary" size="large" underway={underway} onPress={() => void enter()}>
        {t('code.enter')}
      </Button>
    </form>
  )
}

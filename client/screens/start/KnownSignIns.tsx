import { useState } from 'react'
import { Link } from 'wouter'
import { signOut } from '#client/sign-in/sign-in.ts'
import { browserMemories, knownSignIns, screenOf } from '#client/sign-in/sign-ins.ts'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'

/** The sign-ins this device remembers, to go on with or to end. */
export function KnownSignIns() {
  const { t } = useWords('start')
  const [known, setKnown] = useState(() => knownSignIns(browserMemories()))
  if (known.length === 0) return null
  const end = (session: string) => {
    void signOut(session)
    setKnown(knownSignIns(browserMemories()))
  }
  return (
    <div className="start-known">
      <h3>{t('known.title')}</h3>
      <ul>
        {known.map((signIn) => (
          <li key={signIn.session}>
            <Link href={screenOf(signIn)}>{t(`known.${signIn.role}`)}</Link>
            {signIn.role === 'secretariat' && <Link href="/set-up">{t('known.new-meeting')}</Link>}
            <Button tone="quiet" onPress={() => end(signIn.session)}>
              {t('known.sign-out')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

import './start.css'
import { useMemo } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { CodeForm } from '#client/sign-in/CodeForm.tsx'
import { browserMemories, knownSignIns, screenOf } from '#client/sign-in/sign-ins.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { visitorZone } from '#client/wording/room-time.ts'
import { useWords } from '#client/wording/use-words.ts'
import type { OccasionId } from '#shared/meeting/ids.ts'
import { KnownSignIns } from './KnownSignIns.tsx'
import { Occasion } from './Occasion.tsx'
import { startModel } from './start-model.ts'
import { useProgramme } from './use-programme.ts'

/** What is on, and the way in. */
export default function StartPage() {
  const words = useWords('start')
  const { t } = words
  const [, go] = useLocation()
  const [query] = useSearchParams()
  const programme = useProgramme()
  useTitle(t('title'))
  const occasions = useMemo(
    () =>
      typeof programme === 'string' ? [] : startModel(programme, visitorZone(), words, knownSignIns(browserMemories())),
    [programme, words],
  )
  const own = ownOccasions(programme)
  return (
    <div className="start">
      <header className="start-head">
        <p className="start-product">{t('common:product')}</p>
        <LanguageSwitch />
      </header>
      <main className="start-body">
        <section className="start-enter" aria-labelledby="start-enter">
          {query.get('because') === 'no-sign-in' && (
            <output className="start-because">{t('because.no-sign-in')}</output>
          )}
          <h2 id="start-enter">{t('code.title')}</h2>
          <CodeForm onSignedIn={(signIn) => go(screenOf(signIn))} />
          <p className="quiet small">{t('code.hint')}</p>
          <KnownSignIns />
        </section>
        <section className="start-on" aria-labelledby="start-on">
          <h1 id="start-on">{t('title')}</h1>
          {occasions.map((occasion) => (
            <Occasion key={occasion.key} model={occasion} own={own.some((id) => occasion.key.startsWith(`${id} `))} />
          ))}
          {programme === 'unreachable' && (
            <EmptyState title={t('unreachable.title')} sentence={t('unreachable.sentence')} />
          )}
          {typeof programme !== 'string' && occasions.length === 0 && (
            <EmptyState title={t('none.title')} sentence={t('none.sentence')} />
          )}
        </section>
      </main>
      <footer className="start-foot small">
        <a href="/api/docs">{t('record')}</a>
      </footer>
    </div>
  )
}

/** The occasions whose secretariat this browser is: a sign-in is good for all of one, and remembers one of its meetings. */
function ownOccasions(programme: ReturnType<typeof useProgramme>): readonly OccasionId[] {
  if (typeof programme === 'string') return []
  const signedIn = knownSignIns(browserMemories()).filter(({ role }) => role === 'secretariat')
  return programme.meetings
    .filter(({ id }) => signedIn.some(({ meeting }) => meeting === id))
    .map(({ occasion }) => occasion.id)
}

import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { reloadAfterUpdate } from './reload-after-update.ts'
import { firstScreen, projectedMeeting, screens } from './screens.ts'
import { Waiting } from './ui/Waiting.tsx'
import { openCatalogues } from './wording/i18n.ts'
import { CataloguesContext } from './wording/use-words.ts'

const app = () => import('./app.tsx')
const App = lazy(app)
const DisplayPage = lazy(screens.display)

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root.')

reloadAfterUpdate()
const first = firstScreen(location.pathname, location.hash)
// No way leads away from a projected screen, so it does without what finds ways.
const projected = projectedMeeting(location.pathname)
// If this fails, showing the screen fails again, and says so.
void Promise.allSettled([first.fetch(), projected === null ? app() : null])
const catalogues = await openCatalogues(first.words)
if (first.leadsTo !== undefined) catalogues.expect(first.leadsTo)
createRoot(root).render(
  <StrictMode>
    <CataloguesContext value={catalogues}>
      <Suspense fallback={<Waiting />}>
        {projected === null ? <App /> : <DisplayPage meeting={asMeetingId(projected)} />}
      </Suspense>
    </CataloguesContext>
  </StrictMode>,
)

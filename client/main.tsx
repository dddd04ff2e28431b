import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { inOwnFile, once } from './own-file.tsx'
import { reloadAfterUpdate } from './reload-after-update.ts'
import { firstScreen, projectedMeeting, screens } from './screens.ts'
import { Waiting } from './ui/Waiting.tsx'
import { openCatalogues } from './wording/i18n.ts'
import { CataloguesContext } from './wording/use-words.ts'

const app = once(() => import('./app.tsx'))
const App = inOwnFile(app)
const DisplayPage = inOwnFile(screens.display)

/** So long is waited for files, in ms, before the page says that it waits. */
const PATIENCE = 1_000

/** A function, since the files of the screens need this one, and none of them could begin while it waits by itself. */
async function start(root: HTMLElement): Promise<void> {
  const first = firstScreen(location.pathname, location.hash)
  // No way leads away from a projected screen, so it does without what finds ways.
  const projected = projectedMeeting(location.pathname)
  const files = Promise.all([first.fetch(), projected === null ? app() : null])
  const catalogues = await openCatalogues(first.words)
  // React keeps a waiting face for a third of a second, so that it does not flash up: mostly there need be none.
  await Promise.race([files, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
  if (first.leadsTo !== undefined) {
    // While it signs in, and behind what the first screen itself needs.
    void first.leadsTo.fetch()
    catalogues.expect(first.leadsTo.words)
  }
  createRoot(root).render(
    <StrictMode>
      <CataloguesContext value={catalogues}>
        <Suspense fallback={<Waiting />}>
          {projected === null ? <App /> : <DisplayPage meeting={asMeetingId(projected)} />}
        </Suspense>
      </CataloguesContext>
    </StrictMode>,
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root.')
reloadAfterUpdate()
void start(root)

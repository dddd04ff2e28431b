import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { App, firstScreen } from './app.tsx'
import { reloadAfterUpdate } from './reload-after-update.ts'
import { openCatalogues } from './wording/i18n.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no #root.')

reloadAfterUpdate()
const first = firstScreen(location.pathname)
// If this fails, showing the screen fails again, and says so.
void first.fetch().catch(() => undefined)
const catalogues = await openCatalogues(first.words)
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={catalogues}>
      <App />
    </I18nextProvider>
  </StrictMode>,
)

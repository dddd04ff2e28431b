import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { Waiting } from './ui/Waiting.tsx'
import type { CatalogueName } from './wording/catalogues.ts'

/** Each screen is a file of its own, so that a phone does not load the console. */
const screens = {
  start: () => import('./screens/start/StartPage.tsx'),
  enter: () => import('./screens/enter/EnterPage.tsx'),
  console: () => import('./screens/console/ConsolePage.tsx'),
  display: () => import('./screens/display/DisplayPage.tsx'),
  delegate: () => import('./screens/delegate/DelegatePage.tsx'),
}

const StartPage = lazy(screens.start)
const EnterPage = lazy(screens.enter)
const ConsolePage = lazy(screens.console)
const DisplayPage = lazy(screens.display)
const DelegatePage = lazy(screens.delegate)

/** The first screen to be shown and the catalogue with its words. */
type FirstScreen = { readonly words: CatalogueName; readonly fetch: () => Promise<unknown> }

/** Which screen an address leads to, so that it and its words can be on their way at once and side by side. */
export function firstScreen(path: string): FirstScreen {
  const named = path.split('/')[1]
  if (named === 'console' || named === 'display' || named === 'delegate') return { words: named, fetch: screens[named] }
  return { words: 'start', fetch: named === 'enter' ? screens.enter : screens.start }
}

export function App() {
  return (
    <Suspense fallback={<Waiting />}>
      <Switch>
        <Route path="/enter" component={EnterPage} />
        <Route path="/console/:meeting">{({ meeting }) => <ConsolePage meeting={asMeetingId(meeting)} />}</Route>
        <Route path="/display/:meeting">{({ meeting }) => <DisplayPage meeting={asMeetingId(meeting)} />}</Route>
        <Route path="/delegate/:meeting">{({ meeting }) => <DelegatePage meeting={asMeetingId(meeting)} />}</Route>
        <Route component={StartPage} />
      </Switch>
    </Suspense>
  )
}

import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { IssuedCardsKeeper } from './cards/IssuedCardsKeeper.tsx'
import { Waiting } from './ui/Waiting.tsx'
import type { CatalogueName } from './wording/catalogues.ts'

/** Each screen is a file of its own, so that a phone does not load the console. */
const screens = {
  start: () => import('./screens/start/StartPage.tsx'),
  enter: () => import('./screens/enter/EnterPage.tsx'),
  console: () => import('./screens/console/ConsolePage.tsx'),
  desk: () => import('./screens/desk/DeskPage.tsx'),
  display: () => import('./screens/display/DisplayPage.tsx'),
  delegate: () => import('./screens/delegate/DelegatePage.tsx'),
  draw: () => import('./screens/draw/DrawPage.tsx'),
  draws: () => import('./screens/draw/DrawDoor.tsx'),
  'sign-ins': () => import('./screens/sign-ins/SignInsPage.tsx'),
  cards: () => import('./screens/cards/CardsPage.tsx'),
  'set-up': () => import('./screens/set-up/SetUpPage.tsx'),
  'new-meeting': () => import('./screens/set-up/NewMeetingPage.tsx'),
}

const StartPage = lazy(screens.start)
const EnterPage = lazy(screens.enter)
const ConsolePage = lazy(screens.console)
const DeskPage = lazy(screens.desk)
const DisplayPage = lazy(screens.display)
const DelegatePage = lazy(screens.delegate)
const DrawPage = lazy(screens.draw)
const DrawDoor = lazy(screens.draws)
const SignInsPage = lazy(screens['sign-ins'])
const CardsPage = lazy(screens.cards)
const SetUpPage = lazy(screens['set-up'])
const NewMeetingPage = lazy(screens['new-meeting'])

/** The first screen to be shown and the catalogue with its words. */
type FirstScreen = { readonly words: CatalogueName; readonly fetch: () => Promise<unknown> }

/** Which screen an address leads to, so that it and its words can be on their way at once and side by side. */
export function firstScreen(path: string): FirstScreen {
  const [, named, meeting = ''] = path.split('/')
  if (named === 'console' || named === 'desk' || named === 'display' || named === 'delegate') {
    return { words: named, fetch: screens[named] }
  }
  if (named === 'sign-ins' || named === 'cards') return { words: 'sign-ins', fetch: screens[named] }
  if (named === 'set-up') return { words: named, fetch: screens[meeting === '' ? 'new-meeting' : named] }
  if (named === 'draw') return { words: named, fetch: screens[meeting === '' ? 'draws' : named] }
  return { words: 'start', fetch: named === 'enter' ? screens.enter : screens.start }
}

export function App() {
  return (
    <IssuedCardsKeeper>
      <Suspense fallback={<Waiting />}>
        <Switch>
          <Route path="/enter" component={EnterPage} />
          <Route path="/console/:meeting">{({ meeting }) => <ConsolePage meeting={asMeetingId(meeting)} />}</Route>
          <Route path="/desk/:meeting">{({ meeting }) => <DeskPage meeting={asMeetingId(meeting)} />}</Route>
          <Route path="/display/:meeting">{({ meeting }) => <DisplayPage meeting={asMeetingId(meeting)} />}</Route>
          <Route path="/delegate/:meeting">{({ meeting }) => <DelegatePage meeting={asMeetingId(meeting)} />}</Route>
          <Route path="/draw" component={DrawDoor} />
          <Route path="/draw/:meeting">{({ meeting }) => <DrawPage meeting={asMeetingId(meeting)} />}</Route>
          <Route path="/sign-ins/:meeting">{({ meeting }) => <SignInsPage meeting={asMeetingId(meeting)} />}</Route>
          <Route path="/cards/:meeting">{({ meeting }) => <CardsPage meeting={asMeetingId(meeting)} />}</Route>
          <Route path="/set-up" component={NewMeetingPage} />
          <Route path="/set-up/:meeting/:part?">
            {({ meeting, part }) => <SetUpPage meeting={asMeetingId(meeting)} part={part} />}
          </Route>
          <Route component={StartPage} />
        </Switch>
      </Suspense>
    </IssuedCardsKeeper>
  )
}

import { once } from './own-file.tsx'
import type { CatalogueName } from './wording/catalogues.ts'

/** Each screen is a file of its own, so that a phone does not load the console. */
export const screens = {
  start: once(() => import('./screens/start/StartPage.tsx')),
  enter: once(() => import('./screens/enter/EnterPage.tsx')),
  console: once(() => import('./screens/console/ConsolePage.tsx')),
  desk: once(() => import('./screens/desk/DeskPage.tsx')),
  display: once(() => import('./screens/display/DisplayPage.tsx')),
  delegate: once(() => import('./screens/delegate/DelegatePage.tsx')),
  draw: once(() => import('./screens/draw/DrawPage.tsx')),
  draws: once(() => import('./screens/draw/DrawDoor.tsx')),
  'sign-ins': once(() => import('./screens/sign-ins/SignInsPage.tsx')),
  cards: once(() => import('./screens/cards/CardsPage.tsx')),
  'set-up': once(() => import('./screens/set-up/SetUpPage.tsx')),
  'new-meeting': once(() => import('./screens/set-up/NewMeetingPage.tsx')),
}

/** A screen, and the catalogue with its words. */
type Coming = { readonly words: CatalogueName; readonly fetch: () => Promise<unknown> }

/** The first screen to be shown, and the one it is most likely to lead to, if it leads on by itself. */
type FirstScreen = Coming & { readonly leadsTo?: Coming }

/** Which screen an address leads to, so that it and its words can be on their way at once and side by side. */
export function firstScreen(path: string, fragment: string): FirstScreen {
  const [, named, meeting = ''] = path.split('/')
  if (named === 'console' || named === 'desk' || named === 'display' || named === 'delegate') {
    return { words: named, fetch: screens[named] }
  }
  if (named === 'sign-ins' || named === 'cards') return { words: 'sign-ins', fetch: screens[named] }
  if (named === 'set-up') return { words: named, fetch: screens[meeting === '' ? 'new-meeting' : named] }
  if (named === 'draw') return { words: named, fetch: screens[meeting === '' ? 'draws' : named] }
  if (named !== 'enter') return { words: 'start', fetch: screens.start }
  // Whoever follows a card's link is nearly always a delegation.
  const leadsTo: Coming = { words: 'delegate', fetch: screens.delegate }
  return { words: 'start', fetch: screens.enter, ...(fragment === '' ? {} : { leadsTo }) }
}

/** The meeting whose projected screen an address leads to. */
export const projectedMeeting = (path: string): string | null => /^\/display\/([\w-]+)\/?$/.exec(path)?.[1] ?? null

import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { IssuedCardsKeeper } from './cards/IssuedCardsKeeper.tsx'
import { screens } from './screens.ts'
import { Waiting } from './ui/Waiting.tsx'

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

/** All screens, by their addresses. */
export default function App() {
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

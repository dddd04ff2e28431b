import { Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { IssuedCardsKeeper } from './cards/IssuedCardsKeeper.tsx'
import { inOwnFile } from './own-file.tsx'
import { screens } from './screens.ts'
import { Waiting } from './ui/Waiting.tsx'

const StartPage = inOwnFile(screens.start)
const EnterPage = inOwnFile(screens.enter)
const ConsolePage = inOwnFile(screens.console)
const DeskPage = inOwnFile(screens.desk)
const DisplayPage = inOwnFile(screens.display)
const DelegatePage = inOwnFile(screens.delegate)
const DrawPage = inOwnFile(screens.draw)
const DrawDoor = inOwnFile(screens.draws)
const SignInsPage = inOwnFile(screens['sign-ins'])
const CardsPage = inOwnFile(screens.cards)
const SetUpPage = inOwnFile(screens['set-up'])
const NewMeetingPage = inOwnFile(screens['new-meeting'])

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

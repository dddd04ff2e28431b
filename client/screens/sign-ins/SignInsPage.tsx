import './sign-ins.css'
import { Link } from 'wouter'
import { unprinted, useIssuedCards } from '#client/cards/issued-cards.ts'
import { useMeeting } from '#client/connection/use-room.ts'
import { screenOf } from '#client/sign-in/sign-ins.ts'
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx'
import { LinkBanner } from '#client/ui/LinkBanner.tsx'
import { RoomGate } from '#client/ui/RoomGate.tsx'
import { Waiting } from '#client/ui/Waiting.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { useWords } from '#client/wording/use-words.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { SignInsDesk } from './SignInsDesk.tsx'
import { useSignIns } from './use-sign-ins.ts'

/** Who has a code, who is connected, and new codes; for the secretariat. */
export default function SignInsPage({ meeting }: { readonly meeting: MeetingId }) {
  return (
    <RoomGate meeting={meeting} door="secretariat">
      <SignIns />
    </RoomGate>
  )
}

function SignIns() {
  const meeting = useMeeting()
  const { t } = useWords('sign-ins')
  const signIns = useSignIns(meeting.id)
  const { cards } = useIssuedCards()
  const toPrint = unprinted(cards).length
  useTitle(t('title'), meeting.title)
  return (
    <div className="sign-ins">
      <header className="sign-ins-head">
        <Link className="sign-ins-link" href={screenOf({ role: 'secretariat', meeting: meeting.id })}>
          {t('to-desk')}
        </Link>
        <p className="sign-ins-meeting" dir="auto">
          {meeting.title}
        </p>
        <LanguageSwitch />
      </header>
      <LinkBanner />
      <main className="sign-ins-body">
        <h1>{t('title')}</h1>
        {cards.length > 0 && (
          <p className="sign-ins-unprinted" data-unprinted={toPrint > 0}>
            <output>{t('unprinted', { count: toPrint })}</output>
            <Link className="button sign-ins-link" href={`/cards/${meeting.id}`}>
              {t('print-cards')}
            </Link>
          </p>
        )}
        {signIns.answer === null ? <Waiting /> : <SignInsDesk signIns={signIns} answer={signIns.answer} />}
      </main>
    </div>
  )
}

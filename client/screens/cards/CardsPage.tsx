import './cards.css'
import { useEffect, useMemo, useState } from 'react'
import { Link } from 'wouter'
import { cardModels } from '#client/cards/card-model.ts'
import { useIssuedCards } from '#client/cards/issued-cards.ts'
import { useQrPaths } from '#client/cards/use-qr-paths.ts'
import { useMeeting } from '#client/connection/use-room.ts'
import { EmptyState } from '#client/ui/EmptyState.tsx'
import { RoomGate } from '#client/ui/RoomGate.tsx'
import { useTitle } from '#client/ui/use-title.ts'
import { Waiting } from '#client/ui/Waiting.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { MeetingId, SignInId } from '#shared/meeting/ids.ts'
import { CardsHead } from './CardsHead.tsx'
import { sheetsOf } from './sheets.ts'
import { Sheet } from './Sheet.tsx'

/** The cards that were issued in this tab, on A4 sheets for the browser to print. */
export default function CardsPage({ meeting }: { readonly meeting: MeetingId }) {
  return (
    <RoomGate meeting={meeting} door="secretariat">
      <Cards />
    </RoomGate>
  )
}

function Cards() {
  const meeting = useMeeting()
  const words = useWords('sign-ins')
  const { t } = words
  const { cards, markPrinted } = useIssuedCards()
  // Those printed from here stay until the page is left, in case the printer ran out of paper.
  const [before] = useState(() => new Set(cards.filter(({ printed }) => printed).map(({ signIn }) => signIn.id)))
  const [again, setAgain] = useState(before.size === cards.length)
  const shown = useMemo(() => cards.filter(({ signIn }) => again || !before.has(signIn.id)), [cards, again, before])
  const models = useMemo(() => cardModels(shown, { meeting, words }), [shown, meeting, words])
  const drawn = useQrPaths(useMemo(() => models.map(({ link }) => link), [models]))
  usePrinted(() => markPrinted(new Set<SignInId>(shown.map(({ signIn }) => signIn.id))))
  useTitle(t('cards.title'), meeting.title)
  const sheets = sheetsOf(models)
  return (
    <div className="cards">
      <CardsHead
        meeting={meeting.id}
        cards={models.length}
        sheets={sheets.length}
        origin={shown[0]?.origin ?? null}
        before={before.size}
        again={again}
        onAgain={setAgain}
        ready={drawn !== null}
      />
      <main className="cards-sheets" aria-label={t('cards.title')}>
        {cards.length === 0 && (
          <EmptyState title={t('cards.none.title')} sentence={t('cards.none.sentence')}>
            <Link href={`/sign-ins/${meeting.id}`}>{t('cards.back')}</Link>
          </EmptyState>
        )}
        {drawn === null ? (
          <Waiting />
        ) : (
          sheets.map((sheet, index) => (
            <Sheet
              key={sheet[0]?.key}
              cards={sheet}
              drawn={drawn}
              label={t('cards.sheet', { number: index + 1, all: sheets.length })}
            />
          ))
        )}
      </main>
    </div>
  )
}

/** The browser says that printing is over, not whether it was given up: whoever gave up prints again. */
function usePrinted(tell: () => void): void {
  useEffect(() => {
    window.addEventListener('afterprint', tell)
    return () => window.removeEventListener('afterprint', tell)
  })
}

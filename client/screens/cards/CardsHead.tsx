import { Link } from 'wouter'
import { shortAddress } from '#client/ui/address.ts'
import { Button } from '#client/ui/Button.tsx'
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import { isLocal } from './sheets.ts'

type CardsHeadProps = {
  readonly meeting: MeetingId
  readonly cards: number
  readonly sheets: number
  /** Where the cards lead; null where there are none. */
  readonly origin: string | null
  /** How many were printed before this page was opened. */
  readonly before: number
  readonly again: boolean
  readonly onAgain: (again: boolean) => void
  readonly ready: boolean
}

/** Not printed: what there is, in which language, and what to know before it is printed. */
export function CardsHead(props: CardsHeadProps) {
  const { meeting, cards, sheets, origin, before, again, onAgain, ready } = props
  const { t } = useWords('sign-ins')
  return (
    <header className="cards-head">
      <div className="cards-line">
        <Link className="cards-link" href={`/sign-ins/${meeting}`}>
          {t('cards.back')}
        </Link>
        <h1>{t('cards.title')}</h1>
        {cards > 0 && (
          <output className="figures quiet">
            {t('cards.count', { count: cards })} · {t('cards.sheets', { count: sheets })}
          </output>
        )}
        <span className="cards-deeds">
          <LanguageSwitch />
          {cards > 0 && (
            <Button tone="primary" underway={!ready} onPress={() => window.print()}>
              {t('cards.print')}
            </Button>
          )}
        </span>
      </div>
      {before > 0 && (
        <label className="cards-again">
          <input type="checkbox" checked={again} onChange={(event) => onAgain(event.target.checked)} />
          <span>{t('cards.printed-before', { count: before })}</span>
        </label>
      )}
      {cards > 0 && <p className="quiet">{t('cards.once')}</p>}
      {origin !== null && isLocal(origin) && (
        <p className="cards-local">{t('cards.local', { address: shortAddress(origin) })}</p>
      )}
    </header>
  )
}

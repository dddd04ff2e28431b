import { Link } from 'wouter'
import { type CardModel } from '#client/cards/card-model.ts'
import { CodeCard } from '#client/cards/CodeCard.tsx'
import { useQrPaths } from '#client/cards/use-qr-paths.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { useWords } from '#client/wording/use-words.ts'

type IssuedDialogProps = {
  readonly card: CardModel | null
  readonly printAt: string
  readonly onClose: () => void
}

const NONE: readonly string[] = []

/** A new code, to be read out, scanned from the screen, or printed. */
export function IssuedDialog({ card, printAt, onClose }: IssuedDialogProps) {
  const { t } = useWords('sign-ins')
  const drawn = useQrPaths(card === null ? NONE : [card.link])
  return (
    <Dialog open={card !== null} title={t('issued.title')} onClose={onClose}>
      {card !== null && (
        <div className="sign-ins-issued">
          <div className="sign-ins-card">
            <CodeCard card={card} qr={drawn?.get(card.link) ?? null} />
          </div>
          <p className="quiet">{t('issued.once')}</p>
          <Link className="button button--primary sign-ins-link" href={printAt}>
            {t('issued.print')}
          </Link>
        </div>
      )}
    </Dialog>
  )
}

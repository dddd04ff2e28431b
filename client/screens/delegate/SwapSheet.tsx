import type { Submitting } from '#client/connection/use-submission.ts'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useWords } from '#client/wording/use-words.ts'
import { SwapCard } from './SwapCard.tsx'
import type { SwapModel } from './swap-model.ts'

type SwapSheetProps = {
  /** One for each of one's own places; none while the sheet is closed. */
  readonly models: readonly SwapModel[]
  readonly submitting: Submitting
  readonly onClose: () => void
}

/** LS7: exchanging places with somebody chosen from the list. */
export function SwapSheet({ models, submitting, onClose }: SwapSheetProps) {
  const { t } = useWords('delegate')
  return (
    <Dialog open={models.length > 0} title={t('swap.title')} onClose={onClose} shape="sheet">
      <div className="phone-sheet">
        <Notice refusal={submitting.refusal} onPutAway={submitting.putAway} />
        {models.map((swap) => (
          <SwapCard key={swap.key} swap={swap} submitting={submitting} onDone={onClose} />
        ))}
        <p className="quiet small">{t('swap.both')}</p>
      </div>
    </Dialog>
  )
}

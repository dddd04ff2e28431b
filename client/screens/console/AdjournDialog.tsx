import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useActs } from '../../staff/acts.ts'
import type { Says } from './view.ts'

type AdjournDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  /** How many on the list would not be reached. */
  readonly left: number
  readonly words: Says
}

/** The only box that asks whether one is sure, since nothing takes an adjournment back. */
export function AdjournDialog({ open, onClose, left, words: { t } }: AdjournDialogProps) {
  const { act, ask } = useActs()
  const adjourn = () => {
    onClose()
    void act({ type: 'AdjournMeeting' })
  }
  return (
    <Dialog open={open} onClose={onClose} title={t('sitting.adjournTitle')}>
      <p>{left > 0 ? t('sitting.adjournSentence', { count: left }) : t('sitting.adjournNobody')}</p>
      <div className="staff-form-end">
        <Button tone="grave" offer={ask({ type: 'AdjournMeeting' })} onPress={adjourn}>
          {t('sitting.doAdjourn')}
        </Button>
      </div>
    </Dialog>
  )
}

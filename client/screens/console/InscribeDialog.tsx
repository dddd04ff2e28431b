import type { Meeting } from '#shared/meeting/meeting.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { InscribeForm } from './InscribeForm.tsx'
import type { Says } from './view.ts'

type InscribeDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly delegations: Meeting['delegations']
  readonly words: Says
}

export function InscribeDialog({ open, onClose, delegations, words }: InscribeDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={words.t('inscribe.title')}>
      <InscribeForm onDone={onClose} delegations={delegations} words={words} />
    </Dialog>
  )
}

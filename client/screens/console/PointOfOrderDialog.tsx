import { type FormEvent, useState } from 'react'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useActs } from '../../staff/acts.ts'
import { DelegationPicker } from './DelegationPicker.tsx'
import type { Says } from './view.ts'

type PointOfOrderDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly delegations: Meeting['delegations']
  readonly words: Says
}

export function PointOfOrderDialog({ open, onClose, ...rest }: PointOfOrderDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={rest.words.t('point.title')}>
      <PointOfOrderForm onClose={onClose} {...rest} />
    </Dialog>
  )
}

/** FL6: the flag is up before anybody knows whose it is, so Enter alone raises the point without a name. */
function PointOfOrderForm({ onClose, delegations, words }: Omit<PointOfOrderDialogProps, 'open'>) {
  const { act, ask } = useActs()
  const [chosen, setChosen] = useState<Delegation | null>(null)
  const command = { type: 'RaisePointOfOrder', delegation: chosen?.id ?? null } as const
  const raise = () => {
    onClose()
    void act(command)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    raise()
  }
  return (
    <form className="staff-form" onSubmit={onSubmit}>
      <p className="quiet">{words.t('point.sentence')}</p>
      <DelegationPicker delegations={delegations} chosen={chosen} onChoose={setChosen} words={words} />
      <input type="submit" hidden />
      <div className="staff-form-end">
        <Button tone="primary" offer={ask(command)} onPress={raise}>
          {chosen ? words.t('point.doFor', { name: chosen.name }) : words.t('point.do')}
        </Button>
      </div>
    </form>
  )
}

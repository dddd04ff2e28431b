import { useState } from 'react'
import type { Submitting } from '#client/connection/use-submission.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import { AskForm } from './AskForm.tsx'
import { askCommand, type Asking, type AskModel } from './ask-model.ts'

type AskSheetProps = {
  readonly open: 'ask' | 'details' | null
  readonly model: AskModel
  readonly delegation: DelegationId
  readonly submitting: Submitting
  readonly onClose: () => void
}

/** Asks in which capacity, one tap each; the form behind it is for a dignitary and a speaker's name. */
export function AskSheet({ open, model, delegation, submitting, onClose }: AskSheetProps) {
  const { t } = useWords('delegate')
  const [wanted, setWanted] = useState<'details' | null>(null)
  const close = () => {
    setWanted(null)
    onClose()
  }
  const ask = async (asking: Asking) => {
    if (await submitting.send(askCommand(delegation, asking))) close()
  }
  const underway = submitting.underway === 'Inscribe'
  return (
    <Dialog open={open !== null} title={model.title} onClose={close} shape="sheet">
      <div className="phone-sheet">
        <Notice refusal={submitting.refusal} onPutAway={submitting.putAway} />
        {(wanted ?? open) === 'details' ? (
          <AskForm model={model} underway={underway} onAsk={(asking) => void ask(asking)} />
        ) : (
          <>
            {model.choices.map(({ key, capacity, label, offer }) => (
              <Button
                key={key}
                size="large"
                offer={offer}
                underway={underway}
                onPress={() => void ask({ capacity, rank: null, speaker: '' })}
              >
                {label}
              </Button>
            ))}
            <Button tone="quiet" onPress={() => setWanted('details')}>
              {t('action.details')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  )
}

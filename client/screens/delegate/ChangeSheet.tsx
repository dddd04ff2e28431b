import { useId, useState } from 'react'
import type { Submitting } from '#client/connection/use-submission.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Notice } from '#client/ui/Notice.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { ChangeModel, Step } from './change-model.ts'
import { ExchangePart } from './ExchangePart.tsx'
import { SpeakerForm } from './SpeakerForm.tsx'

type ChangeSheetProps = {
  readonly open: boolean
  readonly models: readonly ChangeModel[]
  readonly submitting: Submitting
  /** LS7: leads to the list, to choose with whom. */
  readonly onExchange: () => void
  readonly onClose: () => void
}

/** Let others pass, exchange places, name the speaker, withdraw: behind one more tap, since none of it should happen in a pocket. */
export function ChangeSheet({ open, models, submitting, onExchange, onClose }: ChangeSheetProps) {
  const { t } = useWords('delegate')
  const name = useId()
  const [chosen, setChosen] = useState<InscriptionId | null>(null)
  const model = models.find(({ id }) => id === chosen) ?? models[0]
  const take = async ({ command }: Step) => {
    if (await submitting.send(command)) onClose()
  }
  const underway = submitting.underway !== null
  return (
    <Dialog open={open && model !== undefined} title={t('change.title')} onClose={onClose} shape="sheet">
      {model !== undefined && (
        <div className="phone-sheet">
          <Notice refusal={submitting.refusal} onPutAway={submitting.putAway} />
          {models.length > 1 && (
            <fieldset className="choices">
              <legend>{t('change.which')}</legend>
              {models.map(({ id, capacity }) => (
                <label key={id} className="choice">
                  <input type="radio" name={name} checked={id === model.id} onChange={() => setChosen(id)} />
                  <span>{capacity}</span>
                </label>
              ))}
            </fieldset>
          )}
          {model.pass !== null && (
            <section className="phone-sheet-part">
              <h3>{t('change.pass')}</h3>
              <p className="quiet small">{model.pass}</p>
              <div className="steps">
                {model.deferrals.map((step) => (
                  <Button key={step.label} offer={step.offer} underway={underway} onPress={() => void take(step)}>
                    {step.label}
                  </Button>
                ))}
              </div>
            </section>
          )}
          <ExchangePart exchange={model.exchange} onExchange={onExchange} />
          <SpeakerForm key={model.id} model={model} submitting={submitting} />
          <section className="phone-sheet-part">
            <Button
              tone="grave"
              offer={model.withdraw.offer}
              underway={underway}
              onPress={() => void take(model.withdraw)}
            >
              {model.withdraw.label}
            </Button>
            {model.warning !== null && <p className="quiet small">{model.warning}</p>}
          </section>
        </div>
      )}
    </Dialog>
  )
}

import { useState } from 'react'
import type { Command } from '#shared/meeting/commands.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { type Length, LengthFields, lengthInMillis } from './LengthFields.tsx'
import { presetsFor } from '../../staff/presets.ts'
import { ReasonForm } from '../../staff/ReasonForm.tsx'
import type { Says } from './view.ts'

export type AddTime = Extract<Command, { type: 'AddTime' }>

type TimeDialogProps = {
  /** The intervention that is given time, as a command still to be filled in; null while the box is closed. */
  readonly meant: AddTime | null
  readonly onClose: () => void
  readonly words: Says
}

const HALF_A_MINUTE: Length = { sign: 1, minutes: 0, seconds: 30 }

/** FL5: any time added to or taken from the intervention, with a reason. */
export function TimeDialog({ meant, onClose, words }: TimeDialogProps) {
  const [length, setLength] = useState(HALF_A_MINUTE)
  const by = lengthInMillis(length)
  return (
    <Dialog open={meant !== null} onClose={onClose} title={words.t('time.title')}>
      <ReasonForm
        title={null}
        presets={presetsFor.time(words)}
        submit={words.t(length.sign > 0 ? 'time.add' : 'time.take')}
        command={(because) => (meant && by !== 0 ? { ...meant, by, because } : null)}
        onDone={onClose}
        focused={false}
        words={words}
      >
        <LengthFields first="seconds" value={length} onChange={setLength} labels={lengthLabels(words)} />
      </ReasonForm>
    </Dialog>
  )
}

export const lengthLabels = ({ t }: Says) => ({
  add: t('time.add'),
  take: t('time.take'),
  minutes: t('time.minutes'),
  seconds: t('time.seconds'),
})

import type { InscriptionId } from '#shared/meeting/ids.ts'
import { presetsFor } from './presets.ts'
import { ReasonForm } from './ReasonForm.tsx'
import type { Says } from './view.ts'

type StrikeFormProps = {
  readonly id: InscriptionId
  readonly name: string
  readonly onDone: () => void
  readonly words: Says
}

/** LS7: takes somebody off the list, with a reason that the delegation is told. */
export function StrikeForm({ id, name, onDone, words }: StrikeFormProps) {
  return (
    <ReasonForm
      title={words.t('strike.title', { name })}
      presets={presetsFor.strike(words)}
      submit={words.t('strike.do')}
      command={(because) => ({ type: 'Withdraw', inscription: id, because })}
      onDone={onDone}
      words={words}
    />
  )
}

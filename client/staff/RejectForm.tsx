import type { PriorityClaim } from '#shared/meeting/commands.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import { presetsFor } from './presets.ts'
import { ReasonForm } from './ReasonForm.tsx'
import type { Says } from './view.ts'

type RejectFormProps = {
  readonly id: InscriptionId
  readonly name: string
  readonly claim: PriorityClaim
  readonly onDone: () => void
  readonly words: Says
}

/** LS4: a claim that the desk does not confirm; the delegation is told the reason, if one is given. */
export function RejectForm({ id, name, claim, onDone, words }: RejectFormProps) {
  return (
    <ReasonForm
      title={words.t(`reject.${claim}`, { name })}
      presets={presetsFor.reject(words)}
      submit={words.t('reject.do')}
      optional
      command={(because) => ({
        type: 'RejectPriority',
        inscription: id,
        claim,
        ...(because === '' ? {} : { because }),
      })}
      onDone={onDone}
      words={words}
    />
  )
}

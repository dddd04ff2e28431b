import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { useActs } from './acts.ts'
import type { Control } from './control.ts'
import type { MoveDraft } from './move-draft.ts'
import { MoveForm } from './MoveForm.tsx'
import { presetsFor } from './presets.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { RejectForm } from './RejectForm.tsx'
import { RowButtons } from './RowButtons.tsx'
import type { RowDeeds, RowForm, Typing } from './row-deeds.ts'
import { SpeakerForm } from './SpeakerForm.tsx'
import { StrikeForm } from './StrikeForm.tsx'
import { SwapForm } from './SwapForm.tsx'
import type { Says } from './view.ts'

type RowDeedsStripProps = {
  readonly deeds: RowDeeds
  /** FC1: when it is expected; null where it does not wait. */
  readonly expected: string | null
  readonly form: RowForm | null
  readonly onForm: (form: RowForm) => void
  readonly draft: MoveDraft | null
  readonly onDraft: (draft: MoveDraft | null) => void
  readonly typing: Typing | null
  readonly onClose: () => void
  readonly meeting: Meeting
  readonly coming: readonly Inscription[]
  readonly order: readonly InscriptionId[]
  readonly words: Says
}

/** Below an open row: what can be done for it, or the form of what was chosen. */
export function RowDeedsStrip(props: RowDeedsStripProps) {
  const { deeds, form, onClose, words } = props
  const { act } = useActs()
  const give = async ({ command }: Control) => {
    if (command !== null && (await act(command))) onClose()
  }
  if (form === null) return <RowButtons {...props} onGive={(control) => void give(control)} />
  if (form === 'move') return <MoveForm {...props} />
  if (form === 'swap') return <SwapForm {...props} onDone={onClose} />
  if (form === 'speaker') return <SpeakerForm deeds={deeds} onDone={onClose} words={words} />
  if (form === 'call') {
    const { command } = deeds.call
    return (
      <ReasonForm
        title={words.t('call.title', { name: deeds.name })}
        presets={presetsFor.call(words)}
        submit={words.t('call.do')}
        command={(because) => (command?.type === 'CallSpeaker' ? { ...command, because } : null)}
        onDone={onClose}
        words={words}
      />
    )
  }
  if (form === 'strike') return <StrikeForm id={deeds.id} name={deeds.name} onDone={onClose} words={words} />
  return <RejectForm id={deeds.id} name={deeds.name} claim={form.reject} onDone={onClose} words={words} />
}

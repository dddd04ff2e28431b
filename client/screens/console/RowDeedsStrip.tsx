import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { Button } from '../../ui/Button.tsx'
import { useActs } from './acts.ts'
import type { Control } from './control.ts'
import { intoView } from './into-view.ts'
import type { MoveDraft } from './move-draft.ts'
import { MoveForm } from './MoveForm.tsx'
import { presetsFor } from './presets.ts'
import { ReasonForm } from './ReasonForm.tsx'
import type { RowDeeds, RowForm, Typing } from './row-deeds.ts'
import { SpeakerForm } from './SpeakerForm.tsx'
import type { Says } from './view.ts'

type RowDeedsStripProps = {
  readonly deeds: RowDeeds
  readonly form: RowForm | null
  readonly onForm: (form: RowForm) => void
  readonly draft: MoveDraft | null
  readonly onDraft: (draft: MoveDraft | null) => void
  readonly typing: Typing | null
  readonly onClose: () => void
  readonly meeting: Meeting
  readonly order: readonly InscriptionId[]
  readonly words: Says
}

/** Below an open row: what can be done for it, or the form of what was chosen. */
export function RowDeedsStrip(props: RowDeedsStripProps) {
  const { deeds, form, onForm, onClose, words } = props
  const { act } = useActs()
  const give = async ({ command }: Control) => {
    if (command !== null && (await act(command))) onClose()
  }
  if (form === 'move') return <MoveForm {...props} />
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
  return (
    <fieldset ref={intoView} className="row-strip" aria-label={words.t('list.actions', { name: deeds.name })}>
      {deeds.claims.map(({ claim, label, confirm, reject }) => (
        <div key={claim} className="row-claim-deeds">
          <span className="row-claim">{label}</span>
          <Button tone="primary" offer={confirm.offer} onPress={() => void give(confirm)}>
            {confirm.label}
          </Button>
          <Button offer={reject.offer} onPress={() => void give(reject)}>
            {reject.label}
          </Button>
        </div>
      ))}
      <Button offer={deeds.call.offer} onPress={() => (deeds.call.inTurn ? void give(deeds.call) : onForm('call'))}>
        {deeds.call.label}
      </Button>
      <Button offer={deeds.move} onPress={() => onForm('move')}>
        {words.t('list.move')}
      </Button>
      <Button offer={deeds.nameSpeaker} onPress={() => onForm('speaker')}>
        {words.t('list.speaker')}
      </Button>
      <Button tone="grave" offer={deeds.strike.offer} onPress={() => void give(deeds.strike)}>
        {deeds.strike.label}
      </Button>
    </fieldset>
  )
}

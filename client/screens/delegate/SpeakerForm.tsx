import { useState } from 'react'
import type { Submitting } from '#client/connection/use-submission.ts'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { ChangeModel } from './change-model.ts'
import { SpeakerField } from './SpeakerField.tsx'

/** LS11: who will speak is an act of its own, so that a substitute is named and not slipped in. */
export function SpeakerForm({ model, submitting }: { readonly model: ChangeModel; readonly submitting: Submitting }) {
  const { t } = useWords('delegate')
  const [speaker, setSpeaker] = useState(model.speaker)
  const named = speaker.trim()
  const changed = named !== '' && named !== model.speaker
  const save = () => void submitting.send({ type: 'NameSpeaker', inscription: model.id, speaker: named })
  return (
    <form
      className="phone-sheet-part"
      onSubmit={(event) => {
        event.preventDefault()
        if (changed) save()
      }}
    >
      <SpeakerField label={t('change.speaker')} value={speaker} onChange={setSpeaker} />
      {changed && (
        <Button underway={submitting.underway === 'NameSpeaker'} onPress={save}>
          {t('change.speaker-save')}
        </Button>
      )}
    </form>
  )
}

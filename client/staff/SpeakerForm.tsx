import { useId, useState } from 'react'
import { useActs } from './acts.ts'
import type { RowDeeds } from './row-deeds.ts'
import { RowForm } from './RowForm.tsx'
import { takeFocus } from '../ui/take-focus.ts'
import type { Says } from './view.ts'

type SpeakerFormProps = { readonly deeds: RowDeeds; readonly onDone: () => void; readonly words: Says }

/** LS11: who will speak, also in place of somebody named before. */
export function SpeakerForm({ deeds, onDone, words }: SpeakerFormProps) {
  const { act, ask } = useActs()
  const id = useId()
  const [speaker, setSpeaker] = useState(deeds.speaker)
  const wanted = { type: 'NameSpeaker', inscription: deeds.id, speaker: speaker.trim() } as const
  const give = async () => {
    if (wanted.speaker !== '' && (await act(wanted))) onDone()
  }
  return (
    <RowForm submit={words.t('speaker.do')} offer={ask(wanted)} onGive={give} onDone={onDone} words={words}>
      <label className="staff-form-title" htmlFor={id}>
        {words.t('speaker.title', { name: deeds.name })}
      </label>
      <input
        ref={takeFocus}
        id={id}
        type="text"
        maxLength={200}
        autoComplete="off"
        value={speaker}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setSpeaker(event.currentTarget.value)}
      />
    </RowForm>
  )
}

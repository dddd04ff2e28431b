import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { useActs } from './acts.ts'
import { intoView } from '../ui/into-view.ts'
import type { RowDeeds } from './row-deeds.ts'
import { takeFocus } from '../ui/take-focus.ts'
import { useEscape } from '../ui/use-escape.ts'
import type { Says } from './view.ts'

type SpeakerFormProps = { readonly deeds: RowDeeds; readonly onDone: () => void; readonly words: Says }

/** LS11: who will speak, also in place of somebody named before. */
export function SpeakerForm({ deeds, onDone, words: { t } }: SpeakerFormProps) {
  const { act, ask } = useActs()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  useEscape(form, onDone)
  useEffect(() => intoView(form.current), [])
  const [speaker, setSpeaker] = useState(deeds.speaker)
  const wanted = { type: 'NameSpeaker', inscription: deeds.id, speaker: speaker.trim() } as const
  const give = async () => {
    if (wanted.speaker !== '' && (await act(wanted))) onDone()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void give()
  }
  return (
    <form ref={form} className="staff-form" onSubmit={onSubmit}>
      <label className="staff-form-title" htmlFor={id}>
        {t('speaker.title', { name: deeds.name })}
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
      <div className="staff-form-end">
        <Button tone="quiet" onPress={onDone}>
          {t('common:cancel')}
        </Button>
        <Button tone="primary" offer={ask(wanted)} onPress={() => void give()}>
          {t('speaker.do')}
        </Button>
      </div>
    </form>
  )
}

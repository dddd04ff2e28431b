import { type FormEvent, useId, useRef, useState } from 'react'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { Button } from '../../ui/Button.tsx'
import { useActs } from '../../staff/acts.ts'
import { preparedMessages } from './prepared-messages.ts'
import type { Says } from './view.ts'

type ScreensPanelProps = { readonly message: Meeting['message']; readonly meeting: MeetingId; readonly words: Says }

/** What is written on every screen: one's own words, or one of those that are often needed. */
export function ScreensPanel({ message, meeting, words }: ScreensPanelProps) {
  const { t } = words
  const { act, ask } = useActs()
  const id = useId()
  const [text, setText] = useState('')
  const wanted = { type: 'ShowMessage', text: text.trim() } as const
  const field = useRef<HTMLTextAreaElement>(null)
  const show = async () => {
    if (wanted.text === '') field.current?.focus()
    else if (await act(wanted)) {
      setText('')
      // Out of the field, so that the keys of the console work again.
      field.current?.closest<HTMLElement>('[role="tabpanel"]')?.focus()
    }
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void show()
  }
  return (
    <div className="screens">
      <div className="screens-now" data-shown={message !== null}>
        <h3>{message ? t('message.shown') : t('message.none')}</h3>
        {message && <p dir="auto">{message.text}</p>}
        <Button offer={ask({ type: 'ClearMessage' })} onPress={() => void act({ type: 'ClearMessage' })}>
          {t('message.clear')}
        </Button>
      </div>
      <form className="staff-form" onSubmit={onSubmit}>
        <label className="staff-field" htmlFor={id}>
          <span>{t('message.label')}</span>
          <textarea
            ref={field}
            id={id}
            rows={2}
            maxLength={400}
            dir="auto"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <div className="staff-form-end">
          <Button tone="primary" offer={ask(wanted)} onPress={() => void show()}>
            {t('message.show')}
          </Button>
        </div>
      </form>
      <h3>{t('message.prepared')}</h3>
      <ul className="screens-prepared">
        {preparedMessages(words).map((prepared) => (
          <li key={prepared}>
            <button type="button" className="staff-preset" onClick={() => setText(prepared)}>
              {prepared}
            </button>
          </li>
        ))}
      </ul>
      <a href={`/display/${meeting}`} target="_blank" rel="noreferrer">
        {t('message.display')}
      </a>
    </div>
  )
}

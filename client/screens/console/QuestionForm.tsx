import { type FormEvent, useId, useState } from 'react'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { asPodiumMemberId } from '#shared/meeting/ids.ts'
import { currentIntervention } from '#shared/rules/floor.ts'
import { Button } from '../../ui/Button.tsx'
import { useActs } from '../../staff/acts.ts'
import type { PodiumRow } from './podium-model.ts'
import type { Says } from './view.ts'

type QuestionFormProps = { readonly meeting: Meeting; readonly rows: readonly PodiumRow[]; readonly words: Says }

/** RP2: notes a question against a panellist while it is being put; the intervention it came from is noted with it. */
export function QuestionForm({ meeting, rows, words: { t } }: QuestionFormProps) {
  const { act, ask } = useActs()
  const id = useId()
  const asked = rows.filter((row) =>
    meeting.podium.some((member) => member.id === row.id && member.role === 'panellist'),
  )
  const [to, setTo] = useState<string>(asked[0]?.id ?? '')
  const [text, setText] = useState('')
  const wanted = {
    type: 'NoteQuestion',
    panellist: asPodiumMemberId(to),
    text: text.trim(),
    askedIn: currentIntervention(meeting),
  } as const
  const note = async () => {
    if (wanted.text !== '' && (await act(wanted))) setText('')
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void note()
  }
  return (
    <form className="staff-form question-form" onSubmit={onSubmit}>
      <label className="staff-field" htmlFor={`${id}-to`}>
        <span>{t('question.to')}</span>
        <select id={`${id}-to`} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
          {asked.map((row) => (
            <option key={row.id} value={row.id}>
              {row.name}
            </option>
          ))}
        </select>
      </label>
      <label className="staff-field" htmlFor={`${id}-text`}>
        <span>{t('question.text')}</span>
        <input
          id={`${id}-text`}
          type="text"
          maxLength={1_000}
          autoComplete="off"
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <Button offer={ask(wanted)} onPress={() => void note()}>
        {t('question.note')}
      </Button>
    </form>
  )
}

import { useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { useActs } from '../../staff/acts.ts'
import { CallForm } from './CallForm.tsx'
import type { Control } from '../../staff/control.ts'
import type { PodiumRow, QuestionRow } from './podium-model.ts'
import type { Says } from './view.ts'

type PodiumMemberProps = { readonly row: PodiumRow; readonly words: Says }

/** Somebody of the podium: their time, which pressed asks for another, the button that calls them, what was asked. */
export function PodiumMember({ row, words }: PodiumMemberProps) {
  const { t } = words
  const { act } = useActs()
  const line = useRef<HTMLLIElement>(null)
  const [typing, setTyping] = useState(false)
  const give = ({ command }: Control) => command !== null && void act(command)
  const putAway = () => {
    setTyping(false)
    line.current?.querySelector<HTMLElement>('.member-time button')?.focus()
  }
  const { call } = row
  return (
    <li ref={line} className="member" data-state={row.state}>
      <span className="member-name">
        <bdi>{row.name}</bdi>
      </span>
      {call ? (
        <Button
          className="member-time figures"
          tone="quiet"
          expanded={typing}
          onPress={() => setTyping(!typing)}
          label={[row.time, t('podium.callWith', { name: row.name })].filter(Boolean).join(' · ')}
        >
          <span dir="ltr">{row.time ?? '\u2026'}</span>
        </Button>
      ) : (
        <span className="member-time figures" dir="ltr">
          {row.time}
        </span>
      )}
      <span className="member-state">
        {row.stateWord}
        {row.mark !== null && ` · ${row.mark}`}
      </span>
      {call && (
        <Button
          className="member-call"
          tone={row.state === 'to-come' ? 'plain' : 'quiet'}
          offer={call.offer}
          onPress={() => give(call)}
          label={call.label}
        >
          {t('podium.call')}
        </Button>
      )}
      {typing && call && <CallForm row={row} onDone={putAway} words={words} />}
      <Questions questions={row.questions} onAnswered={give} />
    </li>
  )
}

type QuestionsProps = { readonly questions: readonly QuestionRow[]; readonly onAnswered: (control: Control) => void }

/** RP2: what was put to a panellist, until it is answered and after. */
function Questions({ questions, onAnswered }: QuestionsProps) {
  if (questions.length === 0) return null
  return (
    <ul className="questions">
      {questions.map((question) => (
        <li key={question.id} className="question" data-answered={question.answered !== null}>
          <p>
            <bdi>{question.text}</bdi>
            <span className="quiet">
              {[question.from, question.answered].filter(Boolean).map((part) => ` · ${part}`)}
            </span>
          </p>
          {question.answered === null && (
            <Button tone="quiet" offer={question.answer.offer} onPress={() => onAnswered(question.answer)}>
              {question.answer.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

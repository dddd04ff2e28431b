import type { Meeting } from '#shared/meeting/meeting.ts'
import { Button } from '../../ui/Button.tsx'
import { useActs } from './acts.ts'
import type { Control } from './control.ts'
import type { PodiumRow, QuestionRow } from './podium-model.ts'
import { QuestionForm } from './QuestionForm.tsx'
import type { Says } from './view.ts'

type PodiumPanelProps = { readonly rows: readonly PodiumRow[]; readonly meeting: Meeting; readonly words: Says }

/** The podium: who has how much time, what was asked of them, and a button that calls each. */
export function PodiumPanel({ rows, meeting, words }: PodiumPanelProps) {
  const { act } = useActs()
  const give = ({ command }: Control) => command !== null && void act(command)
  // While nobody of the podium has a turn, what one comes here for is to note a question.
  const idle = rows.every(({ state }) => state === 'apart')
  const form = <QuestionForm meeting={meeting} rows={rows} words={words} />
  return (
    <>
      {idle && form}
      <ul className="podium" aria-label={words.t('tabs.podium')}>
        {rows.map((row) => (
          <li key={row.id} className="member" data-state={row.state}>
            <span className="member-name">{row.name}</span>
            <span className="member-time figures" dir="ltr">
              {row.time}
            </span>
            <span className="member-state">
              {row.stateWord}
              {row.mark !== null && ` · ${row.mark}`}
            </span>
            {row.call && <CallButton call={row.call} quiet={row.state !== 'to-come'} onGive={give} words={words} />}
            <Questions questions={row.questions} onAnswered={give} />
          </li>
        ))}
      </ul>
      {!idle && form}
    </>
  )
}

type CallButtonProps = {
  readonly call: Control
  readonly quiet: boolean
  readonly onGive: (control: Control) => void
  readonly words: Says
}

function CallButton({ call, quiet, onGive, words }: CallButtonProps) {
  return (
    <Button
      className="member-call"
      tone={quiet ? 'quiet' : 'plain'}
      offer={call.offer}
      onPress={() => onGive(call)}
      label={call.label}
    >
      {words.t('podium.call')}
    </Button>
  )
}

/** RP2: what was put to a panellist, until it is answered and after. */
function Questions({
  questions,
  onAnswered,
}: {
  readonly questions: readonly QuestionRow[]
  readonly onAnswered: (control: Control) => void
}) {
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

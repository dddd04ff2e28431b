import type { Millis } from '#shared/meeting/time.ts'
import { useWords } from '../../wording/use-words.ts'
import type { Words } from '../../wording/words.ts'
import { Fitted } from './Fitted.tsx'
import type { Heading, Stage } from './heading-model.ts'

/** The head of every face: which meeting it is, and where in its order of the day. */
export function HeadingLine({ heading, clockSet }: { readonly heading: Heading; readonly clockSet: boolean }) {
  const words = useWords('display')
  const { meeting, stage } = heading
  return (
    <header className="heading">
      <Fitted className="heading-meeting" text={meeting}>
        <p>
          <bdi>{meeting}</bdi>
        </p>
      </Fitted>
      {stage && (
        <p className="heading-stage figures" data-over={stage.left !== null && stage.left < 0}>
          <span>{stageWords(stage, words)}</span>
          {stage.left !== null && clockSet && <span className="heading-left">{leftWords(stage.left, words)}</span>}
        </p>
      )}
    </header>
  )
}

/** "Presentations", "Round 1 of 2", "Round 1 of 2 · Replies". */
function stageWords({ kind, round }: Stage, { t, number }: Words<'display'>): string {
  const named = t(`common:segment.${kind}`)
  if (round === null) return named
  const which = t('heading.round', { number: number(round.number), of: number(round.of) })
  return kind === 'floor' ? which : `${which} · ${named}`
}

/** What is over is said in a word here, so the sign goes. */
const leftWords = (left: Millis, { t, clock }: Words<'display'>): string =>
  t(left < 0 ? 'heading.over' : 'heading.left', { time: clock(left).replace('\u2212', '') })

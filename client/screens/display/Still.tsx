import { useWords } from '../../wording/use-words.ts'

type StillProps = {
  /** "22 still to speak" */
  readonly words: string
  readonly inRound: number | null
}

/** FC1: how many wait, and below it how many of them will probably be called in this round. */
export function Still({ words, inRound }: StillProps) {
  const { t } = useWords('display')
  return (
    <p className="follows-still figures">
      {words}
      {inRound !== null && <span className="follows-round">{t('next.in-round', { count: inRound })}</span>}
    </p>
  )
}

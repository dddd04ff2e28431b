import './rehearsal-mark.css'
import type { ReactNode } from 'react'
import type { Rehearsal } from '#shared/meeting/meeting.ts'
import { useWords } from '../wording/use-words.ts'

type MarkProps = {
  readonly rehearsal: Rehearsal | null
  /** In the place of the pace, such as what changes it. */
  readonly children?: ReactNode
}

/** Says, wherever a rehearsal is shown, that it is one, and how fast its time runs. */
export function RehearsalMark({ rehearsal, children }: MarkProps) {
  const { t, number } = useWords('common')
  if (rehearsal === null) return null
  const named = children || rehearsal.speed === 1
  const pace = `×${number(rehearsal.speed)}`
  return (
    <p className="rehearsal-mark" title={t('rehearsal.sentence')}>
      <span>{named ? t('rehearsal.name') : t('rehearsal.mark', { pace })}</span>
      {children}
    </p>
  )
}

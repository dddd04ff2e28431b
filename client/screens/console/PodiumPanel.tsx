import type { Meeting } from '#shared/meeting/meeting.ts'
import type { PodiumRow } from './podium-model.ts'
import { PodiumMember } from './PodiumMember.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import type { Says } from './view.ts'

type PodiumPanelProps = { readonly rows: readonly PodiumRow[]; readonly meeting: Meeting; readonly words: Says }

/** The podium: those whose segment this is, what one notes while they speak, and after that everybody else. */
export function PodiumPanel({ rows, meeting, words }: PodiumPanelProps) {
  const shown = (those: readonly PodiumRow[]) =>
    those.length > 0 && (
      <ul className="members" aria-label={words.t('tabs.podium')}>
        {those.map((row) => (
          <PodiumMember key={row.id} row={row} words={words} />
        ))}
      </ul>
    )
  return (
    <>
      {shown(rows.filter(({ state }) => state !== 'apart'))}
      <QuestionForm meeting={meeting} rows={rows} words={words} />
      {shown(rows.filter(({ state }) => state === 'apart'))}
    </>
  )
}

import type { Rehearsal } from '#shared/meeting/meeting.ts'
import { RehearsalMark } from '../ui/RehearsalMark.tsx'
import { useWords } from '../wording/use-words.ts'
import { useActs } from './acts.ts'
import { pacesWith } from './paces.ts'

/** The mark of a rehearsal with the choice of its pace. */
export function PaceControl({ rehearsal }: { readonly rehearsal: Rehearsal | null }) {
  const { t, number } = useWords('common')
  const { act } = useActs()
  if (rehearsal === null) return null
  const { speed } = rehearsal
  return (
    <RehearsalMark rehearsal={rehearsal}>
      <select
        className="pace-choice figures"
        dir="ltr"
        aria-label={t('rehearsal.pace')}
        value={speed}
        onChange={({ target }) => void act({ type: 'SetPace', speed: Number(target.value) })}
      >
        {pacesWith(speed).map((pace) => (
          <option key={pace} value={pace}>
            ×{number(pace)}
          </option>
        ))}
      </select>
    </RehearsalMark>
  )
}

import { useRef, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { PodiumRole } from '#shared/meeting/meeting.ts'
import { moved } from './order-draft.ts'
import { PartFrame } from './PartFrame.tsx'
import { podiumDraft, type PodiumDraft, type PodiumRow as Row, withSeat } from './podium-draft.ts'
import { PodiumRow } from './PodiumRow.tsx'
import type { SetUp } from './use-set-up.ts'

const ROLES = ['chair', 'moderator', 'opening-speaker', 'panellist'] as const satisfies readonly PodiumRole[]

/** Who sits on the podium, in the order in which they are named. */
export function PodiumPart({ setUp }: { readonly setUp: SetUp }) {
  const { t } = useWords('set-up')
  const { meeting, drafts, draft, ask } = setUp
  const rows = drafts.podium ?? podiumDraft(meeting.podium)
  const [added, setAdded] = useState<string | null>(null)
  const adds = useRef<HTMLDivElement>(null)
  const change = (changed: PodiumDraft) => draft('podium', changed)
  const put = (row: Row) => change(rows.map((one) => (one.id === row.id ? row : one)))
  const add = (role: PodiumRole) => {
    const more = withSeat(rows, role)
    setAdded(more.id)
    change(more.draft)
  }
  const remove = (id: string) => {
    change(rows.filter((one) => one.id !== id))
    adds.current?.querySelector('button')?.focus()
  }
  return (
    <PartFrame
      title={t('parts.podium')}
      hint={t('podium.hint')}
      offer={ask({ type: 'AmendPodium', podium: meeting.podium })}
    >
      <ol className="set-up-podium">
        {rows.map((row, index) => (
          <PodiumRow
            key={row.id}
            row={row}
            first={index === 0}
            last={index === rows.length - 1}
            fresh={row.id === added}
            onChange={put}
            onMove={(by) => change(moved(rows, row.id, by))}
            onRemove={() => remove(row.id)}
          />
        ))}
      </ol>
      <div className="set-up-add" ref={adds}>
        {ROLES.map((role) => (
          <Button key={role} onPress={() => add(role)}>
            {t('podium.add', { role: t(`podium.role-added.${role}`) })}
          </Button>
        ))}
      </div>
    </PartFrame>
  )
}

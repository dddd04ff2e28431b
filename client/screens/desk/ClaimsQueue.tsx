import { type Ref, useState } from 'react'
import { useActs } from '../../staff/acts.ts'
import { RejectForm } from '../../staff/RejectForm.tsx'
import { type ClaimRow, claimRows } from './claims-model.ts'
import { KEY_OF } from './keys.ts'
import { Queue, type QueueHandle } from './Queue.tsx'
import type { View } from './view.ts'

/** LS4: claims to priority. Enter confirms; Delete asks for a reason, if there is one, and does not confirm. */
export function ClaimsQueue({ ref, view }: { readonly ref: Ref<QueueHandle>; readonly view: View }) {
  const { act } = useActs()
  const { words } = view
  const [rejected, setRejected] = useState<ClaimRow | null>(null)
  const rows = claimRows(view)
  return (
    <Queue
      ref={ref}
      title={words.t('claims.title')}
      count={words.number(rows.length)}
      shortcut={KEY_OF.claims}
      empty={words.t('claims.empty')}
      rows={rows}
      opened={rejected?.key ?? null}
      onEnter={({ deed }) => deed.command && void act(deed.command)}
      onDelete={setRejected}
      deleteLabel={words.t('claim.reject')}
    >
      {rejected && (
        <RejectForm
          id={rejected.id}
          name={rejected.plate.name}
          claim={rejected.claim}
          onDone={() => setRejected(null)}
          words={words}
        />
      )}
    </Queue>
  )
}

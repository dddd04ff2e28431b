import { type Ref, useState } from 'react'
import { useActs } from '../../staff/acts.ts'
import { StrikeForm } from '../../staff/StrikeForm.tsx'
import { type ArrivalRow, arrivalRows } from './arrivals-model.ts'
import { KEY_OF } from './keys.ts'
import { Queue, type QueueHandle } from './Queue.tsx'
import type { View } from './view.ts'

/** LS5: those who registered ahead and have not come yet. Enter checks in; Delete strikes, with a reason. */
export function ArrivalsQueue({ ref, view }: { readonly ref: Ref<QueueHandle>; readonly view: View }) {
  const { act } = useActs()
  const { words } = view
  const [struck, setStruck] = useState<ArrivalRow | null>(null)
  const rows = arrivalRows(view)
  return (
    <Queue
      ref={ref}
      title={words.t('arrivals.title')}
      count={words.number(rows.length)}
      shortcut={KEY_OF.arrivals}
      empty={words.t('arrivals.empty')}
      rows={rows}
      opened={struck?.key ?? null}
      onEnter={({ deed }) => deed.command && void act(deed.command)}
      onDelete={setStruck}
      deleteLabel={words.t('list.strike')}
      plain
    >
      {struck && <StrikeForm id={struck.id} name={struck.plate.name} onDone={() => setStruck(null)} words={words} />}
    </Queue>
  )
}

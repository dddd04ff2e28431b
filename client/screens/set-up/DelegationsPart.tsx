import { useDeferredValue, useMemo, useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { find, searchable } from '#shared/reference/search.ts'
import { DelegationForm } from './DelegationForm.tsx'
import { DelegationRows } from './DelegationRows.tsx'
import { Field } from './Field.tsx'
import { PartFrame } from './PartFrame.tsx'
import { ReferenceForm } from './ReferenceForm.tsx'
import { SheetPanel } from './SheetPanel.tsx'
import type { SetUp } from './use-set-up.ts'

type Open = { readonly is: 'reference' } | { readonly is: 'form'; readonly delegation: Delegation | null }
const ALL = 1_000

/** Who may ask for the floor: looked up, added, edited, imported. */
export default function DelegationsPart({ setUp }: { readonly setUp: SetUp }) {
  const words = useWords('set-up')
  const { t } = words
  const { meeting, ask, submission } = setUp
  const { delegations } = meeting
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState<Open | null>(null)
  const wanted = useDeferredValue(query)
  const all = useMemo(
    () => Object.values(delegations).toSorted((a, b) => a.name.localeCompare(b.name, words.language)),
    [delegations, words],
  )
  const index = useMemo(() => searchable(all), [all])
  const shown = useMemo(
    () => (wanted.trim() === '' ? all : find(index, wanted, ALL).flatMap((id) => delegations[id] ?? [])),
    [all, index, wanted, delegations],
  )
  const close = () => setOpen(null)
  const probe = { type: 'AmendDelegations', delegations: all.slice(0, 1), removed: [] } as const
  const offer = all.length === 0 ? ({ may: true } as const) : ask(probe)
  return (
    <PartFrame title={t('parts.delegations')} hint={t('delegations.count', { count: all.length })} offer={offer}>
      <div className="set-up-add">
        <Button tone={all.length === 0 ? 'primary' : 'plain'} onPress={() => setOpen({ is: 'reference' })}>
          {t('delegations.add-states')}
        </Button>
        <Button onPress={() => setOpen({ is: 'form', delegation: null })}>{t('delegations.add')}</Button>
      </div>
      <SheetPanel meeting={meeting.id} name="delegations" />
      {all.length > 0 && (
        <>
          <div className="set-up-searching">
            <Field
              label={t('delegations.search')}
              type="search"
              value={query}
              onChange={setQuery}
              className="set-up-search"
            />
            <output className="quiet small">
              {wanted.trim() !== '' &&
                (shown.length === 0 ? t('delegations.none-found') : t('delegations.found', { count: shown.length }))}
            </output>
          </div>
          <DelegationRows
            delegations={shown}
            ask={ask}
            onEdit={(delegation) => setOpen({ is: 'form', delegation })}
            onRemove={(id) => void submission.send({ type: 'AmendDelegations', delegations: [], removed: [id] })}
          />
        </>
      )}
      <Dialog
        open={open?.is === 'form'}
        title={open?.is === 'form' && open.delegation ? open.delegation.name : t('delegations.add')}
        shape="wide"
        onClose={close}
      >
        {open?.is === 'form' && (
          <DelegationForm
            delegation={open.delegation}
            taken={(id) => id in delegations}
            onSave={async (delegation) => {
              if (await submission.send({ type: 'AmendDelegations', delegations: [delegation], removed: [] })) close()
            }}
          />
        )}
      </Dialog>
      <Dialog open={open?.is === 'reference'} title={t('states.title')} shape="wide" onClose={close}>
        {open?.is === 'reference' && (
          <ReferenceForm
            meeting={meeting}
            onAdd={(added) => submission.send({ type: 'AmendDelegations', delegations: added, removed: [] })}
            onDone={close}
          />
        )}
      </Dialog>
    </PartFrame>
  )
}

import { memo } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import type { SetUp } from './use-set-up.ts'

type DelegationRowsProps = {
  readonly delegations: readonly Delegation[]
  readonly ask: SetUp['ask']
  readonly onEdit: (delegation: Delegation) => void
  readonly onRemove: (id: DelegationId) => void
}

/** One line each; not drawn anew while somebody types in the search field. */
export const DelegationRows = memo(
  function DelegationRows({ delegations, ask, onEdit, onRemove }: DelegationRowsProps) {
    const words = useWords('set-up')
    const { t } = words
    return (
      <ul className="set-up-delegations">
        {delegations.map((delegation) => {
          const { id, name, kind, groups, code } = delegation
          return (
            <li key={id}>
              {code === null ? (
                <span className="set-up-flag" />
              ) : (
                <img className="set-up-flag" src={`/flags/${code.toLowerCase()}.svg`} alt="" loading="lazy" />
              )}
              <span className="set-up-delegation">
                <bdi className="set-up-name">{name}</bdi>
                <span className="quiet small">
                  {[t(`common:kind.${kind}`), groups.length > 0 ? words.list(groups) : null]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <Button tone="quiet" label={t('delegations.edit-row', { name })} onPress={() => onEdit(delegation)}>
                {t('delegations.edit')}
              </Button>
              <Button
                tone="quiet"
                label={t('delegations.remove-row', { name })}
                offer={ask({ type: 'AmendDelegations', delegations: [], removed: [id] })}
                onPress={() => onRemove(id)}
              >
                {t('delegations.remove')}
              </Button>
            </li>
          )
        })}
      </ul>
    )
  },
  (before, now) => before.delegations === now.delegations && before.ask === now.ask,
)

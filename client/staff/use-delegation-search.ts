import { useEffect, useMemo, useState } from 'react'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { find, searchable } from '#shared/reference/search.ts'
import { delegationsFor, type FindDelegations } from './delegation-search.ts'

type Reference = { readonly find: typeof find; readonly searchable: typeof searchable }

/**
 * Finds delegations by any of their names in any language of the United Nations. Those names are a file of their own,
 * which comes after the screen; until it is there, and if it never comes, the names in the meeting have to do.
 */
export function useDelegationSearch(delegations: Meeting['delegations']): FindDelegations {
  const [reference, setReference] = useState<Reference | null>(null)
  useEffect(() => {
    let left = false
    const fetched = import('#shared/reference/search.ts')
    fetched.then(
      (found) => (left ? undefined : setReference(found)),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [])
  return useMemo(() => {
    if (reference === null) return delegationsFor(delegations)
    const index = reference.searchable(Object.values(delegations))
    return (query, most) => reference.find(index, query, most).flatMap((id) => delegations[id] ?? [])
  }, [reference, delegations])
}

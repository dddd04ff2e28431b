import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import { folded, matches } from './search.ts'

/** The delegations a few letters may mean, so many at most. */
export type FindDelegations = (query: string, most: number) => readonly Delegation[]

/** By the names that are at hand, those whose name begins with the letters first. */
export const delegationsFor =
  (delegations: Meeting['delegations']): FindDelegations =>
  (query, most) => {
    const wanted = folded(query)
    if (wanted === '') return []
    const rank = ({ name, code }: Delegation): number => {
      if (code !== null && code.toLowerCase() === wanted) return 0
      return folded(name).startsWith(wanted) ? 1 : 2
    }
    return Object.values(delegations)
      .filter(({ name, code, groups, otherNames }) =>
        matches([name, code, ...groups, ...otherNames].filter(Boolean).join(' '), query),
      )
      .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
      .slice(0, most)
  }

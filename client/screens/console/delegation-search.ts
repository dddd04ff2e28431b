import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import { folded, matches } from './search.ts'

/** How many are offered at once: what the eye takes in. */
const SHOWN = 7

/** The delegations a few letters may mean, those whose name begins with them first. */
export function delegationsFor(delegations: Meeting['delegations'], query: string): readonly Delegation[] {
  const wanted = folded(query)
  if (wanted === '') return []
  const rank = ({ name, code }: Delegation): number => {
    if (code !== null && code.toLowerCase() === wanted) return 0
    return folded(name).startsWith(wanted) ? 1 : 2
  }
  return Object.values(delegations)
    .filter((delegation) =>
      matches([delegation.name, delegation.code, ...delegation.groups].filter(Boolean).join(' '), query),
    )
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
    .slice(0, SHOWN)
}

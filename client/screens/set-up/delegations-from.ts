import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import type { PrintedLanguage } from '#shared/templates/template.ts'

/** Which delegations a new meeting is given: those of another one, all that are known, or none yet. */
export type DelegationsFrom = 'reference' | 'none' | { readonly asIn: MeetingId }

/** The delegations, with the Members and groups of that year. All names are fetched only if they are wanted. */
export async function delegationsFrom(
  from: DelegationsFrom,
  language: PrintedLanguage,
  year: number,
): Promise<{ asIn: MeetingId } | Delegation[]> {
  if (from === 'none') return []
  if (from !== 'reference') return { asIn: from.asIn }
  const { stateDelegations } = await import('#shared/reference/state-delegation.ts')
  const { organizationDelegation, ORGANIZATIONS } = await import('#shared/reference/organizations.ts')
  const { COUNCIL_YEARS } = await import('#shared/reference/council-members.ts')
  const known = Math.min(Math.max(year, COUNCIL_YEARS.first), COUNCIL_YEARS.last)
  return [
    ...stateDelegations({ language, year: known }),
    ...ORGANIZATIONS.map((one) => organizationDelegation(one, language)),
  ]
}

import type { Language } from '../meeting/languages.ts'
import { asDelegationId } from '../meeting/ids.ts'
import type { Delegation } from '../meeting/meeting.ts'
import type { Organization } from './organization.ts'
import { INTERGOVERNMENTAL } from './organizations/intergovernmental.ts'
import { OTHER_OBSERVERS } from './organizations/other-observers.ts'
import { REGIONAL } from './organizations/regional.ts'
import { SPECIALISED_AGENCIES } from './organizations/specialised-agencies.ts'
import { UNITED_NATIONS } from './organizations/united-nations.ts'

/** Delegations other than States that are often in the room, to begin a list with. */
export const ORGANIZATIONS: readonly Organization[] = [
  ...OTHER_OBSERVERS,
  ...REGIONAL,
  ...INTERGOVERNMENTAL,
  ...UNITED_NATIONS,
  ...SPECIALISED_AGENCIES,
]

const BY_ID: ReadonlyMap<string, Organization> = new Map(ORGANIZATIONS.map((one) => [one.id, one]))

export const organization = (id: string): Organization | null => BY_ID.get(id) ?? null

/** An organization as a delegation, named in English where its name in the language is not certain. */
export function organizationDelegation(one: Organization, language: Language = 'en'): Delegation {
  return {
    id: asDelegationId(one.id),
    name: one.names[language] ?? one.names.en,
    kind: one.kind,
    code: one.code ?? null,
    region: null,
    groups: [],
    otherNames: [],
  }
}

import { ACROSS_REGIONS } from './groups/across-regions.ts'
import { AFRICA_AND_ASIA } from './groups/africa-and-asia.ts'
import { EUROPE_AND_AMERICAS } from './groups/europe-and-americas.ts'
import type { PoliticalGroup, Span } from './political-group.ts'
import { regionOf } from './regions.ts'
import type { StateCode } from './state-code.ts'

/** The political groups heard in the Council. */
export const GROUPS: readonly PoliticalGroup[] = [...AFRICA_AND_ASIA, ...EUROPE_AND_AMERICAS, ...ACROSS_REGIONS]

const within = (year: number, [first, last]: Span): boolean =>
  (first === null || first <= year) && (last === null || year <= last)

const standing = (spans: readonly Span[] | undefined, year: number | undefined): boolean => {
  if (spans === undefined) return true
  return year === undefined ? spans.some(([, last]) => last === null) : spans.some((span) => within(year, span))
}

/** The groups for which a State may speak, in a year or now. Open groups, for which any delegation may, are not among them. */
export const groupsOf = (code: StateCode, year?: number): readonly PoliticalGroup[] =>
  GROUPS.filter((group) => isMember(group, code) && standing(group.spans?.[code], year))

/** At any time; the list of all is not made for one. */
function isMember({ members }: PoliticalGroup, code: StateCode): boolean {
  if (members === 'open') return false
  return 'region' in members ? regionOf(code) === members.region : members.codes.split(' ').includes(code)
}

import type { Language } from '../meeting/languages.ts'
import { asDelegationId } from '../meeting/ids.ts'
import type { Delegation } from '../meeting/meeting.ts'
import { COUNCIL_YEARS, councilMembers } from './council-members.ts'
import { nameIn } from './names.ts'
import type { NameForm } from './names.ts'
import { groupsOf } from './political-groups.ts'
import { regionOf } from './regions.ts'
import { STATE_CODES } from './state-code.ts'
import type { StateCode } from './state-code.ts'

export type Printed = {
  /** English where nothing is said. */
  readonly language?: Language
  readonly form?: NameForm
  /** Whose Members, names and groups; the last year that is known where nothing is said. */
  readonly year?: number
}

/** A State as a delegation: its printed name, and a Member or an observer as it was that year. */
export function stateDelegation(code: StateCode, printed: Printed = {}): Delegation {
  const { language = 'en', form = 'short', year = COUNCIL_YEARS.last } = printed
  return {
    id: asDelegationId(code),
    name: nameIn(code, language, form, year),
    kind: councilMembers(year).has(code) ? 'member-state' : 'observer-state',
    code,
    region: regionOf(code),
    groups: groupsOf(code, year).map((group) => group.names[language]),
    otherNames: [],
  }
}

/** All States, in the order of their codes. */
export const stateDelegations = (printed: Printed = {}): readonly Delegation[] =>
  STATE_CODES.map((code) => stateDelegation(code, printed))

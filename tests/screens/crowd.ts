import { asDelegationId } from '#shared/meeting/ids.ts'
import { ghana, kenya, pakistan } from '../rules/council.ts'
import { givenOf } from '../rules/rule.ts'
import { roundOne } from '../rules/verbs.ts'

/** Sixty States for rounds in which not even half of them can speak. */
export const CROWD = Array.from({ length: 60 }, (_, index) => ({
  ...ghana,
  id: asDelegationId(`state-${index}`),
  name: `State ${index + 1}`,
}))
export const crowded = givenOf({ delegations: [...CROWD, kenya, pakistan] }, roundOne(...CROWD))

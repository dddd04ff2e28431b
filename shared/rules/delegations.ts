import type { DelegationId } from '../meeting/ids.ts'
import type { Delegation, Meeting } from '../meeting/meeting.ts'

/** The delegation of that id; asked of the record itself, so that `constructor` is nobody's delegation. */
export const delegationOf = ({ delegations }: Meeting, id: DelegationId): Delegation | undefined =>
  Object.hasOwn(delegations, id) ? delegations[id] : undefined

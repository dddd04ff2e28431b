import type { Happening } from '../meeting/events.ts'
import type { Refusal } from '../meeting/refusals.ts'

/** What judging a command comes to: what happens, in its order, or why nothing does. */
export type Decision =
  | { readonly is: 'accepted'; readonly happenings: readonly Happening[] }
  | { readonly is: 'refused'; readonly refusal: Refusal }

export const accept = (...happenings: readonly Happening[]): Decision => ({ is: 'accepted', happenings })
export const refuse = (refusal: Refusal): Decision => ({ is: 'refused', refusal })

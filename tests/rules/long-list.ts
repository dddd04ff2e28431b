import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { type Expected, forecast } from '#shared/rules/forecast.ts'
import { DELEGATIONS } from './council.ts'
import { givenOf, type Outcome, type Step, wait } from './rule.ts'
import * as they from './verbs.ts'

/** A long list, for the rules that look ahead. */
export const states: readonly Delegation[] = Array.from({ length: 60 }, (_, index) => ({
  id: asDelegationId(`state-${index + 1}`),
  name: `State ${index + 1}`,
  kind: 'member-state',
  code: null,
  groups: [],
  region: null,
  otherNames: [],
}))

/** The state of that number, from 1, as it stands on the list. */
export function state(number: number): Delegation {
  const found = states[number - 1]
  if (!found) throw new Error(`there is no state ${number}`)
  return found
}

export const given = (...steps: readonly Step[]): Outcome =>
  givenOf({ delegations: [...DELEGATIONS, ...states] }, ...steps)

/** So many States on the list, and the first round open since 10:00. */
export const floorOf = (count: number): Step => they.roundOne(...states.slice(0, count))

/** So many turns, each with that hand-over and speech in seconds. */
export const turns = (count: number, handOver: number, speech: number): Step =>
  Array.from({ length: count }, () => [they.next, wait(handOver), they.starts, wait(speech), they.ends, wait(5)])

export type Seen = { readonly meeting: Meeting; readonly now: Instant }

/** What the delegation is told. */
export function told({ meeting, now }: Seen, { id }: Delegation): Expected {
  const row = meeting.inscriptions.find(({ delegation }) => delegation === id)
  const expected = row && forecast(meeting, now).rows.get(row.id)
  if (!expected) throw new Error(`${id} is told nothing`)
  return expected
}

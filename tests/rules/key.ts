import type { Command } from '#shared/meeting/commands.ts'
import { inscriptionId, type InscriptionId, interventionId, type InterventionId } from '#shared/meeting/ids.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import type { Actor } from '#shared/meeting/role.ts'
import { listed } from '#shared/rules/order.ts'
import { commission, defence, desk, display, france, from, kenya, moderator } from './council.ts'
import { secondConsole, senegal, unicef } from './council.ts'

/** The delegations of any meeting. */
export const CROWD: readonly Delegation[] = [kenya, france, senegal, unicef, defence, commission]

export function pick<Thing>(things: readonly Thing[], number: number): Thing {
  const thing = things[number % things.length]
  if (thing === undefined) throw new Error('nothing to pick from')
  return thing
}

/** Mostly one that is on the list; sometimes one long gone, or one that never was. */
export function row(meeting: Meeting, number: number): InscriptionId {
  const waiting = listed(meeting)
  if (number % 6 === 5 || waiting.length === 0) return inscriptionId(1 + (number % (meeting.inscriptions.length + 2)))
  return number % 2 === 0 ? pick(waiting, 0).id : pick(waiting, number).id
}

/** Mostly the one at the floor; sometimes the one before it. */
export const held = ({ lastIntervention }: Meeting, number: number): InterventionId =>
  interventionId(Math.max(1, lastIntervention - (number % 8 === 7 ? 1 : 0)))
export const last = (meeting: Meeting, number: number): InterventionId | null =>
  meeting.lastIntervention === 0 ? null : held(meeting, number)

export type Key = (meeting: Meeting, a: number, b: number) => { readonly by: Actor; readonly command: Command }
const STAFF = [moderator, secondConsole, desk, display]
export const staff =
  (command: (meeting: Meeting, a: number, b: number) => Command): Key =>
  (meeting, a, b) => ({
    by: pick(STAFF, a % 23 === 0 ? 3 : b % 3),
    command: command(meeting, a, b),
  })
/** By the delegation concerned, by another one, or by the desk. */
export const concerning =
  (command: (meeting: Meeting, a: number, b: number) => Command): Key =>
  (meeting, a, b) => {
    const wish = command(meeting, a, b)
    const id = 'inscription' in wish ? wish.inscription : null
    const own = CROWD.find((one) =>
      meeting.inscriptions.some((other) => other.id === id && other.delegation === one.id),
    )
    const delegation = own && a % 9 !== 8 ? own : pick(CROWD, b)
    return { by: b % 5 === 4 ? desk : from(delegation), command: wish }
  }
export const times = <Thing>(count: number, thing: Thing): readonly Thing[] =>
  Array.from({ length: count }, () => thing)

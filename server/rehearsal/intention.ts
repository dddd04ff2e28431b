import type { Command } from '#shared/meeting/commands.ts'
import { asSignInId } from '#shared/meeting/ids.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Actor } from '#shared/meeting/role.ts'
import { after, asMillis } from '#shared/meeting/time.ts'
import type { Instant, Millis } from '#shared/meeting/time.ts'

/** What somebody simulated is about to do if nothing changes their mind. */
export type Intention = {
  /** Names it for ever, so that nobody does the same thing twice. */
  readonly key: string
  /** By the time of the rehearsal. */
  readonly at: Instant
  readonly by: Actor
  readonly command: Command
}

/** Under this sign-in, which nobody can use, stands in the log whatever was simulated. */
const SIMULATED = asSignInId('rehearsal')

export const isSimulated = (by: Actor): boolean => 'signIn' in by && by.signIn === SIMULATED

export const asDelegation = (delegation: DelegationId): Actor => ({ role: 'delegation', signIn: SIMULATED, delegation })
export const asDesk: Actor = { role: 'secretariat', signIn: SIMULATED }

/** A moment between two lengths of time after another one, by a number from 0 to 1. */
export const between = (from: Instant, least: Millis, most: Millis, drawn: number): Instant =>
  after(from, asMillis(Math.round(least + (most - least) * drawn)))

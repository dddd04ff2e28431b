import type { Command } from '#shared/meeting/commands.ts'
import type { Role } from '#shared/meeting/role.ts'
import type { Answer, Hindrance } from '#shared/wire/messages.ts'
import type { SignInAttempt } from '../access/sign-in-desk.ts'

/** What the server counts and times of itself. Nothing here may throw, or name a person, a delegation or a meeting. */
export interface Meters {
  /** The journal wrote a transaction to the disk, or could not, in so many ms. */
  committed(written: boolean, ms: number): void
  /** A room answered a command so many ms after it had been parsed. */
  answered(type: Command['type'], answer: Answer, ms: number): void
  /** A command was turned away before it reached a room. */
  turnedAway(because: Hindrance['because']): void
  /** What was recorded last has been handed to the connection of everybody who may know of it. */
  told(): void
  came(role: Role): void
  went(role: Role): void
  /** A screen says how far its clock may be off the server's, in ms. */
  clockTold(quality: number): void
  signIn(outcome: SignInAttempt['is']): void
  /** A request over HTTP was answered; `route` is the pattern, never the address that was asked. */
  requested(method: string, route: string, status: number): void
  snapshotKept(): void
}

const nothing = () => {}

/** For whoever wants no figures. */
export const noMeters: Meters = {
  committed: nothing,
  answered: nothing,
  turnedAway: nothing,
  told: nothing,
  came: nothing,
  went: nothing,
  clockTold: nothing,
  signIn: nothing,
  requested: nothing,
  snapshotKept: nothing,
}

import type { DelegationId, SignInId } from '../meeting/ids.ts'
import type { Instant } from '../meeting/time.ts'

export type SignInRole = 'secretariat' | 'moderator' | 'delegation' | 'display'

/** A sign-in as the secretariat is told of it; the code is no part of it. */
export type SignInRow = {
  readonly id: SignInId
  readonly role: SignInRole
  readonly delegation: DelegationId | null
  /** Tells several of one role apart, such as "Desk 2". */
  readonly label: string | null
  readonly createdAt: Instant
  readonly revokedAt: Instant | null
  /** Devices connected now. */
  readonly devices: number
  /** Devices that are signed in, connected or not. */
  readonly sessions: number
  readonly lastSignedInAt: Instant | null
}

export type SignInsAnswer = {
  readonly now: Instant
  /** The origin that the codes on cards lead to; null where the one that was asked is the right one. */
  readonly publicUrl: string | null
  /** The sign-in that asks, which cannot revoke itself. */
  readonly own: SignInId
  readonly signIns: readonly SignInRow[]
}

/** A code, told this once and kept nowhere. */
export type IssuedAnswer = { readonly signIn: SignInRow; readonly code: string }
export type CardsAnswer = { readonly cards: readonly IssuedAnswer[] }

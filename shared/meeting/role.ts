import type { DelegationId, SignInId } from './ids.ts'
import type { Instant } from './time.ts'

/** Who acts or looks. The clock acts when something happens by itself (CK4). */
export const ROLES = ['secretariat', 'moderator', 'delegation', 'display', 'public'] as const
export type Role = (typeof ROLES)[number] | 'clock'

/** Who did something (RC1); stamped by the server, never claimed by a client. */
export type Actor =
  | { readonly role: 'secretariat' | 'moderator'; readonly signIn: SignInId }
  | { readonly role: 'delegation'; readonly signIn: SignInId; readonly delegation: DelegationId }
  | { readonly role: 'display' | 'public' | 'clock' }

/** LS9: a secret seed of 32 bytes and its SHA-256, both hexadecimal. */
export type Seal = { readonly seed: string; readonly commitment: string }

/** Who and when: what the server adds to every command; and what it sealed for a draw, since the core knows no chance. */
export type Stamp = { readonly by: Actor; readonly at: Instant; readonly seal?: Seal }

/** Who is looking, and so which cut of the log and of the meeting they are given. */
export type Audience =
  | { readonly is: 'staff' }
  | { readonly is: 'delegation'; readonly delegation: DelegationId }
  | { readonly is: 'public' }

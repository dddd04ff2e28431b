import type { SignInId } from '#shared/meeting/ids.ts'
import type { Session } from '../access/sessions.ts'

/**
 * How many devices of each sign-in are connected now. A session is a device, however many of its tabs are open. It is
 * counted as connections come and go, so that nothing is ever gone through that grows with all of them.
 */
export interface Devices {
  came(session: Session): void
  went(session: Session): void
  of(signIn: SignInId): number
  /** How many connections they have together. */
  connectionsOf(signIn: SignInId): number
}

export function devices(): Devices {
  /** The connections of each session that has any. */
  const bySignIn = new Map<SignInId, Map<string, number>>()

  const change = ({ id, signIn }: Session, by: 1 | -1) => {
    const sessions = bySignIn.get(signIn.id) ?? new Map<string, number>()
    const connections = (sessions.get(id) ?? 0) + by
    if (connections > 0) sessions.set(id, connections)
    else sessions.delete(id)
    if (sessions.size > 0) bySignIn.set(signIn.id, sessions)
    else bySignIn.delete(signIn.id)
  }

  return {
    came: (session) => change(session, 1),
    went: (session) => change(session, -1),
    of: (signIn) => bySignIn.get(signIn)?.size ?? 0,
    connectionsOf: (signIn) => [...(bySignIn.get(signIn)?.values() ?? [])].reduce((sum, count) => sum + count, 0),
  }
}

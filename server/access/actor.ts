import type { Actor, Audience } from '#shared/meeting/role.ts'
import type { Session } from './sessions.ts'

// One for all, who are thousands.
const PUBLIC: Actor = { role: 'public' }
const PUBLICLY: Audience = { is: 'public' }

/** Who acts when this session does; nobody signed in is the public. */
export function actorOf(session: Session | null): Actor {
  if (!session) return PUBLIC
  const { id, role, delegation } = session.signIn
  switch (role) {
    case 'secretariat':
    case 'moderator':
      return { role, signIn: id }
    case 'delegation':
      if (delegation === null) throw new Error(`the sign-in ${id} is of no delegation`)
      return { role, signIn: id, delegation }
    case 'display':
      return { role }
  }
}

/** Whose cut the actor is shown. */
export function audienceOf(actor: Actor): Audience {
  if (actor.role === 'secretariat' || actor.role === 'moderator') return { is: 'staff' }
  if (actor.role === 'delegation') return { is: 'delegation', delegation: actor.delegation }
  return PUBLICLY
}

import type { FastifyReply, FastifyRequest } from 'fastify'
import { identify } from '../access/credentials.ts'
import type { Identified } from '../access/credentials.ts'
import type { Session, Sessions } from '../access/sessions.ts'
import { isOwnOrigin } from '../live/origin.ts'
import { problem } from './problem.ts'

/** Says which of a browser's sessions a request is made with; without it, the newest. */
const SESSION_HEADER = 'rostrum-session'

/** Who makes a request: by token, by the session it names, or by the newest cookie. */
export function callerOf({ headers }: FastifyRequest, sessions: Sessions): Identified {
  const named = headers[SESSION_HEADER]
  const token = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
  return identify(
    { token, session: typeof named === 'string' ? named : undefined, cookieHeader: headers.cookie },
    sessions,
  )
}

/** The session a request is made with; where there is none, the request is answered so, and null given. */
export function signedIn(request: FastifyRequest, reply: FastifyReply, sessions: Sessions): Session | null {
  const caller = callerOf(request, sessions)
  if (caller.is === 'session') return caller.session
  void problem(reply, 'signed-out')
  return null
}

/** Whether nobody waits for the answer to a request any more, or may. */
export const abandonedBy =
  ({ raw }: FastifyRequest, { id }: Session, sessions: Sessions) =>
  (): boolean =>
    raw.socket.destroyed || !sessions.isAlive(id)

/** SameSite does not tell one port of a host from another; the origin does. */
export function refuseForeign(publicUrl: string | null) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const safe = request.method === 'GET' || request.method === 'HEAD'
    if (!safe && !isOwnOrigin(request.headers, publicUrl)) return problem(reply, 'foreign-origin')
    return undefined
  }
}

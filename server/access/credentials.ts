import cookie from '@fastify/cookie'
import type { OccasionId } from '#shared/meeting/ids.ts'
import type { Session, Sessions } from './sessions.ts'

/** What somebody shows to be let in. `session: null` asks for the public cut, whatever cookies are there. */
export type Shown = {
  readonly token?: string | undefined
  readonly session?: string | null | undefined
  readonly cookieHeader?: string | undefined
}

export type Identified =
  | { readonly is: 'session'; readonly session: Session; readonly by: 'token' | 'cookie' }
  | { readonly is: 'public' }
  /** Something was shown that is no longer good; whoever showed it is told so, and never made public in silence. */
  | { readonly is: 'signed-out' }

const PLAIN = 'rostrum_'
/**
 * Over TLS a browser takes a cookie of such a name from this very host alone, and sends it to no other. A plain name may
 * have been set by any neighbour under the same domain, and is then not looked at.
 */
const HOST_ONLY = `__Host-${PLAIN}`

const prefixOf = (secure: boolean) => (secure ? HOST_ONLY : PLAIN)
export const cookieName = (session: string, secure: boolean) => `${prefixOf(secure)}${session}`

/**
 * A token, else the cookie of the session that is named, else the newest good cookie there is. One browser may hold
 * several sign-ins, a tab each, so a tab names its session.
 */
export function identify(shown: Shown, sessions: Sessions, occasion?: OccasionId): Identified {
  if (shown.token !== undefined) return found(sessions.byToken(shown.token), 'token')
  if (shown.session === null) return { is: 'public' }
  const cookies = shown.cookieHeader === undefined ? {} : cookie.parse(shown.cookieHeader)
  if (shown.session !== undefined) {
    const token = cookies[cookieName(shown.session, sessions.secure)]
    const session = token === undefined ? null : sessions.byToken(token)
    return found(session?.id === shown.session ? session : null, 'cookie')
  }
  const good = Object.entries(cookies)
    .filter(([name]) => name.startsWith(prefixOf(sessions.secure)))
    .map(([, token]) => (token === undefined ? null : sessions.byToken(token)))
    .filter((session) => session !== null)
    .filter((session) => occasion === undefined || session.signIn.occasion === occasion)
    .sort((a, b) => b.expiresAt - a.expiresAt)[0]
  return good ? { is: 'session', session: good, by: 'cookie' } : { is: 'public' }
}

const found = (session: Session | null, by: 'token' | 'cookie'): Identified =>
  session ? { is: 'session', session, by } : { is: 'signed-out' }

import type { SignedIn } from '#shared/wire/messages.ts'
import { browserMemories, forgetSignIn, rememberSignIn, type SignIn } from './sign-ins.ts'

/** Why a code did not open anything. */
export type NotIn = 'wrong-code' | 'too-many' | 'cannot-record' | 'not-sent' | 'failed'

export type SignInOutcome =
  { readonly is: 'in'; readonly signIn: SignIn } | { readonly is: 'out'; readonly because: NotIn }

/** What an answer says that lets nobody in. A 503 may also be the proxy's, which knows nothing of what is recorded. */
export async function reasonOf(response: Response): Promise<NotIn> {
  const { status } = response
  if (status === 400 || status === 401) return 'wrong-code'
  if (status === 429) return 'too-many'
  const told: unknown = status === 503 ? await response.json().catch(() => null) : null
  return Object(told).code === 'cannot-record' ? 'cannot-record' : 'failed'
}

/** Trades a code for a session, which this tab and browser then remember. */
export async function signIn(code: string): Promise<SignInOutcome> {
  let response: Response
  try {
    response = await fetch('/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    })
  } catch {
    return { is: 'out', because: 'not-sent' }
  }
  if (!response.ok) return { is: 'out', because: await reasonOf(response) }
  const { session, role, meeting, delegation }: SignedIn = await response.json()
  // The token is for programs; a browser has it in a cookie that no script can read.
  const known: SignIn = { session, role, meeting, delegation: delegation ?? null }
  rememberSignIn(known, browserMemories())
  return { is: 'in', signIn: known }
}

/** Ends a session here and on the server; where the server cannot be reached, at least here. */
export async function signOut(session: string): Promise<void> {
  forgetSignIn(session, browserMemories())
  await fetch('/api/sign-out', { method: 'POST', headers: { 'rostrum-session': session } }).catch(() => undefined)
}

import { signIn } from '#client/sign-in/sign-in.ts'
import { convene, type Convened } from './convene.ts'

/**
 * Convenes the meetings of a format one after another. A new occasion has a secretariat of its own: this tab signs in
 * with the code it is given, and goes on with that. Gives the first meeting, or why one was not convened.
 */
export async function conveneAll(session: string, requests: readonly object[]): Promise<Convened> {
  const [first, ...others] = requests
  if (first === undefined) return { is: 'not-convened', code: 'no-answer', issues: [] }
  const convened = await convene(session, first)
  if (convened.is === 'not-convened') return convened
  const own = convened.code === null ? session : await sessionBy(convened.code)
  for (const other of others) {
    const next = await convene(own, other)
    if (next.is === 'not-convened') return next
  }
  return convened
}

async function sessionBy(code: string): Promise<string> {
  const outcome = await signIn(code)
  return outcome.is === 'in' ? outcome.signIn.session : ''
}

import type { DelegationId, SignInId } from '#shared/meeting/ids.ts'
import type { CardsAnswer, IssuedAnswer, SignInRole, SignInsAnswer } from '#shared/wire/sign-in-messages.ts'

/** Every "no" that has a sentence of its own. */
const PROBLEMS = [
  'already-issued',
  'already-revoked',
  'own-sign-in',
  'unknown-delegation',
  'unknown-sign-in',
  'signed-out',
  'not-allowed',
  'too-many',
  'malformed',
  'not-sent',
  'failed',
] as const
export type Problem = (typeof PROBLEMS)[number]

export type Reply<Answer> =
  { readonly is: 'done'; readonly answer: Answer } | { readonly is: 'not-done'; readonly because: Problem }

export type Wanted =
  | { readonly role: 'delegation'; readonly delegation: DelegationId }
  | { readonly role: Exclude<SignInRole, 'delegation'>; readonly label: string | null }

/** What the secretariat asks of the server about sign-ins, with the session of this tab. */
export type Requests = {
  readonly list: () => Promise<Reply<SignInsAnswer>>
  readonly issue: (wanted: Wanted) => Promise<Reply<IssuedAnswer>>
  readonly issueCards: (delegations: readonly DelegationId[], again: boolean) => Promise<Reply<CardsAnswer>>
  readonly reissue: (id: SignInId) => Promise<Reply<IssuedAnswer>>
  readonly revoke: (id: SignInId) => Promise<Reply<null>>
}

async function problemIn(response: Response): Promise<Problem> {
  const told: unknown = await response.json().catch(() => null)
  const code = typeof told === 'object' && told !== null && 'code' in told ? told.code : null
  return PROBLEMS.find((known) => known === code) ?? 'failed'
}

export function requestsOf(session: string): Requests {
  const ask = async <Answer>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Reply<Answer>> => {
    try {
      const response = await fetch(`/api/sign-ins${path}`, {
        method,
        headers: { 'rostrum-session': session, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (!response.ok) return { is: 'not-done', because: await problemIn(response) }
      const answer: Answer = response.status === 204 ? null : await response.json()
      return { is: 'done', answer }
    } catch {
      return { is: 'not-done', because: 'not-sent' }
    }
  }
  return {
    list: () => ask('GET', ''),
    issue: (wanted) => ask('POST', '', wanted),
    issueCards: (delegations, again) => ask('POST', '/cards', { role: 'delegation', delegations, again }),
    reissue: (id) => ask('POST', `/${id}/reissue`),
    revoke: (id) => ask('POST', `/${id}/revoke`),
  }
}

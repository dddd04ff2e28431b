import { asMeetingId, type MeetingId } from '#shared/meeting/ids.ts'
import { askAs, codeOf, issuesOf, memberOf } from './api.ts'

export type Convened =
  | { readonly is: 'convened'; readonly meeting: MeetingId; readonly code: string | null }
  | { readonly is: 'not-convened'; readonly code: string; readonly issues: readonly string[] }

/** Convenes a meeting by a template, or from its file. */
export async function convene(session: string, body: object): Promise<Convened> {
  const answered = await askAs(session, '/api/meetings', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const id = memberOf(answered?.body, 'id')
  if (answered?.status !== 201 || typeof id !== 'string') {
    return { is: 'not-convened', code: codeOf(answered), issues: issuesOf(answered) }
  }
  const code = memberOf(answered.body, 'code')
  return { is: 'convened', meeting: asMeetingId(id), code: typeof code === 'string' ? code : null }
}

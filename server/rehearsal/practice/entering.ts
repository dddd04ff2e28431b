import { z } from 'zod'
import { asMeetingId } from '#shared/meeting/ids.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'

/** What whoever began it can put right, in a sentence. */
export class Hindered extends Error {}

export type Wanted = {
  readonly url: string
  readonly code: string
  /** The meeting to be rehearsed; null for the one the code opens. */
  readonly meeting: string | null
  readonly speed: number
  readonly seed: number
}

export type Entered = { readonly token: string; readonly role: string; readonly rehearsal: MeetingId }

const signedInSchema = z.object({ token: z.string(), role: z.string(), meeting: z.string() })
const begunSchema = z.object({ id: z.string() })
const problemSchema = z.object({ title: z.string() })

async function post(address: URL, body: unknown, token?: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => {
    throw new Hindered(`Nothing answers at ${address.origin}; npm start starts it.`)
  })
  const answer: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new Hindered(problemSchema.safeParse(answer).data?.title ?? `It answered ${response.status}.`)
  return answer
}

/** Signs in, and has the rehearsal convened. */
export async function enter({ url, code, meeting, speed, seed }: Wanted): Promise<Entered> {
  const signedIn = signedInSchema.parse(await post(new URL('/api/sign-in', url), { code }))
  const of = encodeURIComponent(meeting ?? signedIn.meeting)
  const rehearse = new URL(`/api/meetings/${of}/rehearse`, url)
  const begun = begunSchema.parse(await post(rehearse, { speed, seed }, signedIn.token))
  return { token: signedIn.token, role: signedIn.role, rehearsal: asMeetingId(begun.id) }
}

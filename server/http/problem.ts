import type { FastifyReply } from 'fastify'
import { z } from 'zod'

/** The stable names of what can go wrong over HTTP; programs go by these, never by the sentence. */
const TITLES = {
  malformed: 'The request is malformed.',
  'signed-out': 'Nobody is signed in, or the session has ended.',
  'wrong-code': 'This code is not known.',
  'not-allowed': 'The role that is signed in may not do this.',
  'not-your-delegation': 'This belongs to another delegation.',
  'foreign-origin': 'A page of another site may not do this.',
  'unknown-meeting': 'There is no such meeting.',
  'unknown-sign-in': 'There is no such sign-in.',
  'unknown-delegation': 'No meeting of the occasion has such a delegation.',
  'already-issued': 'There is a sign-in that is good already; it can be issued again.',
  'already-revoked': 'The sign-in was revoked already.',
  'own-sign-in': 'Nobody can revoke the sign-in they are using.',
  'other-record': 'What is held may be of another record, from before a backup was restored; begin again after 0.',
  'too-many-rehearsals': 'Three rehearsals of the occasion are under way already; adjourn one of them first.',
  'not-found': 'There is nothing at this address.',
  'too-large': 'The request is too large.',
  'unreadable-sheet': 'The file is neither CSV nor XLSX, or is damaged.',
  'no-heading': 'The sheet has no heading with the columns that are needed.',
  'unsupported-media-type': 'Requests are JSON; sheets are CSV or XLSX.',
  'too-many': 'Too many requests; try again in a moment.',
  'cannot-record': 'It could not be recorded. Nothing has changed.',
  'not-ready': 'The server cannot record anything now.',
  internal: 'Something went wrong here.',
} as const
export type ProblemCode = keyof typeof TITLES

const STATUS: Record<ProblemCode, number> = {
  malformed: 400,
  'signed-out': 401,
  'wrong-code': 401,
  'not-allowed': 403,
  'not-your-delegation': 403,
  'foreign-origin': 403,
  'unknown-meeting': 404,
  'unknown-sign-in': 404,
  'unknown-delegation': 404,
  'already-issued': 409,
  'already-revoked': 409,
  'own-sign-in': 409,
  'other-record': 409,
  'too-many-rehearsals': 409,
  'not-found': 404,
  'too-large': 413,
  'unsupported-media-type': 415,
  'unreadable-sheet': 422,
  'no-heading': 422,
  'too-many': 429,
  'cannot-record': 503,
  'not-ready': 503,
  internal: 500,
}

const issueSchema = z.object({ path: z.string(), message: z.string() })

/** application/problem+json (RFC 9457) with a stable code. */
const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  issues: z.array(issueSchema).optional(),
})

export type More = Readonly<Record<string, unknown>>

/** Answers with a problem; `more` are members of its own. */
export function problem(reply: FastifyReply, code: ProblemCode, more: More = {}): FastifyReply {
  const status = STATUS[code]
  const body = { type: 'about:blank', title: TITLES[code], status, code, ...more }
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(body)
}

const describe = (codes: readonly ProblemCode[]) => codes.map((code) => `\`${code}\`: ${TITLES[code]}`).join('\n\n')

/** The problems a route may answer with, for its description. */
export function problems(...codes: readonly ProblemCode[]) {
  const byStatus = new Map<number, ProblemCode[]>()
  for (const code of codes) byStatus.set(STATUS[code], [...(byStatus.get(STATUS[code]) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => [
      status,
      { description: describe(those), content: { 'application/problem+json': { schema: problemSchema } } },
    ]),
  )
}

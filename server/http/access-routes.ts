import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { SignedIn } from '#shared/wire/messages.ts'
import { signInSchema } from '#shared/wire/sign-in-schema.ts'
import { cookieName } from '../access/credentials.ts'
import type { Sessions } from '../access/sessions.ts'
import type { SignInDesk } from '../access/sign-in-desk.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import type { Meters } from '../metrics/meters.ts'
import { callerOf, signedIn } from './caller.ts'
import { problem, problems } from './problem.ts'

export type AccessTools = {
  readonly desk: SignInDesk
  readonly sessions: Sessions
  readonly rooms: MeetingRooms
  readonly meters: Meters
  /** Whether browsers reach us over TLS, so that cookies may ask for it. */
  readonly secure: boolean
  readonly sessionSeconds: number
}

const tags = ['access']
const signedInSchema = z.object({
  token: z.string(),
  session: z.string(),
  role: z.string(),
  meeting: z.string(),
  delegation: z.string().optional(),
})

const renewedSchema = z.object({
  renewed: z.boolean(),
  lifetime: z.int().describe('How many seconds a session lasts from when it was renewed last.'),
  token: z.string().optional(),
})

export const accessRoutes =
  ({ desk, sessions, rooms, meters, secure, sessionSeconds }: AccessTools): FastifyPluginAsyncZod =>
  async (app) => {
    const cookie = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const

    app.post(
      '/api/sign-in',
      {
        schema: {
          tags,
          summary: 'Signs in with a code',
          body: signInSchema,
          response: { 200: signedInSchema, ...problems('malformed', 'wrong-code', 'too-many', 'cannot-record') },
        },
      },
      async (request, reply) => {
        const attempt = await desk.signIn(request.body.code, request.ip)
        meters.signIn(attempt.is)
        if (attempt.is === 'wrong-code') return problem(reply, 'wrong-code')
        if (attempt.is === 'too-many') return problem(reply.header('retry-after', '60'), 'too-many')
        const { session, token } = attempt
        const { role, occasion, delegation } = session.signIn
        const meeting = rooms.presentOf(occasion)
        if (meeting === undefined) return problem(reply, 'unknown-meeting')
        const answer: SignedIn = {
          token,
          session: session.id,
          role,
          meeting,
          ...(delegation === null ? {} : { delegation }),
        }
        reply.setCookie(cookieName(session.id, secure), token, { ...cookie, maxAge: sessionSeconds })
        return reply.header('cache-control', 'no-store').send(answer)
      },
    )

    app.post(
      '/api/session',
      {
        schema: {
          tags,
          summary: 'Renews the session in the second half of its life',
          description:
            'A browser is given another cookie. A program, which shows its token, is given another `token`, and the one it ' +
            'has is good until a minute after the new one is shown. The session lasts longer from when the new one is ' +
            'shown for the first time. In the first half, and within a minute of the last one given, nothing changes.',
          security: [{ token: [] }],
          response: { 200: renewedSchema, ...problems('signed-out', 'cannot-record') },
        },
      },
      async (request, reply) => {
        const caller = callerOf(request, sessions)
        if (caller.is !== 'session') return problem(reply, 'signed-out')
        const { id } = caller.session
        reply.header('cache-control', 'no-store')
        const lifetime = sessionSeconds
        const token = sessions.renew(id)
        if (token === null) return reply.send({ renewed: false, lifetime })
        // A script of a page never sees a token; a program has no cookies.
        if (caller.by === 'token') return reply.send({ renewed: true, lifetime, token })
        reply.setCookie(cookieName(id, secure), token, { ...cookie, maxAge: sessionSeconds })
        return reply.send({ renewed: true, lifetime })
      },
    )

    app.post(
      '/api/sign-out',
      {
        schema: {
          tags,
          summary: 'Ends the session and its sockets',
          response: { 204: z.null(), ...problems('signed-out') },
        },
      },
      async (request, reply) => {
        const session = signedIn(request, reply, sessions)
        if (!session) return reply
        sessions.end(session.id, 'signed-out')
        reply.clearCookie(cookieName(session.id, secure), cookie)
        return reply.code(204).send(null)
      },
    )
  }

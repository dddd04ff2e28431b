import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { OccasionId } from '#shared/meeting/ids.ts'
import { cardsSchema, issueSchema } from '#shared/wire/sign-in-schema.ts'
import { signInIdSchema } from '#shared/wire/text-schema.ts'
import type { CardDesk } from '../access/card-desk.ts'
import type { Measure } from '../access/measure.ts'
import type { Session, Sessions } from '../access/sessions.ts'
import type { SignInDesk } from '../access/sign-in-desk.ts'
import type { ServerClock } from '../clock.ts'
import type { Devices } from '../live/devices.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import type { SessionRows } from '../store/session-rows.ts'
import { abandonedBy, signedIn } from './caller.ts'
import { problem, problems } from './problem.ts'
import { cardsAnswer, issuedAnswer, signInsAnswer, signInTelling } from './sign-in-answers.ts'

export type SignInTools = {
  readonly desk: SignInDesk
  readonly cards: CardDesk
  readonly sessions: Sessions
  readonly sessionsKept: SessionRows
  readonly devices: Devices
  readonly rooms: MeetingRooms
  readonly clock: ServerClock
  readonly publicUrl: string | null
  readonly mayWork: Measure
}

const tags = ['access']
const params = z.object({ id: signInIdSchema })
const NO_STORE = { 'cache-control': 'no-store' }

/** The sign-ins of an occasion, for its secretariat: who has a code, who is connected, and new codes. */
export function signInRoutes(tools: SignInTools): FastifyPluginAsyncZod {
  const { desk, cards, sessions, rooms, clock, publicUrl, mayWork } = tools
  const rowOf = signInTelling(tools)

  /** The session of the secretariat; for anybody else the request is answered so, and null given. */
  const atTheDesk = (request: FastifyRequest, reply: FastifyReply): Session | null => {
    const session = signedIn(request, reply, sessions)
    if (!session || session.signIn.role === 'secretariat') return session
    void problem(reply, 'not-allowed')
    return null
  }

  const delegationsOf = (occasion: OccasionId) => {
    const meetings = rooms.all().filter(({ meeting }) => meeting.occasion.id === occasion)
    return new Set(meetings.flatMap(({ meeting }) => Object.keys(meeting.delegations).map(asDelegationId)))
  }

  return async (app) => {
    app.get(
      '/api/sign-ins',
      {
        schema: {
          tags,
          summary: 'Who may sign in to the occasion, and who is connected; for the secretariat',
          response: { 200: signInsAnswer, ...problems('signed-out', 'not-allowed') },
        },
      },
      async (request, reply) => {
        const session = atTheDesk(request, reply)
        if (!session) return reply
        const { id: own, occasion } = session.signIn
        const signIns = desk.ofOccasion(occasion).map(rowOf(occasion))
        return reply.headers(NO_STORE).send({ now: clock.now(), publicUrl, own, signIns })
      },
    )

    app.post(
      '/api/sign-ins',
      {
        schema: {
          tags,
          summary: 'Issues a code, which is told this once; for the secretariat',
          description: 'A delegation has one code at a time. Staff and screens may have several, each with a label.',
          body: issueSchema,
          response: {
            201: issuedAnswer,
            ...problems(
              'malformed',
              'signed-out',
              'not-allowed',
              'unknown-delegation',
              'already-issued',
              'too-many',
              'cannot-record',
            ),
          },
        },
      },
      async (request, reply) => {
        const session = atTheDesk(request, reply)
        if (!session) return reply
        if (!(await mayWork(session.signIn.id))) return problem(reply, 'too-many')
        const { occasion } = session.signIn
        const { body } = request
        if (body.role === 'delegation' && !delegationsOf(occasion).has(body.delegation)) {
          return problem(reply, 'unknown-delegation')
        }
        const issued = await cards.issue(
          { delegation: null, ...body, occasion },
          abandonedBy(request, session, sessions),
        )
        if (typeof issued === 'string') return problem(reply, issued)
        const answer = { signIn: rowOf(occasion)(issued.signIn), code: issued.code }
        return reply.code(201).headers(NO_STORE).send(answer)
      },
    )

    app.post(
      '/api/sign-ins/cards',
      {
        schema: {
          tags,
          summary: 'Issues a code to each delegation that has none, all or nothing; for the secretariat',
          body: cardsSchema,
          response: {
            201: cardsAnswer,
            ...problems('malformed', 'signed-out', 'not-allowed', 'unknown-delegation', 'too-many', 'cannot-record'),
          },
        },
      },
      async (request, reply) => {
        const session = atTheDesk(request, reply)
        if (!session) return reply
        if (!(await mayWork(session.signIn.id))) return problem(reply, 'too-many')
        const { occasion } = session.signIn
        const { delegations, again } = request.body
        const there = delegationsOf(occasion)
        if (delegations?.some((delegation) => !there.has(delegation))) return problem(reply, 'unknown-delegation')
        const abandoned = abandonedBy(request, session, sessions)
        const issued = await cards.issueAll({ occasion, delegations: delegations ?? [...there], again, abandoned })
        if (typeof issued === 'string') return problem(reply, issued)
        const row = rowOf(occasion)
        const answer = issued.map(({ signIn, code }) => ({ signIn: row(signIn), code }))
        return reply.code(201).headers(NO_STORE).send({ cards: answer })
      },
    )

    app.post(
      '/api/sign-ins/:id/reissue',
      {
        schema: {
          tags,
          summary: 'Revokes a sign-in and issues another in its place at once; for the secretariat',
          params,
          response: {
            201: issuedAnswer,
            ...problems(
              'malformed',
              'signed-out',
              'not-allowed',
              'unknown-sign-in',
              'already-revoked',
              'own-sign-in',
              'too-many',
              'cannot-record',
            ),
          },
        },
      },
      async (request, reply) => {
        const session = atTheDesk(request, reply)
        if (!session) return reply
        const { id, occasion } = session.signIn
        if (request.params.id === id) return problem(reply, 'own-sign-in')
        if (!(await mayWork(id))) return problem(reply, 'too-many')
        const issued = await cards.reissue(request.params.id, occasion, abandonedBy(request, session, sessions))
        if (typeof issued === 'string') return problem(reply, issued)
        const answer = { signIn: rowOf(occasion)(issued.signIn), code: issued.code }
        return reply.code(201).headers(NO_STORE).send(answer)
      },
    )

    app.post(
      '/api/sign-ins/:id/revoke',
      {
        schema: {
          tags,
          summary: 'Ends a sign-in for good, with all its sessions and sockets; for the secretariat',
          params,
          response: {
            204: z.null(),
            ...problems('malformed', 'signed-out', 'not-allowed', 'unknown-sign-in', 'own-sign-in', 'cannot-record'),
          },
        },
      },
      async (request, reply) => {
        const session = atTheDesk(request, reply)
        if (!session) return reply
        const { id, occasion } = session.signIn
        // So that an occasion always keeps somebody who can issue codes.
        if (request.params.id === id) return problem(reply, 'own-sign-in')
        const revoked = desk.revoke(request.params.id, occasion)
        return revoked ? reply.code(204).send(null) : problem(reply, 'unknown-sign-in')
      },
    )
  }
}

import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { meetingIdSchema } from '#shared/wire/text-schema.ts'
import { actorOf } from '../access/actor.ts'
import type { Measure } from '../access/measure.ts'
import type { Sessions } from '../access/sessions.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import type { Rehearsals } from '../rehearsal/rehearsals.ts'
import { signedIn } from './caller.ts'
import { problem, problems } from './problem.ts'

export type RehearsalTools = {
  readonly rooms: MeetingRooms
  readonly sessions: Sessions
  readonly rehearsals: Rehearsals
  readonly mayWork: Measure
}

const wishSchema = z.strictObject({
  speed: z.number().min(1).max(60).default(1).describe('How many times as fast as the clock on the wall.'),
  seed: z
    .int()
    .min(0)
    .max(999_999_999)
    .exactOptional()
    .describe('With the same one, delegations have the same in mind.'),
})

export const rehearsalRoutes =
  ({ rooms, sessions, rehearsals, mayWork }: RehearsalTools): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/api/meetings/:id/rehearse',
      {
        schema: {
          tags: ['meetings'],
          summary: 'Convenes a copy of the meeting to practise on; for the secretariat and the moderator',
          description:
            'The copy has the same plan and the same list, begins at once, is marked `rehearsal`, and keeps a time of its ' +
            'own that runs as fast as asked. Its delegations are simulated until it is adjourned; where a moderator asks ' +
            'for it, so is the desk.',
          params: z.object({ id: meetingIdSchema }),
          body: wishSchema,
          response: {
            201: z.object({ id: z.string() }),
            ...problems(
              'malformed',
              'signed-out',
              'not-allowed',
              'unknown-meeting',
              'too-many-rehearsals',
              'too-many',
              'cannot-record',
            ),
          },
        },
      },
      async (request, reply) => {
        const session = signedIn(request, reply, sessions)
        if (!session) return reply
        const { occasion, role } = session.signIn
        const room = rooms.room(request.params.id)
        if (room?.durable().meeting.occasion.id !== occasion) return problem(reply, 'unknown-meeting')
        if (role !== 'secretariat' && role !== 'moderator') return problem(reply, 'not-allowed')
        if (!(await mayWork(session.signIn.id))) return problem(reply, 'too-many')
        const begun = await rehearsals.begin(room, request.body, actorOf(session))
        switch (begun.is) {
          case 'too-many':
            return problem(reply, 'too-many-rehearsals')
          case 'not-recorded':
            return problem(reply, 'cannot-record')
          case 'begun':
            return reply.code(201).header('location', `/api/meetings/${begun.id}`).send({ id: begun.id })
        }
      },
    )
  }

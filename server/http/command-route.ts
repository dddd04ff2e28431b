import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Answer } from '#shared/wire/messages.ts'
import { commandIdSchema, commandSchema } from '#shared/wire/command-schema.ts'
import { meetingIdSchema } from '#shared/wire/text-schema.ts'
import { actorOf } from '../access/actor.ts'
import type { CommandRate } from '../access/command-rate.ts'
import type { Sessions } from '../access/sessions.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import { signedIn } from './caller.ts'
import { problem, problems } from './problem.ts'

export type CommandTools = {
  readonly rooms: MeetingRooms
  readonly sessions: Sessions
  readonly mayCommand: CommandRate
}

const refusedSchema = z.object({ accepted: z.literal(false), refusal: z.looseObject({ because: z.string() }) })

export const commandRoute =
  ({ rooms, sessions, mayCommand }: CommandTools): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/api/meetings/:id/commands',
      {
        schema: {
          tags: ['meetings'],
          summary: 'Gives a command to the meeting',
          description:
            'Sent again with the same `commandId`, it gets its first answer and changes nothing. 409: the meeting is not ' +
            'in a state for it, and `refusal` says why. Problems carry the same `refusal`.',
          security: [{ token: [] }],
          params: z.object({ id: meetingIdSchema }),
          body: z.strictObject({ commandId: commandIdSchema, command: commandSchema }),
          response: {
            200: z.object({ accepted: z.literal(true), version: z.int() }),
            409: refusedSchema,
            ...problems(
              'malformed',
              'signed-out',
              'not-allowed',
              'not-your-delegation',
              'unknown-meeting',
              'too-large',
              'too-many',
              'cannot-record',
            ),
          },
        },
      },
      async (request, reply) => {
        const session = signedIn(request, reply, sessions)
        if (!session) return reply
        if (!(await mayCommand(session, request.ip)))
          return answer(reply, { accepted: false, refusal: { because: 'too-many' } })
        const room = rooms.room(request.params.id)
        const its = room?.durable().meeting.occasion.id === session.signIn.occasion
        if (!room || !its) return answer(reply, { accepted: false, refusal: { because: 'unknown-meeting' } })
        return answer(reply, await room.handle(request.body, actorOf(session)))
      },
    )
  }

/** The status that goes with an answer: a refusal by the meeting is a conflict, all others are problems. */
function answer(reply: FastifyReply, given: Answer): FastifyReply {
  if (given.accepted) return reply.send(given)
  const { because } = given.refusal
  switch (because) {
    case 'not-allowed':
    case 'not-your-delegation':
    case 'malformed':
    case 'signed-out':
    case 'unknown-meeting':
    case 'too-large':
    case 'too-many':
    case 'cannot-record':
      return problem(reply, because, { ...given })
    default:
      return reply.code(409).send(given)
  }
}

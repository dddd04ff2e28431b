import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { meetingIdSchema } from '#shared/wire/text-schema.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import type { Verifying } from '../store/verifying.ts'
import { problem, problems } from './problem.ts'

export type VerifyTools = { readonly rooms: MeetingRooms; readonly verifying: Verifying }

const verdict = z.discriminatedUnion('whole', [
  z.object({
    whole: z.literal(true),
    version: z.int().describe('How many events there are.'),
    head: z.string().describe('The hash of the last one, in which all before it are bound.'),
  }),
  z.object({
    whole: z.literal(false),
    brokenAt: z.int().describe('The version of the first event that does not follow.'),
    because: z.enum(['hash', 'gap', 'time', 'unreadable']),
  }),
])

/**
 * RC2: anybody may ask. The answer tells nothing of what was recorded; with each event the ids of its command and of the
 * sign-in that gave it were hashed, so that nobody can try a guess at a private text either.
 */
export const verifyRoute =
  ({ rooms, verifying }: VerifyTools): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/api/meetings/:id/verify',
      {
        schema: {
          tags: ['meetings'],
          summary: 'Whether the record of the meeting is whole and unaltered',
          description:
            'Each event carries the SHA-256 over the hash of the event before and itself. The chain is followed from ' +
            'its beginning; what was followed since the server started is not followed again. Keep `head`: a record ' +
            'that is later shown with another hash at this version is not the same record.',
          params: z.object({ id: meetingIdSchema }),
          response: { 200: verdict, ...problems('unknown-meeting') },
        },
      },
      async (request, reply) => {
        const { id } = request.params
        if (!rooms.room(id)) return problem(reply, 'unknown-meeting')
        const found = await verifying.of(id)
        if (!found.whole) request.log.error({ meeting: id, ...found }, 'a record is broken')
        return reply.header('cache-control', 'no-store').send(found)
      },
    )
  }

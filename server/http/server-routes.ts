import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { problem, problems } from './problem.ts'

export type ServerTools = {
  readonly version: string
  /** Throws when nothing can be written, or migrations are missing. */
  readonly provesReady: () => void
}

const tags = ['server']

export const serverRoutes =
  ({ version, provesReady }: ServerTools): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/api/health',
      {
        schema: {
          tags,
          summary: 'Whether the server is alive',
          response: { 200: z.object({ status: z.literal('alive'), version: z.string() }) },
        },
      },
      async (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive', version }),
    )

    app.get(
      '/api/ready',
      {
        schema: {
          tags,
          summary: 'Whether the database can be written and is of the right version',
          response: { 200: z.object({ status: z.literal('ready') }), ...problems('not-ready') },
        },
      },
      async (request, reply) => {
        reply.header('cache-control', 'no-store')
        try {
          provesReady()
        } catch (error) {
          request.log.error({ err: error }, 'the server is not ready')
          return problem(reply, 'not-ready')
        }
        return reply.send({ status: 'ready' })
      },
    )
  }

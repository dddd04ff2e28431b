import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Backups } from '../backups.ts'
import type { MetricsAccess } from '../config.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import type { Figures } from '../metrics/prometheus.ts'
import type { Recording } from '../recording.ts'
import { problem } from './problem.ts'

export type MetricsTools = {
  readonly figures: Figures
  readonly metricsFor: MetricsAccess
  readonly rooms: MeetingRooms
  readonly recording: Recording
  readonly backups: Backups
}

/** `/metrics`, where Prometheus looks for it. To whom it is not shown, it is not there. */
export const metricsRoute =
  ({ figures, metricsFor, rooms, recording, backups }: MetricsTools): FastifyPluginAsync =>
  async (app) => {
    app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
      if (metricsFor === 'off' || (metricsFor === 'local' && !isLocal(request))) return problem(reply, 'not-found')
      const meetings = rooms.all().map(({ meeting }) => meeting)
      const { type, text } = await figures.page({
        meetings,
        recording: recording.failingSince() === null,
        backedUpAt: backups.last?.at ?? null,
        backupFailures: backups.failures,
      })
      return reply.header('cache-control', 'no-store').type(type).send(text)
    })
  }

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/
const LOOPBACK_HOST = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i
/** What proxies add to a request they pass on. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * Asked on this computer, by a program of this computer: not passed on by a proxy that runs here too, nor by a browser
 * that a page of another site has led here under a name of its own.
 */
const isLocal = ({ headers, socket }: FastifyRequest): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') &&
  LOOPBACK_HOST.test(headers.host ?? '') &&
  PASSED_ON.every((name) => headers[name] === undefined)

import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Audience } from '#shared/meeting/role.ts'
import { eventSchema } from '#shared/wire/event-schema.ts'
import { recordSchema } from '#shared/wire/handshake-schema.ts'
import { meetingIdSchema } from '#shared/wire/text-schema.ts'
import { actorOf, audienceOf } from '../access/actor.ts'
import type { HistoryRate } from '../access/history-rate.ts'
import type { Session, Sessions } from '../access/sessions.ts'
import type { ServerClock } from '../clock.ts'
import type { Folded } from '../folding.ts'
import { audienceKey, disclosed } from '../live/audiences.ts'
import type { MeetingRoom } from '../meeting-room.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import { callerOf } from './caller.ts'
import type { MeetingBodies } from './meeting-body.ts'
import { problem, problems } from './problem.ts'

export type MeetingTools = {
  readonly rooms: MeetingRooms
  readonly sessions: Sessions
  readonly clock: ServerClock
  readonly bodies: MeetingBodies
  readonly mayReadHistory: HistoryRate
  /** Names this run of the server: another one may fold the same log to something else. */
  readonly run: string
}

/** Events told in one answer; whoever wants more asks again after the last. */
const MOST_EVENTS = 1_000

const tags = ['meetings']
const params = z.object({ id: meetingIdSchema })
const listed = z.object({
  id: z.string(),
  title: z.string(),
  theme: z.string(),
  occasion: z.object({ id: z.string(), title: z.string() }),
  planned: z.object({ start: z.int(), end: z.int() }),
  room: z.string(),
  timeZone: z.string(),
  synthetic: z.boolean(),
  rehearsal: z.object({ of: z.string(), speed: z.number() }).nullable(),
  sitting: z.looseObject({ is: z.string() }),
})
const meetingAnswer = z.object({
  version: z.int(),
  now: z.int(),
  record: z.string().describe('Names the record that versions count in: another one once a backup was restored.'),
  meeting: z.looseObject({ id: z.string() }).describe("The caller's cut of the folded meeting."),
})

export function meetingRoutes({
  rooms,
  sessions,
  clock,
  bodies,
  mayReadHistory,
  run,
}: MeetingTools): FastifyPluginAsyncZod {
  /** The room and the caller's audience; where there is none, the request is answered so, and null given. */
  const look = (
    id: MeetingId,
    request: FastifyRequest,
    reply: FastifyReply,
  ): {
    readonly room: MeetingRoom
    readonly folded: Folded
    readonly audience: Audience
    readonly own: Session | null
  } | null => {
    const room = rooms.room(id)
    const caller = callerOf(request, sessions)
    if (!room) void problem(reply, 'unknown-meeting')
    else if (caller.is === 'signed-out') void problem(reply, 'signed-out')
    else {
      const folded = room.durable()
      const session = caller.is === 'session' ? caller.session : null
      const foreign = session?.signIn.occasion !== folded.meeting.occasion.id
      const own = foreign ? null : session
      return { room, folded, audience: audienceOf(actorOf(own)), own }
    }
    return null
  }

  return async (app) => {
    app.get(
      '/api/meetings',
      {
        schema: {
          tags,
          summary: 'All meetings, as planned',
          response: { 200: z.object({ now: z.int(), meetings: z.array(listed) }) },
        },
      },
      async (_, reply) => {
        const meetings = rooms.all().map(({ meeting }) => ({
          id: meeting.id,
          title: meeting.title,
          theme: meeting.theme,
          occasion: meeting.occasion,
          planned: meeting.planned,
          room: meeting.room,
          timeZone: meeting.timeZone,
          synthetic: meeting.synthetic,
          rehearsal: meeting.rehearsal,
          sitting: meeting.sitting,
        }))
        return reply.header('cache-control', 'no-cache').send({ now: clock.now(), meetings })
      },
    )

    app.get(
      '/api/meetings/:id',
      {
        schema: {
          tags,
          summary: "The caller's cut of the meeting",
          params,
          response: { 200: meetingAnswer, 304: z.null(), ...problems('signed-out', 'unknown-meeting') },
        },
      },
      async (request, reply) => {
        const seen = look(request.params.id, request, reply)
        if (!seen) return reply
        const { room, folded, audience } = seen
        const etag = `W/"${run}-${folded.version}-${audienceKey(audience)}"`
        reply.headers({ etag, 'cache-control': keptWhere(audience), vary: VARY })
        if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) return reply.code(304).send(null)
        const now = room.clock.now()
        if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
          return sendJson(reply, bodies.plain(folded, audience, now))
        }
        reply.header('content-encoding', 'gzip')
        return sendJson(reply, await bodies.gzipped(folded, audience, now))
      },
    )

    app.get(
      '/api/meetings/:id/events',
      {
        schema: {
          tags,
          summary: "The caller's cut of the log after a version",
          description:
            'At most 1000 versions at a time. Where `to` is less than `version`, ask again after `to`. `record` names the ' +
            'record that versions count in; after the restore of a backup it is another one. Give it back with `after`: ' +
            'where what you hold may not be in this record any more, the answer is 409 `other-record`, and you begin again ' +
            'after 0. Without it nothing is checked; compare `record` with that of the answer before.',
          params,
          querystring: z.object({
            after: z.coerce.number().int().nonnegative().default(0),
            record: recordSchema.exactOptional(),
          }),
          response: {
            200: z.object({
              from: z.int(),
              to: z.int(),
              version: z.int(),
              now: z.int(),
              record: z.string(),
              events: z.array(eventSchema),
            }),
            ...problems('malformed', 'signed-out', 'unknown-meeting', 'too-many', 'other-record'),
          },
        },
      },
      async (request, reply) => {
        const seen = look(request.params.id, request, reply)
        if (!seen) return reply
        if (!(await mayReadHistory(seen.own, request.ip))) return problem(reply, 'too-many')
        const { after, record } = request.query
        if (record !== undefined && !rooms.isSameUpTo(request.params.id, after, record)) {
          return problem(reply, 'other-record')
        }
        const { version } = seen.folded
        const told = after < version ? rooms.history(request.params.id, after, MOST_EVENTS) : []
        const to = told.at(-1)?.event.version ?? Math.min(after, version)
        const events = disclosed(told, seen.audience)
        const now = seen.room.clock.now()
        const answer = { from: after + 1, to, version, now, record: rooms.record, events: [...events] }
        return reply.headers({ 'cache-control': keptWhere(seen.audience), vary: VARY }).send(answer)
      },
    )
  }
}

/** What not everybody may know is kept by nobody on the way, and not by the browser either. */
const keptWhere = ({ is }: Audience) => (is === 'public' ? 'private, no-cache' : 'no-store')
const VARY = 'accept-encoding, authorization, cookie, rostrum-session'

/** Sends JSON that has been written already. */
const sendJson = (reply: FastifyReply, bytes: Buffer) => reply.type('application/json; charset=utf-8').send(bytes)

import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { commandIdSchema } from '#shared/wire/command-schema.ts'
import type { Answer } from '#shared/wire/messages.ts'
import { MOST_SHEET_BYTES, delegationsPreviewSchema, speakersPreviewSchema } from '#shared/wire/sheet-schema.ts'
import type { SheetAnswer, SheetPreview } from '#shared/wire/sheet-schema.ts'
import { meetingIdSchema } from '#shared/wire/text-schema.ts'
import { actorOf } from '../access/actor.ts'
import type { CommandRate } from '../access/command-rate.ts'
import type { Measure } from '../access/measure.ts'
import type { Session, Sessions } from '../access/sessions.ts'
import type { MeetingRoom } from '../meeting-room.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import type { Sheet } from '../sheets/sheet.ts'
import type { NoTable } from '../sheets/table.ts'
import { signedIn } from './caller.ts'
import { problem, problems } from './problem.ts'

export type SheetTools = {
  readonly rooms: MeetingRooms
  readonly sessions: Sessions
  readonly mayCommand: CommandRate
  readonly mayWork: Measure
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** What a browser may call such a file; what it is shows in its bytes. */
const LABELS = ['text/csv', XLSX, 'application/octet-stream', 'application/vnd.ms-excel', 'text/tab-separated-values']

/** The command that imports the sheet goes by this id, where it is sent with one. */
const COMMAND_HEADER = 'rostrum-command-id'

// What reads and writes sheets, and the names of all States with it, is loaded when the first one is.
const DELEGATIONS = {
  name: 'delegations',
  columns: 'id, name, kind, code, region, groups, other names; name and kind are needed',
  preview: async (bytes: Uint8Array, meeting: Meeting) =>
    (await import('../sheets/delegation-import.ts')).previewDelegations(bytes, meeting),
  sheet: async (meeting: Meeting) => (await import('../sheets/delegation-export.ts')).delegationSheet(meeting),
  schema: delegationsPreviewSchema,
} as const

const SPEAKERS = {
  name: 'speakers',
  columns: 'delegation, on behalf of, speaker, rank, registered ahead; delegation is needed',
  preview: async (bytes: Uint8Array, meeting: Meeting) =>
    (await import('../sheets/speaker-import.ts')).previewSpeakers(bytes, meeting),
  sheet: async (meeting: Meeting) => (await import('../sheets/speaker-export.ts')).speakerSheet(meeting),
  schema: speakersPreviewSchema,
} as const

type Subject = typeof DELEGATIONS | typeof SPEAKERS

const writing = () => import('../sheets/written.ts')

const FORMATS = [
  {
    extension: 'csv',
    type: 'text/csv; charset=utf-8',
    written: async (sheet: Sheet) => (await writing()).writtenAsCsv(sheet),
  },
  { extension: 'xlsx', type: XLSX, written: async (sheet: Sheet) => (await writing()).writtenAsXlsx(sheet) },
] as const
type Format = (typeof FORMATS)[number]

const described = { tags: ['sheets'], security: [{ token: [] }], params: z.object({ id: meetingIdSchema }) }
const flag = z.enum(['0', '1']).default('0')
const querystring = z.object({
  apply: flag.describe('1: import at once, unless a row has a mistake.'),
  'leave-out': flag.describe('1: with `apply`, leave the rows with mistakes out and import the others.'),
})
const headers = z.object({ [COMMAND_HEADER]: commandIdSchema.optional() })

/** Sheets of delegations and speakers, in and out. Only here is a body taken that is not JSON. */
export const sheetRoutes =
  (tools: SheetTools): FastifyPluginAsyncZod =>
  async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser(LABELS, { parseAs: 'buffer' }, (_, body, done) => done(null, body))
    for (const subject of [DELEGATIONS, SPEAKERS]) {
      await app.register(importRoute(subject, tools))
      for (const format of FORMATS) await app.register(exportRoute(subject, format, tools))
    }
  }

const importRoute =
  ({ name, columns, preview, schema }: Subject, tools: SheetTools): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      `/api/meetings/:id/sheets/${name}`,
      {
        bodyLimit: MOST_SHEET_BYTES,
        schema: {
          ...described,
          summary: `What a sheet of ${name} would import, and what is wrong with it; for the secretariat`,
          description:
            `A CSV or XLSX file of at most ${MOST_SHEET_BYTES} bytes and 5000 rows, with English or French headings in any ` +
            `order: ${columns}. Nothing changes unless \`apply\` is 1: giving \`command\` to the meeting imports all rows ` +
            'without mistakes, or none. 409: it was given, and the meeting refused it.',
          consumes: LABELS,
          querystring,
          headers,
          body: z.instanceof(Uint8Array),
          response: {
            200: schema,
            409: schema,
            ...problems(
              'malformed',
              'signed-out',
              'not-allowed',
              'unknown-meeting',
              'too-large',
              'unsupported-media-type',
              'unreadable-sheet',
              'no-heading',
              'too-many',
              'cannot-record',
            ),
          },
        },
      },
      async (request, reply) => {
        const entered = enter(request.params.id, request, reply, tools)
        if (!entered) return reply
        const { room, session } = entered
        if (!(await tools.mayCommand(session, request.ip))) return problem(reply, 'too-many')
        if (!(await tools.mayWork(session.signIn.id))) return problem(reply, 'too-many')
        const read = await preview(request.body, room.durable().meeting)
        if (read.is !== 'preview') return noTable(reply, read)
        const { command, mistakes } = read.preview
        const { apply, 'leave-out': leaveOut } = request.query
        if (command === null || apply === '0' || (mistakes.length > 0 && leaveOut === '0')) {
          return answered(reply, read.preview, null)
        }
        const commandId = request.headers[COMMAND_HEADER] ?? randomUUID()
        return answered(reply, read.preview, await room.handle({ commandId, command }, actorOf(session)))
      },
    )
  }

const exportRoute =
  ({ name, sheet }: Subject, { extension, type, written }: Format, tools: SheetTools): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      `/api/meetings/:id/sheets/${name}.${extension}`,
      {
        schema: {
          ...described,
          summary: `The ${name} as ${extension.toUpperCase()}, to be read again; for the secretariat`,
          response: {
            200: { description: 'The file.', content: { [type]: { schema: z.any() } } },
            ...problems('signed-out', 'not-allowed', 'unknown-meeting', 'too-many'),
          },
        },
      },
      async (request, reply) => {
        const entered = enter(request.params.id, request, reply, tools)
        if (!entered) return reply
        if (!(await tools.mayWork(entered.session.signIn.id))) return problem(reply, 'too-many')
        const { meeting } = entered.room.durable()
        const file = await written(await sheet(meeting))
        reply.header('content-disposition', `attachment; filename="${meeting.id}-${name}.${extension}"`)
        return reply.header('cache-control', 'no-store').type(type).send(file)
      },
    )
  }

/** The room, for the secretariat of its occasion; for anybody else the request is answered, and null given. */
function enter(
  id: MeetingId,
  request: FastifyRequest,
  reply: FastifyReply,
  { rooms, sessions }: SheetTools,
): { readonly room: MeetingRoom; readonly session: Session } | null {
  const session = signedIn(request, reply, sessions)
  if (!session) return null
  const room = rooms.room(id)
  if (session.signIn.role !== 'secretariat') void problem(reply, 'not-allowed')
  else if (room?.durable().meeting.occasion.id !== session.signIn.occasion) void problem(reply, 'unknown-meeting')
  else return { room, session }
  return null
}

function noTable(reply: FastifyReply, read: NoTable): FastifyReply {
  const { is, ...more } = read
  return problem(reply, is, more)
}

/** A refusal by the meeting is a conflict, as for any command; what could not be recorded is a problem. */
function answered(reply: FastifyReply, preview: SheetPreview<unknown>, answer: Answer | null): FastifyReply {
  const body: SheetAnswer<unknown> = { ...preview, answer }
  if (!answer || answer.accepted) return reply.code(200).send(body)
  if (answer.refusal.because === 'cannot-record') return problem(reply, 'cannot-record', body)
  return reply.code(409).send(body)
}

import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { nanoid } from 'nanoid'
import { z } from 'zod'
import type { MeetingPlan } from '#shared/meeting/events.ts'
import { asOccasionId } from '#shared/meeting/ids.ts'
import type { Refusal } from '#shared/meeting/refusals.ts'
import { TEMPLATES } from '#shared/templates/templates.ts'
import { conveneSchema } from '#shared/wire/convene-schema.ts'
import type { Convening } from '#shared/wire/convene-schema.ts'
import { meetingIdSchema } from '#shared/wire/text-schema.ts'
import { actorOf } from '../access/actor.ts'
import type { CardDesk } from '../access/card-desk.ts'
import type { Measure } from '../access/measure.ts'
import type { Session, Sessions } from '../access/sessions.ts'
import type { SignInDesk } from '../access/sign-in-desk.ts'
import type { ServerClock } from '../clock.ts'
import { convenedBy, fileOf, speakersEntered } from '../convening.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import { abandonedBy, signedIn } from './caller.ts'
import { problem, problems } from './problem.ts'

export type PlanTools = {
  readonly rooms: MeetingRooms
  readonly sessions: Sessions
  readonly desk: SignInDesk
  readonly cards: CardDesk
  readonly clock: ServerClock
  readonly mayWork: Measure
}

/** A plan names up to a thousand delegations, each by several names. */
const LONGEST_PLAN = 4 * 1024 * 1024

const tags = ['meetings']
const convenedAnswer = z.object({
  id: z.string(),
  occasion: z.string(),
  code: z.string().optional().describe("For a new occasion: the secretariat's code, told this once."),
})
const fileAnswer = z.looseObject({ format: z.literal('rostrum-meeting'), edition: z.literal(1) })

export function planRoutes({ rooms, sessions, desk, cards, clock, mayWork }: PlanTools): FastifyPluginAsyncZod {
  /** The occasion a meeting is to belong to: a new one, or that of whoever convenes. */
  const occasionOf = (given: Convening, session: Session): MeetingPlan['occasion'] | null => {
    if (given.format !== 'rostrum-meeting' && given.occasion)
      return { id: asOccasionId(`o-${nanoid(10)}`), title: given.occasion.title }
    const present = rooms.presentOf(session.signIn.occasion)
    return (present && rooms.room(present)?.durable().meeting.occasion) ?? null
  }

  return async (app) => {
    app.get(
      '/api/templates',
      {
        schema: {
          tags,
          summary: 'The formats by which a meeting can be convened',
          response: { 200: z.object({ templates: z.array(z.looseObject({ name: z.string() })) }) },
        },
      },
      async (_, reply) => reply.header('cache-control', 'no-cache').send({ templates: [...TEMPLATES] }),
    )

    app.post(
      '/api/meetings',
      {
        bodyLimit: LONGEST_PLAN,
        schema: {
          tags,
          summary: 'Convenes a meeting by a template, or a copy of one from its file; for the secretariat',
          description:
            'A body whose `format` is `rostrum-meeting`, as `GET /api/meetings/{id}/plan.json` gives it, convenes a copy ' +
            'under another id, in the occasion signed in to, with the same speakers on its list. Any other body convenes ' +
            'a new meeting: what it does not say comes from the template.',
          body: conveneSchema,
          response: {
            201: convenedAnswer,
            ...problems(
              'malformed',
              'signed-out',
              'not-allowed',
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
        if (session.signIn.role !== 'secretariat') return problem(reply, 'not-allowed')
        if (!(await mayWork(session.signIn.id))) return problem(reply, 'too-many')
        const occasion = occasionOf(request.body, session)
        const convened = occasion && convenedBy(request.body, occasion, rooms)
        if (!convened) return problem(reply, 'unknown-meeting')
        const by = actorOf(session)
        const speakers = speakersEntered(convened, { by, at: clock.now() })
        if (speakers.is === 'refused') {
          const { refusal } = speakers
          return problem(reply, 'malformed', { issues: [issueOf(refusal)], refusal })
        }

        const { plan } = convened
        const isNew = occasion.id !== session.signIn.occasion
        const wanted = { occasion: occasion.id, role: 'secretariat', delegation: null } as const
        const issued = isNew ? await cards.issue(wanted, abandonedBy(request, session, sessions)) : null
        if (typeof issued === 'string') return problem(reply, issued)
        if (!(await rooms.convene(plan, by, [{ by, happenings: speakers.happenings }]))) {
          if (issued) desk.revoke(issued.signIn.id, occasion.id)
          return problem(reply, 'cannot-record')
        }
        return noStore(reply)
          .code(201)
          .header('location', `/api/meetings/${plan.id}`)
          .send({ id: plan.id, occasion: occasion.id, ...(issued ? { code: issued.code } : {}) })
      },
    )

    app.get(
      '/api/meetings/:id/plan.json',
      {
        schema: {
          tags,
          summary: 'The meeting as one file, to be kept or copied from; for the secretariat of its occasion',
          description:
            'Its plan as amended, and in `speakers` who is on the list and not called yet, or registered. Claims that the ' +
            'desk has not confirmed are left out, since the desk would confirm them by entering them.',
          params: z.object({ id: meetingIdSchema }),
          response: { 200: fileAnswer, ...problems('signed-out', 'not-allowed', 'unknown-meeting', 'too-many') },
        },
      },
      async (request, reply) => {
        const session = signedIn(request, reply, sessions)
        if (!session) return reply
        const meeting = rooms.room(request.params.id)?.durable().meeting
        if (meeting?.occasion.id !== session.signIn.occasion) return problem(reply, 'unknown-meeting')
        if (session.signIn.role !== 'secretariat') return problem(reply, 'not-allowed')
        if (!(await mayWork(session.signIn.id))) return problem(reply, 'too-many')
        return noStore(reply)
          .header('content-disposition', `attachment; filename="${meeting.id}.json"`)
          .send({ ...fileOf(meeting) })
      },
    )
  }
}

const noStore = (reply: FastifyReply) => reply.header('cache-control', 'no-store')

/** Where in the file the entry stands that cannot be made. */
function issueOf(refusal: Refusal) {
  if (refusal.because !== 'entry-refused') return { path: 'speakers', message: refusal.because }
  return { path: `speakers.${refusal.entry}`, message: refusal.refusal.because }
}

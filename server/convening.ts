import { nanoid } from 'nanoid'
import { begin } from '#shared/decider/evolve.ts'
import { decide } from '#shared/decider/decide.ts'
import type { Decision } from '#shared/decider/decide.ts'
import type { RegisterSpeakers } from '#shared/meeting/commands.ts'
import { asMeetingId } from '#shared/meeting/ids.ts'
import type { MeetingPlan } from '#shared/meeting/events.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import type { Stamp } from '#shared/meeting/role.ts'
import { asPlanned, preparedSpeakers } from '#shared/rules/as-planned.ts'
import { orderOfTheDayOf } from '#shared/templates/template.ts'
import { templateNamed } from '#shared/templates/templates.ts'
import type { Convening, NewMeeting } from '#shared/wire/convene-schema.ts'
import type { MeetingFile } from '#shared/wire/meeting-file-schema.ts'
import type { MeetingRooms } from './meeting-rooms.ts'

/** What a request comes to: a plan, and who is entered on its list right away. */
export type Convened = { readonly plan: MeetingPlan; readonly speakers: RegisterSpeakers | null }

/** Null where the meeting to copy the delegations from is not known. */
export function convenedBy(given: Convening, occasion: MeetingPlan['occasion'], rooms: MeetingRooms): Convened | null {
  const id = asMeetingId(`m-${nanoid(10)}`)
  if (given.format !== 'rostrum-meeting') {
    const delegations = delegationsOf(given, rooms)
    return delegations && { plan: { ...newPlan(given, occasion), id, delegations }, speakers: null }
  }
  const { plan, speakers } = given
  return {
    plan: { ...plan, id, occasion, rehearsal: null },
    speakers: speakers.length === 0 ? null : { type: 'RegisterSpeakers', entries: speakers },
  }
}

function newPlan(given: NewMeeting, occasion: MeetingPlan['occasion']): Omit<MeetingPlan, 'id' | 'delegations'> {
  const { title, theme, room, timeZone, planned, podium } = given
  const template = templateNamed(given.template)
  const sitting = template?.sittings[given.sitting]
  if (!template || !sitting) throw new Error(`the schema let a template pass that is not there: ${given.template}`)
  return {
    occasion,
    title,
    theme,
    room,
    timeZone,
    planned,
    podium,
    synthetic: false,
    rehearsal: null,
    orderOfTheDay: given.orderOfTheDay ?? orderOfTheDayOf(sitting, given.language),
    modalities: given.modalities ?? template.modalities,
  }
}

function delegationsOf({ delegations }: NewMeeting, rooms: MeetingRooms): readonly Delegation[] | null {
  if (!('asIn' in delegations)) return delegations
  const known = rooms.room(delegations.asIn)?.durable().meeting
  return known ? Object.values(known.delegations) : null
}

/** What happens as the speakers of a file are entered in its meeting, or why they cannot be; nothing is recorded yet. */
export function speakersEntered({ plan, speakers }: Convened, stamp: Stamp): Decision {
  if (speakers === null) return { is: 'accepted', happenings: [] }
  return decide(begin({ type: 'MeetingConvened', plan, version: 1, ...stamp }), speakers, stamp)
}

/** The meeting as one file, to be copied from. */
export const fileOf = (meeting: Meeting): MeetingFile => ({
  format: 'rostrum-meeting',
  edition: 1,
  plan: asPlanned(meeting),
  speakers: preparedSpeakers(meeting),
})

import { nanoid } from 'nanoid'
import { asMeetingId } from '#shared/meeting/ids.ts'
import type { MeetingPlan } from '#shared/meeting/events.ts'
import { HRC_PANEL } from '#shared/templates/hrc-panel.ts'
import type { Convening } from '#shared/wire/convene-schema.ts'
import type { MeetingRooms } from './meeting-rooms.ts'

/** The plan of a new meeting of an occasion, by the HRC panel template; null where the meeting to copy from is not known. */
export function planOf(
  { delegations, ...given }: Convening,
  occasion: MeetingPlan['occasion'],
  rooms: MeetingRooms,
): MeetingPlan | null {
  const known = 'asIn' in delegations ? rooms.room(delegations.asIn)?.durable().meeting : null
  if (known === undefined) return null
  return {
    ...given,
    id: asMeetingId(`m-${nanoid(10)}`),
    occasion,
    synthetic: false,
    rehearsal: null,
    orderOfTheDay: HRC_PANEL.orderOfTheDay,
    modalities: HRC_PANEL.modalities,
    delegations: 'asIn' in delegations ? Object.values(known?.delegations ?? {}) : delegations,
  }
}

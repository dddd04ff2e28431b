import type { Entry } from '../meeting/commands.ts'
import type { MeetingPlan } from '../meeting/events.ts'
import type { Inscription, Meeting } from '../meeting/meeting.ts'
import { listed } from './order.ts'

/** The plan of a meeting as it stands now, with all that was amended. */
export function asPlanned(meeting: Meeting): MeetingPlan {
  const { id, occasion, title, theme, room, timeZone, planned, synthetic, rehearsal } = meeting
  return {
    id,
    occasion,
    title,
    theme,
    room,
    timeZone,
    planned,
    synthetic,
    rehearsal,
    podium: meeting.podium,
    orderOfTheDay: meeting.orderOfTheDay.map(({ id, kind, title, round, budget }) => ({
      id,
      kind,
      title,
      round,
      budget,
    })),
    modalities: meeting.modalities,
    delegations: Object.values(meeting.delegations),
  }
}

/**
 * Who has been prepared for the list, in its order, as the desk would enter them again. A claim that the desk has not
 * confirmed is not in it: entered by the desk, it would count as confirmed (LS4).
 */
export function preparedSpeakers(meeting: Meeting): readonly Entry[] {
  const registered = meeting.inscriptions.filter(({ standing }) => standing === 'registered')
  return [...listed(meeting), ...registered].flatMap(entryOf)
}

function entryOf({ delegation, capacity, groupClaim, dignitary, speaker, standing }: Inscription): readonly Entry[] {
  if (capacity.is === 'group' && groupClaim?.is !== 'confirmed') return []
  return [
    {
      delegation,
      capacity,
      ...(dignitary?.claim.is === 'confirmed' ? { dignitary: { rank: dignitary.rank } } : {}),
      ...(speaker === null ? {} : { speaker }),
      ...(standing === 'registered' ? { ahead: true } : {}),
    },
  ]
}

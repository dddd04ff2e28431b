import type { MeetingPlan } from '../meeting/events.ts'
import type { Delegation, Meeting } from '../meeting/meeting.ts'
import type { Of } from './evolve-list.ts'

export const toCome = (plan: MeetingPlan['orderOfTheDay']): Meeting['orderOfTheDay'] =>
  plan.map((segment) => ({ ...segment, state: { is: 'to-come' } }))

export const byId = (delegations: readonly Delegation[]): Meeting['delegations'] =>
  Object.fromEntries(delegations.map((delegation): [string, Delegation] => [delegation.id, delegation]))

type Amendment = Of<'MeetingAmended' | 'PodiumAmended' | 'DelegationsAmended' | 'PaceSet'>

/** The meeting with its plan changed. */
export function amended(meeting: Meeting, event: Amendment): Meeting {
  switch (event.type) {
    case 'MeetingAmended': {
      const { orderOfTheDay, ...changes } = event.changes
      const hardEnd = changes.planned?.end ?? meeting.hardEnd
      return { ...meeting, ...changes, hardEnd, ...(orderOfTheDay ? { orderOfTheDay: toCome(orderOfTheDay) } : {}) }
    }
    case 'PodiumAmended':
      return { ...meeting, podium: event.podium }
    case 'DelegationsAmended': {
      const kept = Object.values(meeting.delegations).filter(({ id }) => !event.removed.includes(id))
      return { ...meeting, delegations: { ...byId(kept), ...byId(event.delegations) } }
    }
    case 'PaceSet':
      return { ...meeting, rehearsal: meeting.rehearsal && { ...meeting.rehearsal, speed: event.speed } }
  }
}

import type { MeetingPlan } from '#shared/meeting/events.ts'
import { asDelegationId, asMeetingId, asOccasionId, asPodiumMemberId, asSegmentId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import type { DelegationKind } from '#shared/meeting/modalities.ts'
import { after, asInstant, minutes } from '#shared/meeting/time.ts'
import { HRC_PANEL } from '#shared/templates/hrc-panel.ts'

export const FLOOR = asSegmentId('floor-1')
/** So long that no measurement sees its end: what is measured is the work, not what falls due. */
const LENGTH = minutes(24 * 60)
/** A Council's mixture, in which every fourth waits for one of the places reserved. */
const KINDS: readonly DelegationKind[] = [
  'member-state',
  'observer-state',
  'ngo',
  'member-state',
  'observer-state',
  'igo',
  'nhri',
  'observer-state',
]

export const delegationOf = (number: number) => asDelegationId(`d${number}`)

const delegation = (number: number): Delegation => ({
  id: delegationOf(number),
  name: `Delegation ${number}`,
  kind: KINDS[number % KINDS.length] ?? 'member-state',
  code: null,
  groups: [],
  region: null,
  otherNames: [],
})

/** A panel by the modalities of the Council's, with so many delegations and one long round. */
export const growthPlan = (id: string, delegations: number, begun: number): MeetingPlan => ({
  id: asMeetingId(id),
  occasion: { id: asOccasionId('growth'), title: 'Growth' },
  title: 'A panel that grows',
  theme: 'Growth',
  room: 'Room XX',
  timeZone: 'Europe/Zurich',
  planned: { start: asInstant(begun), end: after(asInstant(begun), LENGTH) },
  synthetic: false,
  rehearsal: null,
  podium: [
    {
      id: asPodiumMemberId('chair'),
      role: 'chair',
      name: 'The President',
      title: 'President of the Council',
      topic: null,
      language: null,
      attends: 'in-person',
      speakingTime: null,
      present: true,
    },
  ],
  orderOfTheDay: [{ id: FLOOR, kind: 'floor', title: 'Interventions from the floor', round: 1, budget: LENGTH }],
  modalities: HRC_PANEL.modalities,
  delegations: Array.from({ length: delegations }, (_, number) => delegation(number)),
})

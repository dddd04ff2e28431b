import {
  asDelegationId,
  asMeetingId,
  asOccasionId,
  asPodiumMemberId,
  asSegmentId,
  asSignInId,
} from '#shared/meeting/ids.ts'
import type { MeetingPlan } from '#shared/meeting/events.ts'
import type { Delegation, PodiumMember, PodiumRole } from '#shared/meeting/meeting.ts'
import type { DelegationKind } from '#shared/meeting/modalities.ts'
import type { Actor } from '#shared/meeting/role.ts'
import { asInstant, type Instant, type Millis, minutes } from '#shared/meeting/time.ts'
import { HRC_PANEL } from '#shared/templates/hrc-panel.ts'
import { orderOfTheDayOf } from '#shared/templates/template.ts'

/** Midnight in Geneva before the panel of 7 March 2016. */
const MIDNIGHT = Date.UTC(2016, 2, 6, 23)

/** A moment of that day as the clock in the room shows it: '9:00', '10:00:20' or '10:00:20.500'. */
export function clockTime(shown: string): Instant {
  const [hours = 0, mins = 0, secs = 0] = shown.split(':').map(Number)
  return asInstant(MIDNIGHT + Math.round((hours * 3_600 + mins * 60 + secs) * 1_000))
}

const delegation = (
  id: string,
  name: string,
  kind: DelegationKind,
  code: string | null,
  groups: readonly string[] = [],
): Delegation => ({ id: asDelegationId(id), name, kind, code, groups, region: null, otherNames: [] })

export const AFRICAN_GROUP = 'African Group'
export const OIC = 'Organisation of Islamic Cooperation'

export const kenya = delegation('kenya', 'Kenya', 'member-state', 'KE')
export const ghana = delegation('ghana', 'Ghana', 'member-state', 'GH')
export const france = delegation('france', 'France', 'member-state', 'FR')
export const bolivia = delegation('bolivia', 'Bolivia (Plurinational State of)', 'member-state', 'BO')
export const senegal = delegation('senegal', 'Senegal', 'observer-state', 'SN', [AFRICAN_GROUP, OIC])
export const pakistan = delegation('pakistan', 'Pakistan', 'observer-state', 'PK', [OIC])
export const brazil = delegation('brazil', 'Brazil', 'observer-state', 'BR')
export const holySee = delegation('holy-see', 'Holy See', 'observer-state', 'VA')
export const orderOfMalta = delegation('malta-order', 'Sovereign Order of Malta', 'other-observer', null)
export const europeanUnion = delegation('eu', 'European Union', 'igo', 'EU')
export const unicef = delegation('unicef', 'UNICEF', 'un-entity', null)
export const commission = delegation('knchr', 'Kenya National Commission on Human Rights', 'nhri', null)
export const defence = delegation('dci', 'Defence for Children International', 'ngo', null)

export const DELEGATIONS = [
  kenya,
  ghana,
  france,
  bolivia,
  senegal,
  pakistan,
  brazil,
  holySee,
  orderOfMalta,
  europeanUnion,
  unicef,
  commission,
  defence,
] as const

const onPodium = (id: string, role: PodiumRole, speakingTime: Millis | null = null): PodiumMember => ({
  id: asPodiumMemberId(id),
  role,
  name: id,
  title: '',
  topic: null,
  language: null,
  attends: 'in-person',
  speakingTime,
  present: true,
})

export const chair = onPodium('chair', 'chair')
export const presenter = onPodium('presenter', 'moderator')
export const commissioner = onPodium('commissioner', 'opening-speaker', minutes(10))
export const santosPais = onPodium('santos-pais', 'panellist', minutes(7))
export const boerBuquicchio = onPodium('boer-buquicchio', 'panellist', minutes(8))
export const winter = onPodium('winter', 'panellist')
export const PODIUM = [chair, presenter, commissioner, santosPais, boerBuquicchio, winter] as const

/** The morning of 7 March 2016, on the Council's template (OD5). */
export const PLAN: MeetingPlan = {
  id: asMeetingId('hrc31-child-am'),
  occasion: { id: asOccasionId('hrc31-child'), title: 'Annual full-day meeting on the rights of the child' },
  title: 'Panel 1',
  theme: 'Information and communications technologies and child sexual exploitation',
  room: 'XX',
  timeZone: 'Europe/Zurich',
  planned: { start: clockTime('9:00'), end: clockTime('12:00') },
  synthetic: true,
  rehearsal: null,
  podium: PODIUM,
  orderOfTheDay: orderOfTheDayOf(HRC_PANEL.sittings[0]),
  modalities: HRC_PANEL.modalities,
  delegations: DELEGATIONS,
}

export const SEGMENT = {
  presentations: asSegmentId('presentations'),
  floor1: asSegmentId('floor-1'),
  replies1: asSegmentId('replies-1'),
  floor2: asSegmentId('floor-2'),
  replies2: asSegmentId('replies-2'),
  closing: asSegmentId('closing'),
} as const

export const desk: Actor = { role: 'secretariat', signIn: asSignInId('sign-in-desk') }
export const moderator: Actor = { role: 'moderator', signIn: asSignInId('sign-in-console-1') }
export const secondConsole: Actor = { role: 'moderator', signIn: asSignInId('sign-in-console-2') }
export const display: Actor = { role: 'display' }
export const clock: Actor = { role: 'clock' }
export const from = ({ id }: Delegation): Actor => ({
  role: 'delegation',
  signIn: asSignInId(`sign-in-${id}`),
  delegation: id,
})

import type { MeetingPlan } from '#shared/meeting/events.ts'
import { asDelegationId, asMeetingId, asOccasionId, asPodiumMemberId, type DelegationId } from '#shared/meeting/ids.ts'
import type { Delegation, PodiumMember, PodiumRole } from '#shared/meeting/meeting.ts'
import { asInstant, type Millis, minutes } from '#shared/meeting/time.ts'
import { HRC_PANEL } from '#shared/templates/hrc-panel.ts'
import { orderOfTheDayOf } from '#shared/templates/template.ts'
import { type Asked, FLOOR_LIST } from './floor-list.ts'

/** 7 March 2016, 9 a.m. in Geneva, which was at UTC+1. */
export const NINE_O_CLOCK = asInstant(Date.UTC(2016, 2, 7, 8, 0, 0))

/** A moment of that morning, in seconds since nine o'clock. */
export const at = (hour: number, minute: number, second = 0): number => (hour - 9) * 3_600 + minute * 60 + second

export const MORNING = asMeetingId('morning')

/** A delegation's id, made from the name as printed. */
export function idOf(name: string): DelegationId {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return asDelegationId(
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60),
  )
}

/** One delegation a name, with every group it spoke for. */
function delegationsOf(list: readonly Asked[]): readonly Delegation[] {
  const names = [...new Set(list.map(({ name }) => name))]
  return names.map((name) => {
    const entries = list.filter((asked) => asked.name === name)
    const kind = entries[0]?.kind ?? 'ngo'
    const groups = entries.flatMap(({ onBehalfOf }) => (onBehalfOf === null ? [] : [onBehalfOf]))
    return { id: idOf(name), name, kind, code: null, groups, region: null, otherNames: [] }
  })
}

function member(
  id: string,
  role: PodiumRole,
  name: string,
  title: string,
  speakingTime: Millis | null = null,
): PodiumMember {
  const attends = id === 'children' ? 'by-video-message' : 'in-person'
  return {
    id: asPodiumMemberId(id),
    role,
    name,
    title,
    topic: null,
    language: null,
    attends,
    speakingTime,
    present: true,
  }
}

/** The morning panel of 7 March 2016 with its public podium, for the delegations of the floor list. */
export const MORNING_PLAN: MeetingPlan = {
  id: MORNING,
  occasion: { id: asOccasionId('rights-of-the-child'), title: 'Annual full-day meeting on the rights of the child' },
  title: 'Morning panel',
  theme:
    'Information and communications technology and child sexual exploitation: international framework and challenges',
  room: 'Room XX, Palais des Nations',
  timeZone: 'Europe/Zurich',
  planned: { start: NINE_O_CLOCK, end: asInstant(NINE_O_CLOCK + minutes(180)) },
  synthetic: true,
  rehearsal: null,
  podium: [
    member('choi', 'chair', 'H.E. Mr. Choi Kyonglim', 'President of the Human Rights Council'),
    member('carr', 'moderator', 'Mr. John Carr', 'Founding Director of Internet Watch Foundation'),
    member(
      'gilmore',
      'opening-speaker',
      'Ms. Kate Gilmore',
      'United Nations Deputy High Commissioner for Human Rights',
      minutes(8),
    ),
    member('children', 'opening-speaker', 'Messages of children victims', 'Video message', minutes(3)),
    member('mezmur', 'panellist', 'Mr. Benyam Dawit Mezmur', 'Chairperson of the Committee on the Rights of the Child'),
    member(
      'de-boer-buquicchio',
      'panellist',
      'Ms. Maud de Boer-Buquicchio',
      'Special Rapporteur on the sale of children, child prostitution and child pornography',
    ),
    member(
      'allen',
      'panellist',
      'Mr. Ernie Allen',
      'Chairperson of the International Advisory Board of the United Kingdom initiative WePROTECT',
    ),
    member(
      'maloor',
      'panellist',
      'Mr. Preetam Maloor',
      'Acting Head of the Corporate Strategy Division, International Telecommunication Union (ITU)',
    ),
  ],
  orderOfTheDay: orderOfTheDayOf(HRC_PANEL.sittings[0]),
  modalities: HRC_PANEL.modalities,
  delegations: delegationsOf(FLOOR_LIST),
}

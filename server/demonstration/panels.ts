import type { MeetingPlan } from '#shared/meeting/events.ts'
import { asMeetingId, asOccasionId, asPodiumMemberId } from '#shared/meeting/ids.ts'
import type { PodiumMember, PodiumRole } from '#shared/meeting/meeting.ts'
import { asInstant, minutes } from '#shared/meeting/time.ts'
import { HRC_PANEL } from '#shared/templates/hrc-panel.ts'
import { orderOfTheDayOf } from '#shared/templates/template.ts'
import { DELEGATIONS } from './delegations.ts'
import { MORNING_ID } from './ids.ts'

const member = (
  id: string,
  role: PodiumRole,
  name: string,
  title: string,
  topic: string | null = null,
  rest: Partial<Pick<PodiumMember, 'attends' | 'speakingTime'>> = {},
): PodiumMember => ({
  id: asPodiumMemberId(id),
  role,
  name,
  title,
  topic,
  language: null,
  attends: 'in-person',
  speakingTime: null,
  present: true,
  ...rest,
})

/** Both meetings of the day, as the concept note of 7 March 2016 has them. Times in Geneva were UTC+1. */
const DAY: Pick<MeetingPlan, 'occasion' | 'room' | 'timeZone' | 'delegations' | 'orderOfTheDay' | 'modalities'> = {
  occasion: {
    id: asOccasionId('rights-of-the-child-2016'),
    title: 'Annual full-day meeting on the rights of the child',
  },
  room: 'Room XX, Palais des Nations',
  timeZone: 'Europe/Zurich',
  delegations: DELEGATIONS,
  orderOfTheDay: orderOfTheDayOf(HRC_PANEL.sittings[0]),
  modalities: HRC_PANEL.modalities,
}

const at = (hour: number) => asInstant(Date.UTC(2016, 2, 7, hour - 1))

export const MORNING: MeetingPlan = {
  ...DAY,
  id: MORNING_ID,
  title: 'ICTs and child sexual exploitation: international framework and challenges',
  theme: 'Information and communications technology and child sexual exploitation',
  planned: { start: at(9), end: at(12) },
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
    ),
    member('children', 'opening-speaker', 'Messages of children victims', 'Video message', null, {
      attends: 'by-video-message',
      speakingTime: minutes(3),
    }),
    member(
      'mezmur',
      'panellist',
      'Mr. Benyam Dawit Mezmur',
      'Chairperson of the Committee on the Rights of the Child',
      'International framework regulating child sexual exploitation and ICTs – focus on the right to privacy of children and necessary balance between promoting the opportunities provided by digital media and information and ICTs while protecting children from harm',
    ),
    member(
      'de-boer-buquicchio',
      'panellist',
      'Ms. Maud de Boer-Buquicchio',
      'Special Rapporteur on the sale of children, child prostitution and child pornography',
      'New forms of child sexual exploitation through ICTs',
    ),
    member(
      'allen',
      'panellist',
      'Mr. Ernie Allen',
      'Chairperson of the International Advisory Board of the United Kingdom initiative WePROTECT and Founder, former President and Chief Executive Officer of the International Centre for Missing & Exploited Children',
      'Importance of public-private partnership and of reporting hotlines in combating child sexual exploitation through ICTs',
    ),
    member(
      'maloor',
      'panellist',
      'Mr. Preetam Maloor',
      'Acting Head of the Corporate Strategy Division, International Telecommunication Union (ITU)',
      'International cooperation on child online protection',
    ),
  ],
}

export const AFTERNOON: MeetingPlan = {
  ...DAY,
  id: asMeetingId('2016-03-07-pm'),
  title:
    'Combating and preventing child sexual exploitation through ICTs – Role of ICTs, multi-stakeholders approach and good practices',
  theme: 'Information and communications technology and child sexual exploitation',
  planned: { start: at(15), end: at(18) },
  synthetic: false,
  rehearsal: null,
  podium: [
    member('morales', 'chair', 'H.E. Mr. Ramón Alberto Morales Quijano', 'Vice-President of the Human Rights Council'),
    member(
      'santos-pais',
      'moderator',
      'Ms. Marta Santos Pais',
      'Special Representative of the Secretary-General on Violence against Children',
    ),
    member(
      'franco',
      'panellist',
      'Mr. Andres Franco',
      'Deputy Director, Private Sector Engagement, United Nations Children’s Fund (UNICEF)',
      'Prevention programmes of UNICEF on the ground',
    ),
    member(
      'hoydal',
      'panellist',
      'Mr. Håkon Fostervold Høydal',
      'Senior feature writer, VG (Verdens Gang AS)',
      'Profile (and location) of perpetrators of child sexual exploitation through ICTs',
    ),
    member(
      'moran',
      'panellist',
      'Mr. Michael Moran',
      'Assistant Director Vulnerable Communities, International Criminal Police Organization (INTERPOL)',
      'Role of law enforcement agencies, investigation and prosecution – how law enforcement agencies identify and find the “real” victims',
    ),
    member(
      'smith',
      'panellist',
      'Ms. Brittany Smith',
      'EU Policy Lead for Child Safety, Google Inc.',
      'Role and actions of Google Inc. (and internet services providers) in combating and preventing child sexual exploitation through ICTs',
    ),
    member(
      'reyes',
      'panellist',
      'Ms. Gaby Reyes',
      'Founder and Director of Asociación Crecer en Red, Peru',
      'Use of ICTs for prevention and empowerment of children – Latin-American perspective and good practices',
    ),
  ],
}

import type { PodiumMemberId, SegmentId } from '../meeting/ids.ts'
import type { SpeakerClass } from '../meeting/modalities.ts'
import type { Millis } from '../meeting/time.ts'

/** What is wrong or missing in a plan, with what a sentence about it needs. Lengths are in milliseconds. */
export type Concern =
  // what it is called, where and when
  | { readonly is: 'no-title' }
  | { readonly is: 'no-theme' }
  | { readonly is: 'no-room' }
  | { readonly is: 'ends-before-start' }
  // the order of the day
  | { readonly is: 'no-segments' }
  | { readonly is: 'too-long'; readonly by: Millis }
  | { readonly is: 'time-left-over'; readonly by: Millis }
  | { readonly is: 'no-floor' }
  | { readonly is: 'segment-untitled'; readonly segment: SegmentId; readonly place: number }
  | { readonly is: 'floor-without-time'; readonly segment: SegmentId; readonly title: string }
  | { readonly is: 'rounds-misnumbered'; readonly segment: SegmentId; readonly title: string; readonly round: number }
  | { readonly is: 'no-replies-after'; readonly segment: SegmentId; readonly title: string }
  | { readonly is: 'no-presentations' }
  | { readonly is: 'presentations-too-short'; readonly by: Millis }
  | { readonly is: 'turn-longer-than-round'; readonly class: SpeakerClass; readonly segment: SegmentId }
  | { readonly is: 'reserved-do-not-fit'; readonly places: number; readonly needed: Millis; readonly budget: Millis }
  // the podium
  | { readonly is: 'no-chair' }
  | { readonly is: 'no-moderator' }
  | { readonly is: 'no-panellists' }
  | { readonly is: 'unnamed'; readonly seats: number }
  | { readonly is: 'untitled'; readonly member: PodiumMemberId; readonly name: string }
  | { readonly is: 'message-without-time'; readonly member: PodiumMemberId; readonly name: string }
  | { readonly is: 'member-twice'; readonly name: string }
  // the modalities
  | { readonly is: 'amber-all-along'; readonly class: SpeakerClass; readonly time: Millis }
  | { readonly is: 'reserved-for-nobody'; readonly classes: readonly SpeakerClass[] }
  // the delegations
  | { readonly is: 'no-delegations' }
  | { readonly is: 'delegation-twice'; readonly name: string }

/** `mistake`: it cannot be held like this. `missing`: not there yet. `warning`: perhaps meant. */
export type Severity = 'mistake' | 'missing' | 'warning'

export const CHAPTERS = ['meeting', 'order', 'podium', 'modalities', 'delegations'] as const
/** The part of a plan in which something is put right. */
export type Chapter = (typeof CHAPTERS)[number]

const GRADES: Readonly<Record<Concern['is'], readonly [Chapter, Severity]>> = {
  'no-title': ['meeting', 'missing'],
  'no-theme': ['meeting', 'missing'],
  'no-room': ['meeting', 'missing'],
  'ends-before-start': ['meeting', 'mistake'],
  'no-segments': ['order', 'mistake'],
  'too-long': ['order', 'mistake'],
  'time-left-over': ['order', 'warning'],
  'no-floor': ['order', 'missing'],
  'segment-untitled': ['order', 'missing'],
  'floor-without-time': ['order', 'mistake'],
  'rounds-misnumbered': ['order', 'mistake'],
  'no-replies-after': ['order', 'warning'],
  'no-presentations': ['order', 'warning'],
  'presentations-too-short': ['podium', 'mistake'],
  'turn-longer-than-round': ['modalities', 'mistake'],
  'reserved-do-not-fit': ['modalities', 'mistake'],
  'no-chair': ['podium', 'missing'],
  'no-moderator': ['podium', 'missing'],
  'no-panellists': ['podium', 'missing'],
  unnamed: ['podium', 'missing'],
  untitled: ['podium', 'missing'],
  'message-without-time': ['podium', 'warning'],
  'member-twice': ['podium', 'warning'],
  'amber-all-along': ['modalities', 'warning'],
  'reserved-for-nobody': ['modalities', 'warning'],
  'no-delegations': ['delegations', 'missing'],
  'delegation-twice': ['delegations', 'mistake'],
}

export const chapterOf = ({ is }: Pick<Concern, 'is'>): Chapter => GRADES[is][0]
export const severityOf = ({ is }: Pick<Concern, 'is'>): Severity => GRADES[is][1]

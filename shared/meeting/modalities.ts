import type { Millis } from './time.ts'

/** What kind of delegation asks for the floor. */
export const DELEGATION_KINDS = [
  'member-state',
  'observer-state',
  'other-observer',
  'igo',
  'un-entity',
  'nhri',
  'ngo',
] as const
export type DelegationKind = (typeof DELEGATION_KINDS)[number]

/** What an inscription counts as when places and speaking times are given out. */
export const SPEAKER_CLASSES = ['dignitary', 'group', ...DELEGATION_KINDS] as const
export type SpeakerClass = (typeof SPEAKER_CLASSES)[number]

/** Ranks that give a dignitary priority, highest first (LS3). */
export const RANKS = [
  'head-of-state',
  'head-of-government',
  'deputy-head-of-government',
  'minister',
  'vice-minister',
  'head-of-organization',
] as const
export type Rank = (typeof RANKS)[number]

/** What happens when a speaker's time is up (FL4). */
export type AtZero = { readonly is: 'cut'; readonly grace: Millis } | { readonly is: 'run-on' }

/** LS6: places kept in each round for speakers of some classes together. */
export type ReservedPlaces = { readonly classes: readonly SpeakerClass[]; readonly places: number }

/** The rules in force. They are told to everybody and can change in mid-meeting, with an announcement. */
export type Modalities = {
  /** FL3: speaking time of each class. */
  readonly speakingTime: Readonly<Record<SpeakerClass, Millis>>
  /** LS3: the classes in the order in which they are called; those of one tier are mixed by time of inscription. */
  readonly order: readonly (readonly SpeakerClass[])[]
  /** LS5: kinds of delegation that register ahead, and are listed once the desk has checked them in. */
  readonly registersAhead: readonly DelegationKind[]
  /** LS6 */
  readonly reserved: readonly ReservedPlaces[]
  /** LS9: within each class the order is drawn by lot when the list closes, instead of following time. */
  readonly byLot: boolean
  /** LS11: whether who does not answer a call is called once more, or struck at once. */
  readonly absence: 'recalled' | 'struck'
  readonly atZero: AtZero
  /** OD3: whether whoever speaks when the round is spent finishes their own time or is cut. */
  readonly atRoundEnd: 'finish' | 'cut'
  /** FL2: the clock starts by itself this long after the call; null: only by hand. */
  readonly handOver: Millis | null
  /** FL4: the clock turns amber with this much left. */
  readonly warning: Millis
  /** FL6: the time for making a point of order. */
  readonly pointOfOrder: Millis
  /** Time of a podium speaker in a segment that has no budget to share. */
  readonly podiumTime: Millis
}

import type { Instant, Millis } from '#shared/meeting/time.ts'
import type { Countdown } from './countdown-model.ts'
import type { NameLine, Plate } from './plate-model.ts'
import type { PodiumLine } from './podium-model.ts'

/** What fills the projected screen: exactly one of these, each with exactly what it shows. */
export type Face =
  | {
      readonly is: 'before'
      readonly title: string
      readonly theme: string
      readonly room: string
      readonly chair: { readonly name: string; readonly title: string } | null
      readonly start: Instant
      readonly timeZone: string
      readonly starts: { readonly is: 'in'; readonly left: Millis } | { readonly is: 'at' | 'shortly' }
    }
  | {
      readonly is: 'window'
      readonly countdown: Countdown
      readonly inscribed: number
      /** LS9: the end pieces of the commitment, where the order is by lot. */
      readonly commitment: string | null
    }
  | Turn
  | {
      readonly is: 'free'
      readonly next: Plate | null
      readonly afterThat: readonly NameLine[]
      readonly still: number
      /** FC1: how many of them probably in this round; null where that says nothing new. */
      readonly inRound: number | null
      /** OD3: the budget is spent, so nobody new is given the floor in this round. */
      readonly roundSpent: boolean
    }
  | { readonly is: 'podium' | 'replies'; readonly title: string; readonly lines: readonly PodiumLine[] }
  | {
      readonly is: 'point-of-order'
      readonly plate: Plate | null
      readonly countdown: Countdown
      readonly standing: Standing | null
    }
  | { readonly is: 'suspended'; readonly because: string | null; readonly standing: Standing | null }
  | { readonly is: 'break'; readonly title: string; readonly left: Millis | null }
  | { readonly is: 'between'; readonly title: string; readonly theme: string; readonly next: string | null }
  | { readonly is: 'afterwards'; readonly title: string; readonly tookTheFloor: number }

/** Somebody called, or speaking. */
export type Turn = {
  readonly is: 'called' | 'speaking'
  readonly plate: Plate
  readonly countdown: Countdown
  /** In how many seconds the clock starts, or goes on, by itself; null where it does not. */
  readonly goesOnIn: number | null
  readonly follows: Follows
}

/** What comes after whoever speaks; before they begin, where there is one, what they will speak on. */
export type Follows =
  | { readonly is: 'topic'; readonly topic: string }
  | {
      readonly is: 'names'
      readonly names: readonly NameLine[]
      /** How many are still to speak; on the podium null once nobody is. */
      readonly still: number | null
      /** FC1: how many of them probably in this round; null where that says nothing new. */
      readonly inRound: number | null
    }
  | { readonly is: 'round-spent'; readonly still: number }
  | { readonly is: 'shares'; readonly lines: readonly PodiumLine[] }

/** Whose time stands still meanwhile, and how much of it is left. */
export type Standing = { readonly who: NameLine; readonly left: Millis }

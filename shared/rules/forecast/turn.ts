import type { Millis } from '../../meeting/time.ts'
import type { Normal } from './normal.ts'
import type { Pace } from './pace.ts'

/** One who was absent already is absent again as often as not (LS11). */
const ABSENT_AGAIN = 0.5

/** From one call to the next, in ms, for somebody given that time. */
export function usualTurn(pace: Pace, allotted: Millis, recalled: boolean): Normal {
  const { share, handOver, between, interruption, absent } = pace
  const missing = recalled ? ABSENT_AGAIN : pace.absence.mean
  const held = handOver.mean + share.mean * allotted + interruption.mean
  const heldVariance = handOver.spread ** 2 + (share.spread * allotted) ** 2 + interruption.spread ** 2
  return {
    mean: between.mean + (1 - missing) * held + missing * absent.mean,
    variance:
      between.spread ** 2 +
      (1 - missing) * heldVariance +
      missing * absent.spread ** 2 +
      missing * (1 - missing) * (held - absent.mean) ** 2,
  }
}

/** What turns of one meeting have in common, and so does not even out: the doubt about its pace. */
export function commonDoubt(pace: Pace, turns: number, allotted: number): number {
  if (turns <= 0) return 0
  const { share, handOver, between, interruption, absent, absence } = pace
  const held = handOver.mean + share.mean * (allotted / turns) + interruption.mean
  return (
    (allotted * (1 - absence.mean) * share.doubt) ** 2 +
    turns ** 2 * (handOver.doubt ** 2 + between.doubt ** 2 + interruption.doubt ** 2) +
    (turns * (held - absent.mean) * absence.doubt) ** 2
  )
}

import type { Chance } from './chance.ts'
import { type Bounds, boundsOf, type Mixture } from './mixture.ts'

/** How the speakers of one meeting use their time, as families of distributions; all but the first are made up to be awkward. */
export const FAMILIES = ['usual', 'to the limit', 'brief', 'bimodal', 'spread', 'tiring'] as const
export type Family = (typeof FAMILIES)[number]

export function familyOf(mixture: Mixture, meeting: number): Family {
  const { families } = boundsOf(mixture)
  return families[meeting % families.length] ?? 'usual'
}

/** What one meeting is like. Lengths are in seconds. */
export type Temper = {
  /** How much of the time allotted the speaker of that turn needs; above 1 is over time, until the cut. */
  readonly share: (turn: number) => number
  readonly handOver: () => number
  /** From the end of a turn to the next call. */
  readonly pause: () => number
  /** What a speaker who is cut goes on to say without a microphone. */
  readonly lastWords: () => number
  readonly absence: number
  /** Of those listed, how many withdraw while the floor is open. */
  readonly withdrawals: number
  /** Dignitaries and groups that come to the desk while the floor is open. */
  readonly lateComers: number
  /** NGOs that check in while the floor is open. */
  readonly lateCheckIns: number
  readonly pointsOfOrder: number
  /** How long the presentations and the replies take, as a share of their budgets. */
  readonly presentations: number
  readonly replies: number
}

export function temperOf(mixture: Mixture, family: Family, chance: Chance): Temper {
  const bounds = boundsOf(mixture)
  const handOver = chance.between(...bounds.handOver)
  const pause = chance.between(2, 10)
  return {
    share: shareOf(family, bounds, chance),
    handOver: () => clamped(handOver * Math.exp(chance.normal(0, bounds.handOverSpread)), 5, 40),
    // Now and then the moderator says a few words.
    pause: () => pause * chance.between(0.4, 1.6) + (chance.happens(0.06) ? chance.between(15, 50) : 0),
    lastWords: () => chance.between(0, 8),
    absence: chance.between(...bounds.absence),
    withdrawals: chance.between(0, bounds.withdrawals),
    lateComers: chance.count(chance.between(0, bounds.lateComers)),
    lateCheckIns: chance.count(1),
    pointsOfOrder: chance.count(bounds.pointsOfOrder),
    presentations: clamped(chance.normal(1.02, bounds.presentationsSpread), 0.8, 1.25),
    replies: clamped(chance.normal(1.03, bounds.repliesSpread), ...bounds.repliesWithin),
  }
}

function shareOf(family: Family, bounds: Bounds, chance: Chance): Temper['share'] {
  switch (family) {
    case 'usual': {
      // Many read a text made for the time and are cut; some finish early, a few speak for a minute.
      const readers = chance.between(...bounds.readers)
      const short = chance.between(0.02, 0.1)
      return () => {
        if (chance.happens(readers)) return clamped(chance.normal(1.03, 0.06), 0.9, 1.3)
        return chance.happens(short / (1 - readers)) ? chance.between(0.35, 0.6) : chance.between(0.6, 0.98)
      }
    }
    case 'to the limit':
      return () => chance.between(1.02, 1.4)
    case 'brief': {
      const middle = chance.between(0.55, 0.8)
      return () => clamped(chance.normal(middle, 0.1), 0.2, 1)
    }
    case 'bimodal': {
      const long = chance.between(0.35, 0.75)
      return () => (chance.happens(long) ? chance.between(1, 1.2) : chance.between(0.3, 0.5))
    }
    case 'spread':
      return () => chance.between(0.4, 1.15)
    case 'tiring': {
      const last = chance.between(0.65, 0.8)
      return (turn) => clamped(chance.normal(1.08 - (1.08 - last) * Math.min(1, turn / 30), 0.1), 0.3, 1.3)
    }
  }
}

const clamped = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

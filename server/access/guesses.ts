import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { ServerClock } from '../clock.ts'
import { networkOf } from './network.ts'
import { SELECTORS, numberOf } from './code.ts'

/**
 * How often wrong codes may be tried: by the minute from one address and by all together, by five minutes with one first
 * part. What is answered beyond that comes `heldBackMs` after the question, whatever the code was.
 */
export type GuessLimits = {
  readonly perAddress: number
  readonly perSelector: number
  readonly overall: number
  readonly heldBackMs: number
  /** With one first part, right or wrong, by the minute: each costs work. */
  readonly triesPerSelector: number
}

const MINUTE = 60

/** Keeps count of wrong codes, by where they come from and by their first part. */
export interface Guesses {
  /** So many wrong ones came from there, or from all together, that a wrong one is answered late and without a word. */
  areTooManyFrom(address: string): Promise<boolean>
  /** So many began like this that none is looked at for a while. */
  areTooManyAt(selector: string): boolean
  /** An attempt counts before it is looked at: a thousand at once are a thousand. */
  count(address: string, selector: string | null): Promise<void>
  /** It was right after all. */
  takeBack(address: string): Promise<void>
  wrongAt(selector: string): void
}

export function guesses(limits: GuessLimits, clock: ServerClock): Guesses {
  const byAddress = new RateLimiterMemory({ points: limits.perAddress, duration: MINUTE })
  const overall = new RateLimiterMemory({ points: limits.overall, duration: MINUTE })
  const wrong = tally(clock, 5 * MINUTE)
  const tried = tally(clock, MINUTE)

  return {
    areTooManyFrom: async (address) => (await spent(byAddress, networkOf(address))) || (await spent(overall, 'all')),
    areTooManyAt: (selector) =>
      wrong.of(selector) >= limits.perSelector || tried.of(selector) > limits.triesPerSelector,
    count: async (address, selector) => {
      if (selector !== null) tried.add(selector)
      await byAddress.penalty(networkOf(address))
      await overall.penalty('all')
    },
    takeBack: async (address) => {
      await byAddress.reward(networkOf(address))
      await overall.reward('all')
    },
    wrongAt: wrong.add,
  }
}

/**
 * Counts by first part, each window of time anew: a number for each that there can be, in use or not. The count must not
 * tell which are, and somebody who tries them all must not fill the memory.
 */
function tally(clock: ServerClock, seconds: number) {
  const counts = new Uint16Array(SELECTORS)
  let window = 0
  const current = () => {
    const now = Math.floor(clock.now() / 1_000 / seconds)
    if (now !== window) counts.fill(0)
    window = now
    return counts
  }
  const of = (selector: string) => current()[numberOf(selector)] ?? 0
  return {
    of,
    add: (selector: string) => void (current()[numberOf(selector)] = Math.min(of(selector) + 1, MOST)),
  }
}

const MOST = 65_535

/** Whether more than may be were counted, this one among them. */
async function spent(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  const used = await limiter.get(key)
  return used !== null && used.consumedPoints > limiter.points
}

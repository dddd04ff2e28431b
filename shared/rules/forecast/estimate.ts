/** What is believed of a quantity that differs from turn to turn. */
export type Estimate = {
  readonly mean: number
  /** How far one turn is from the mean: a standard deviation. */
  readonly spread: number
  /** How far the mean itself may be from the truth: a standard deviation that shrinks with every turn observed. */
  readonly doubt: number
}

/** What is believed before anything has been observed. */
export type Prior = {
  readonly mean: number
  readonly spread: number
  /** How many observations that belief about the spread is worth. */
  readonly spreadWeight: number
  /** How far the mean of one meeting is from that of another: a standard deviation. */
  readonly apart: number
  /** How far the mean may wander in the course of a meeting, which no number of observations makes less. */
  readonly drift: number
}

/** After so many later ones an observation counts for half: speakers tire, and chairs urge them on. */
const HALVED_AFTER = 10

/**
 * The prior and the observations, in the order in which they were made. Where turns are much alike, a few of them say
 * what the meeting is like; where they differ as much as meetings do, it takes more.
 */
export function shrunk(prior: Prior, observed: readonly number[]): Estimate {
  const counts = observed.map((_, index) => 0.5 ** ((observed.length - 1 - index) / HALVED_AFTER))
  const count = counts.reduce((sum, one) => sum + one, 0)
  const total = observed.reduce((sum, value, index) => sum + value * (counts[index] ?? 0), 0)
  const own = count > 0 ? total / count : prior.mean
  const squares = observed.reduce((sum, value) => sum + (value - own) ** 2, prior.spreadWeight * prior.spread ** 2)
  const spread = Math.sqrt(squares / (prior.spreadWeight + Math.max(0, observed.length - 1)))
  if (prior.apart === 0) return { mean: prior.mean, spread, doubt: prior.drift }
  const weight = (spread / prior.apart) ** 2
  const mean = (weight * prior.mean + total) / (weight + count)
  return { mean, spread, doubt: Math.hypot(spread / Math.sqrt(weight + count), prior.drift) }
}

/** How often something happens per unit, with the doubt about it: prior events over prior units, and those observed. */
export type Rate = { readonly mean: number; readonly doubt: number }

export const rateOf = (prior: { events: number; units: number }, events: number, units: number): Rate => ({
  mean: (prior.events + events) / (prior.units + units),
  doubt: Math.sqrt(prior.events + events) / (prior.units + units),
})

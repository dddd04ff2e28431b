/** The bell curve, and sums of a few of them; lengths of time are in milliseconds. */

/** A quantity known by its mean and variance. */
export type Normal = { readonly mean: number; readonly variance: number }
/** One of several ways in which something may come about, and how likely that way is. */
export type Way = Normal & { readonly weight: number }

export const plus = (a: Normal, b: Normal): Normal => ({ mean: a.mean + b.mean, variance: a.variance + b.variance })

const density = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)

/** The share of the curve below z (Abramowitz and Stegun 26.2.17, right to seven decimals). */
export function below(z: number): number {
  if (z < -8) return 0
  if (z > 8) return 1
  const t = 1 / (1 + 0.231_641_9 * Math.abs(z))
  const series =
    t * (0.319_381_530 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))))
  const tail = density(z) * series
  return z >= 0 ? 1 - tail : tail
}

/** What remains of something that takes about `whole` once `spent` of it has gone by; never less than nothing. */
export function remainder(whole: Normal, spent: number): Normal {
  const deviation = Math.sqrt(whole.variance)
  if (deviation === 0) return { mean: Math.max(0, whole.mean - spent), variance: 0 }
  const z = (spent - whole.mean) / deviation
  // Far beyond the mean, what remains of a bell curve falls off like a waiting time: short, and as uncertain as it is long.
  if (z > 5) return { mean: deviation / z, variance: (deviation / z) ** 2 }
  const hazard = density(z) / (1 - below(z))
  return {
    mean: whole.mean + deviation * hazard - spent,
    variance: whole.variance * Math.max(0, 1 - hazard * (hazard - z)),
  }
}

/** The part of a curve between two bounds, each with a variance of its own, as a curve again. */
export function between(whole: Normal, low: Normal, high: Normal): Way {
  const from = scaled(whole, low)
  const to = scaled(whole, high)
  const weight = below(to) - below(from)
  if (weight < 1e-6) return { weight: 0, mean: whole.mean, variance: whole.variance }
  const atFrom = density(from)
  const atTo = density(to)
  const shift = (atFrom - atTo) / weight
  const narrowed = 1 + (finite(from) * atFrom - finite(to) * atTo) / weight - shift * shift
  return {
    weight,
    mean: whole.mean + Math.sqrt(whole.variance) * shift,
    variance: whole.variance * Math.min(1, Math.max(0, narrowed)),
  }
}

const finite = (z: number): number => (Number.isFinite(z) ? z : 0)

function scaled(whole: Normal, bound: Normal): number {
  const distance = bound.mean - whole.mean
  const deviation = Math.sqrt(whole.variance + bound.variance)
  if (deviation > 0) return distance / deviation
  return distance > 0 ? Infinity : -Infinity
}

/** z below which 90 % of the curve lies. */
const Z_90 = 1.281_551_6

/** The middle and the ends of the 80 % range of several ways taken together. */
export function rangeOf(ways: readonly Way[]): { readonly at: number; readonly from: number; readonly to: number } {
  const total = ways.reduce((sum, { weight }) => sum + weight, 0)
  const likely = ways.filter(({ weight }) => weight > 0.002 * total)
  return { at: quantile(likely, 0.5, 0), from: quantile(likely, 0.1, -Z_90), to: quantile(likely, 0.9, Z_90) }
}

/** Where that share of several ways together lies, found between where it lies of each. */
function quantile(ways: readonly Way[], share: number, z: number): number {
  let low = Infinity
  let high = -Infinity
  let wanted = 0
  for (const { mean, variance, weight } of ways) {
    const own = mean + z * Math.sqrt(variance)
    low = Math.min(low, own)
    high = Math.max(high, own)
    wanted += share * weight
  }
  while (high - low > EXACT) {
    const middle = (low + high) / 2
    let found = 0
    for (const { mean, variance, weight } of ways) found += weight * below((middle - mean) / Math.sqrt(variance))
    if (found < wanted) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** Closer than this, in ms, no screen looks. */
const EXACT = 200

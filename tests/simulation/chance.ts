/** Seeded chance: the same seed plays the same meeting on every machine. */
export type Chance = {
  /** Evenly between two bounds. */
  readonly between: (low: number, high: number) => number
  /** A whole number, both bounds included. */
  readonly whole: (low: number, high: number) => number
  readonly normal: (mean: number, deviation: number) => number
  /** How many things happen that happen `mean` times on the average. */
  readonly count: (mean: number) => number
  readonly happens: (probability: number) => boolean
}

/** Mulberry32 by Tommy Ettinger (public domain). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + next() * (high - low)
  const normal = (mean: number, deviation: number): number =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const count = (mean: number): number => {
    let events = 0
    for (let left = Math.exp(-mean), product = next(); product > left; product *= next()) events += 1
    return events
  }
  return {
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    normal,
    count,
    happens: (p) => next() < p,
  }
}

/** The value below which a share of the figures lies: 0.5 for the median. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const at = Math.ceil(sorted.length * share) - 1
  return sorted[Math.min(Math.max(at, 0), sorted.length - 1)] ?? Number.NaN
}

export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  if (Number.isInteger(middle)) return ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
  return sorted[Math.floor(middle)] ?? Number.NaN
}

export function rounded(figure: number, digits = 2): number {
  const scale = 10 ** digits
  return Math.round(figure * scale) / scale
}

/** The median over runs of one figure of each. */
export const medianOf = <Run>(runs: readonly Run[], figure: (run: Run) => number, digits = 2): number =>
  rounded(median(runs.map(figure)), digits)

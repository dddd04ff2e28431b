const PACES = [1, 2, 5, 10, 20, 60] as const

/** The paces offered, with the present one where it is another. */
export const pacesWith = (present: number): readonly number[] =>
  [...new Set([...PACES, present])].toSorted((a, b) => a - b)

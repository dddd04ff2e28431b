/** The sooner of several changes; null when none is to come. */
export function soonest(...waits: readonly (number | null)[]): number | null {
  return waits.reduce<number | null>(
    (least, wait) => (wait === null ? least : least === null ? wait : Math.min(least, wait)),
    null,
  )
}

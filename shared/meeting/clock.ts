import type { Instant, Millis } from './time.ts'

/**
 * CK1: what was allotted, what was spent while it stood still, and since when it has been running, in server time.
 * The time left is derived from these three whenever somebody looks; it is never counted down and never sent.
 */
export type Clock = {
  readonly allotted: Millis
  readonly spent: Millis
  readonly runningSince: Instant | null
}

import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Inscription } from '#shared/meeting/meeting.ts'
import type { Forecast } from '#shared/rules/forecast.ts'

/** FC1: those on the list who will probably not be called in this round any more. */
export type OutOfReach = ReadonlySet<InscriptionId>

export const outOfReach = ({ rows }: Pick<Forecast, 'rows'>): OutOfReach =>
  new Set([...rows].flatMap(([id, { reached }]) => (reached === 'this-round' ? [] : [id])))

/** How many of those waiting will probably be called in this round; null where all will, or nobody knows. */
export function withinReach(waiting: readonly Inscription[], beyond: OutOfReach | null): number | null {
  if (beyond === null) return null
  const within = waiting.filter(({ id }) => !beyond.has(id)).length
  return within === waiting.length ? null : within
}

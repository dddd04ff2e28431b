import { useMemo } from 'react'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { headOf } from '#shared/rules/order.ts'
import { openSegment } from '#shared/rules/order-of-the-day.ts'
import { useForecast } from '../../clock/use-forecast.ts'
import { useReplica } from '../../connection/replica-store.ts'
import { type OutOfReach, outOfReach } from './reach.ts'

/** Who will probably not be called in this round any more, which changes with events alone; null while nobody knows. */
export function useOutOfReach(meeting: Meeting | null): OutOfReach | null {
  const clockSet = useReplica((held) => held.quality !== null)
  const wanted = meeting !== null && openSegment(meeting)?.kind === 'floor' && headOf(meeting) !== null
  const forecast = useForecast(wanted && clockSet ? meeting : null, null)?.forecast ?? null
  return useMemo(() => forecast && outOfReach(forecast), [forecast])
}

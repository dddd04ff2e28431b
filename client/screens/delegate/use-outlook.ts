import { useState } from 'react'
import { useForecast } from '#client/clock/use-forecast.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { nextOutlook, type Outlook } from './outlook.ts'

/** Between events it is reckoned anew so often, in ms. */
const EVERY = 10_000

/** What is to be expected in the meeting; null while there is nothing, or nobody waits. */
export function useOutlook(meeting: Meeting): Outlook | null {
  const somebodyWaits = meeting.inscriptions.some(({ standing }) => standing === 'listed')
  const reckoned = useForecast(somebodyWaits && meeting.sitting.is !== 'adjourned' ? meeting : null, EVERY)
  const [held, setHeld] = useState<Outlook | null>(null)
  if (reckoned === null || held?.reckonedAt === reckoned.at) return reckoned && held
  const next = nextOutlook(held, reckoned.meeting, reckoned.forecast, reckoned.at)
  setHeld(next)
  return next
}

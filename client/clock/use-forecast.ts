import { useEffect, useRef, useState } from 'react'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { elapsed, type Instant } from '#shared/meeting/time.ts'
import type { Forecast } from '#shared/rules/forecast.ts'
import { useReplica } from '../connection/replica-store.ts'
import { inStretches } from './in-stretches.ts'

/** A forecast, what it was reckoned from, and when. */
export type Reckoned = { readonly meeting: Meeting; readonly at: Instant; readonly forecast: Forecast }

type Forecasting = (meeting: Meeting, now: Instant) => Generator<void, Forecast>

/** Events that come thick and fast, as when a window opens, are reckoned with together this often, in ms. */
const THICK_AND_FAST = 1_000
/** The forecast is asked for again so long after it could not be had, in ms. */
const ASK_AGAIN = 5_000

/**
 * The forecast of the meeting, reckoned anew after every event and, where asked for, every so many ms without one. That
 * takes a while where the list is long, so it is done once the event itself is on the screen, and in stretches.
 */
export function useForecast(meeting: Meeting | null, every: number | null): Reckoned | null {
  const clock = useReplica((held) => held.clock)
  const forecasting = useForecasting(meeting !== null)
  const [held, setHeld] = useState<Reckoned | null>(null)
  /** How to stop what is being reckoned. It goes on whatever happens meanwhile, or a busy room would never have any. */
  const underway = useRef<(() => void) | null>(null)
  useEffect(() => {
    if (forecasting === null || meeting === null || underway.current !== null) return
    const pause = held?.meeting === meeting ? every : THICK_AND_FAST
    if (pause === null) return
    const wait = held === null ? 0 : pause - elapsed(held.at, clock.now())
    const reckon = () => {
      const at = clock.now()
      const over = () => (underway.current = null)
      const found = (forecast: Forecast) => {
        over()
        setHeld({ meeting, at, forecast })
      }
      // One that fails is not in the way of the next, which is that of another meeting.
      underway.current = inStretches(forecasting(meeting, at), { found, failed: over })
    }
    const timer = setTimeout(reckon, Math.max(0, wait))
    return () => clearTimeout(timer)
  }, [clock, every, forecasting, held, meeting])
  useEffect(
    () => () => {
      underway.current?.()
      underway.current = null
    },
    [],
  )
  return meeting === null ? null : held
}

/** It comes as a file of its own, once somebody waits on the list; null until it is there. */
function useForecasting(wanted: boolean): Forecasting | null {
  const [found, setFound] = useState<{ readonly forecasting: Forecasting } | null>(null)
  const missing = wanted && found === null
  useEffect(() => {
    if (!missing) return
    let shown = true
    let again: ReturnType<typeof setTimeout> | undefined
    const fetch = () =>
      void import('#shared/rules/forecast.ts').then(
        ({ forecasting }) => shown && setFound({ forecasting }),
        () => {
          if (shown) again = setTimeout(fetch, ASK_AGAIN)
        },
      )
    fetch()
    return () => {
      shown = false
      clearTimeout(again)
    }
  }, [missing])
  return found?.forecasting ?? null
}

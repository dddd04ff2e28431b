import { useEffect, useReducer } from 'react'
import type { Instant } from '#shared/meeting/time.ts'
import { useReplica } from '../connection/replica-store.ts'
import type { RoomClock } from './room-clock.ts'

/** A long wait may end late: this much before the flip a short one takes over. In ms on the wall. */
const SHORT_FROM = 20
/** The longest a timer waits at a stretch, since browsers count long ones wrongly over sleep. In ms on the wall. */
const LONGEST_WAIT = 30_000
/** At twenty times the pace a digit flips twenty times a second, which nobody reads: it is drawn so often. In ms on the wall. */
const DRAWN_EVERY = 100

/**
 * Calls back at `moment` by the room's clock; returns how to stop. By a timer and not in the first frame after it, since
 * every screen has its frames at moments of its own.
 */
function atMoment(clock: RoomClock, moment: number, then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const watch = () => {
    const left = (moment - clock.now()) / clock.pace()
    if (left <= 0) then()
    else timer = setTimeout(watch, left <= SHORT_FROM ? left : Math.min(left - SHORT_FROM / 2, LONGEST_WAIT))
  }
  watch()
  return () => clearTimeout(timer)
}

/** When to draw next: at the flip, but in a fast rehearsal only at moments that are the same for all screens. */
export function drawnAt(flip: number, pace: number): number {
  if (pace === 1) return flip
  const every = DRAWN_EVERY * pace
  return Math.ceil(flip / every) * every
}

/**
 * The room's time, rendering again exactly when what is shown changes: `untilNext` says in how many ms that is, or null
 * when everything stands still. All screens flip together because all of them ask the same clock (CK3).
 */
export function useNow(untilNext: (now: Instant) => number | null): Instant {
  const clock = useReplica((held) => held.clock)
  const [, renderAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => clock.onCorrected(renderAgain), [clock])
  // Not the time of the last flip but of this rendering, which an event may have caused.
  const now = clock.now()
  // On every rendering, for when it changes next depends on all that was rendered; it renders again only at that moment.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => {
    const wait = untilNext(now)
    if (wait === null) return
    return atMoment(clock, drawnAt(now + Math.max(wait, 1), clock.pace()), renderAgain)
  })
  return now
}

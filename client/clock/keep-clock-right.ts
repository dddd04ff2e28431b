import type { Instant } from '#shared/meeting/time.ts'
import { estimateFrom, ROUND_TRIPS, type RoundTrip } from './offset-estimator.ts'
import type { RoomClock } from './room-clock.ts'

/** CK3: the offset is measured again so often, in ms. */
const EVERY = 30_000
/** Over a line that shakes, one measurement says little: until it is as good as this, it is soon followed by another. In ms. */
const GOOD = 10
const SOON = 2_000
/** So many in a row at most: a line that is never any better is not to be kept busy. */
const IN_A_ROW = 10
/** Between two questions of one measurement, so that they do not queue behind each other. In ms. */
const PAUSE = 60
/** A heartbeat that comes later than this shows that the computer slept. In ms. */
const HEARTBEAT = 5_000
const OVERSLEPT = 2_000

export type Timeserver = {
  /** Asks the server for its time, telling it how far the clock was off at most when measured last; rejects when no answer comes. */
  readonly ask: (quality: number | null) => Promise<Instant>
  readonly isOpen: () => boolean
  readonly measured: (quality: number | null) => void
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Measures the clock's offset now, every half minute, and on waking. */
export function keepClockRight(clock: RoomClock, { ask, isOpen, measured }: Timeserver) {
  let measuring = false
  let inARow = 0
  /** `upset` counts what has made round trips under way worthless: measured at two paces they do not go together. */
  const run = { stopped: false, upset: 0 }
  let again: ReturnType<typeof setTimeout> | undefined

  async function roundTrips(): Promise<RoundTrip[]> {
    const { upset } = run
    const trips: RoundTrip[] = []
    // Told once a measurement, so that the room's clocks can be watched without a message of its own.
    let toTell = clock.quality()
    // A lost answer is no reason to give up, but a lost connection is: reconnecting measures again.
    for (let tries = 0; trips.length < ROUND_TRIPS && tries < 2 * ROUND_TRIPS && mayGoOn(); tries += 1) {
      const sent = clock.ticks()
      try {
        const server = await ask(toTell)
        toTell = null
        trips.push({ sent, received: clock.ticks(), server })
      } catch {
        continue
      }
      await pause(PAUSE)
      if (run.upset !== upset) return mayGoOn() ? roundTrips() : []
    }
    return run.upset === upset ? trips : []
  }
  const mayGoOn = () => isOpen() && !run.stopped

  async function measure() {
    if (measuring || run.stopped) return
    measuring = true
    clearTimeout(again)
    try {
      const trips = await roundTrips()
      const estimate = trips.length < ROUND_TRIPS ? null : estimateFrom(trips)
      if (estimate !== null && !run.stopped) {
        clock.correct(estimate)
        measured(clock.quality())
      }
    } finally {
      measuring = false
      if (!run.stopped) again = setTimeout(measureNow, pauseNow())
    }
  }
  const measureNow = () => void measure()
  const pauseNow = () => {
    const quality = clock.quality()
    inARow = quality === null || quality <= GOOD * clock.pace() ? 0 : inARow + 1
    return inARow > 0 && inARow <= IN_A_ROW ? SOON : EVERY
  }

  let lastBeat = performance.now()
  const heartbeat = setInterval(() => {
    const late = performance.now() - lastBeat - HEARTBEAT
    lastBeat = performance.now()
    if (late > OVERSLEPT) measureNow()
  }, HEARTBEAT)
  const shown = () => {
    if (document.visibilityState === 'visible') measureNow()
  }
  document.addEventListener('visibilitychange', shown)
  window.addEventListener('pageshow', shown)

  return {
    measureNow,
    /** Measures anew, without what is being measured. */
    measureAfresh() {
      run.upset += 1
      measureNow()
    },
    stop() {
      run.stopped = true
      clearTimeout(again)
      clearInterval(heartbeat)
      document.removeEventListener('visibilitychange', shown)
      window.removeEventListener('pageshow', shown)
    },
  }
}

/** What came a moment after something else is shown together with it: so long after, and for as long as drawing takes. In ms. */
const SHORTEST = 50
const LONGEST = 500
/** Drawing takes at most this part of the time, so that a slow computer still answers to its keys. */
const PART = 1 / 4

type Showing = {
  /** Something new is to be shown: at once, unless the last was a moment ago. */
  readonly soon: () => void
  /** What still waits is shown now: whoever is told that their own command was done must see it done, and can go on. */
  readonly atOnce: () => void
  /** Nothing is to be shown any more. */
  readonly stop: () => void
}

/**
 * Shows what is newest, and not everything on the way there: when a window opens a hundred delegations press within two
 * seconds, and a list of 300 rows that is drawn anew for each of them would be busy for longer than that.
 */
export function showing(show: () => void): Showing {
  let timer: ReturnType<typeof setTimeout> | undefined
  let resting = false
  let more = false
  let stopped = false

  const now = () => {
    const began = performance.now()
    resting = true
    show()
    // React draws what was set from outside before anything else happens, but after this function.
    queueMicrotask(() => {
      const rest = Math.min(LONGEST, Math.max(SHORTEST, (performance.now() - began) / PART))
      if (!stopped) timer = setTimeout(rested, rest)
    })
  }
  const rested = () => {
    resting = false
    if (!more || stopped) return
    more = false
    now()
  }
  return {
    soon: () => {
      if (resting) more = true
      else now()
    },
    atOnce: () => {
      if (!more || stopped) return
      more = false
      clearTimeout(timer)
      now()
    },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

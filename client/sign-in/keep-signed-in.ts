const MINUTE = 60_000
const HOUR = 60 * MINUTE
const LONGEST = 6 * HOUR
/** Also where the server has not told yet how long sessions last: the shortest last an hour. */
const SHORTEST = 10 * MINUTE
/** Of a lifetime, so that the half in which a session is renewed is met three times. */
const ASK_EVERY = 1 / 6
/** Not at once: a thousand phones may be opening at the same moment, and they have better to do. In ms. */
const soon = () => MINUTE / 6 + Math.random() * ((MINUTE * 5) / 6)

const nothing = () => {}

/** What the server says; `lifetime` in seconds. */
export type Renewal = { readonly renewed: boolean; readonly lifetime: number }

/** How the server is asked and how time passes, so that it can be tried without a browser. */
export type Keeping = {
  /** Null where nothing came of it. */
  readonly ask: (session: string) => Promise<Renewal | null>
  /** Gives back how to call it off. */
  readonly later: (ms: number, then: () => void) => () => void
}

const inBrowser: Keeping = {
  ask: async (session) => {
    const response = await fetch('/api/session', { method: 'POST', headers: { 'rostrum-session': session } })
    return response.ok ? response.json() : null
  },
  later: (ms, then) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}

/**
 * Asks for another cookie for as long as the screen is shown; the server gives one in the second half of the session's
 * life. Whatever comes of it, the screen goes on as it is, and asks again.
 */
export function keepSignedIn(session: string, { ask, later }: Keeping = inBrowser): () => void {
  let every = SHORTEST
  let callOff = nothing
  let stopped = false
  const keep = async () => {
    // Before there is an answer, which may never come.
    wait()
    const told = await ask(session).catch(() => null)
    // The session lasts longer only once the new cookie has been shown, and a screen that is idle shows none by itself.
    if (told?.renewed) await ask(session).catch(() => null)
    // A server of before does not tell how long.
    if (stopped || !told || !(told.lifetime > 0)) return
    every = Math.min(LONGEST, told.lifetime * 1_000 * ASK_EVERY)
    wait()
  }
  const wait = (ms = every) => {
    callOff()
    callOff = later(ms, () => void keep())
  }
  wait(soon())
  return () => {
    stopped = true
    callOff()
  }
}

const HOUR = 3_600_000
const ASK_EVERY = 6 * HOUR
/** Not at once: a thousand phones may be opening at the same moment, and they have better to do. In ms. */
const soon = () => 10_000 + Math.random() * 50_000

/**
 * Asks for another cookie for as long as the screen is shown; the server gives one in the second half of the session's
 * life. Whatever comes of it, the screen goes on as it is, and asks again.
 */
export function keepSignedIn(session: string): () => void {
  let timer: ReturnType<typeof setTimeout>
  const ask = () => {
    timer = setTimeout(ask, ASK_EVERY)
    void fetch('/api/session', { method: 'POST', headers: { 'rostrum-session': session } }).catch(() => undefined)
  }
  timer = setTimeout(ask, soon())
  return () => clearTimeout(timer)
}

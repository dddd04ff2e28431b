import type { Command } from '#shared/meeting/commands.ts'
import { after, asMillis, type Instant } from '#shared/meeting/time.ts'
import { newCommandId } from './command-id.ts'
import type { Outcome, Wire } from './wire.ts'

/** How long an answer is waited for before the same command is sent again, in ms. */
const ANSWER_WITHIN = 2_000
/** How long a command that was sent is followed up altogether, in ms. */
const FOLLOW_UP = 5_000

/**
 * Sends a command and sees to its answer. Nothing is ever kept to be sent later: with no connection at the tap, the
 * person is told at once. Once it was sent and the answer is lost, it is sent again under the same id, which the
 * server answers as it did the first time; if that fails too, nobody knows, and that is what is said. Whatever then
 * still lies in the connection is not done any more: `roomNow` (server time at the tap, null where it is not known yet)
 * gives the moment after which the server refuses it; in a rehearsal that time runs at another pace than our patience.
 */
export async function deliver(
  command: Command,
  wire: Wire | null,
  ticks: () => number,
  roomNow: Instant | null,
  pace = 1,
): Promise<Outcome> {
  if (wire === null || !wire.isOpen()) return { accepted: false, refusal: { because: 'not-sent' } }
  const notAfter =
    roomNow === null ? {} : { notAfter: after(roomNow, asMillis(Math.round((FOLLOW_UP + ANSWER_WITHIN) * pace))) }
  const submission = { commandId: newCommandId(), command, ...notAfter }
  const until = ticks() + FOLLOW_UP
  for (;;) {
    try {
      return await wire.send(submission, ANSWER_WITHIN)
    } catch {
      const left = until - ticks()
      if (left <= 0 || !(await wire.openWithin(left))) return { accepted: false, refusal: { because: 'no-answer' } }
    }
  }
}

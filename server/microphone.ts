import type { DelegationId, InterventionId, MeetingId, PodiumMemberId } from '#shared/meeting/ids.ts'
import type { Holder, Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { delegationOfHolder } from '#shared/rules/floor.ts'
import type { Told } from './folding.ts'
import type { Logger } from './logger.ts'

/** Whose microphone, and since when it should be so. */
export type Seat = {
  readonly meeting: MeetingId
  readonly intervention: InterventionId
  readonly delegation: DelegationId | null
  readonly podium: PodiumMemberId | null
  readonly at: Instant
}

/** The room's microphones. What happens to them never holds the meeting up. */
export interface Microphones {
  on(seat: Seat): void
  off(seat: Seat): void
  /** The time was up (FL4); some systems sound a chime or fade before they switch off. */
  cut(seat: Seat): void
}

const PATIENCE_MS = 2_000

/** Tells a conference system by HTTP, one after another and in order; a failure is logged and nothing more. */
export function microphonesAt(url: string, log: Logger): Microphones {
  let last: Promise<void> = Promise.resolve()
  const post = async (state: 'on' | 'off' | 'cut', seat: Seat) => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ state, ...seat }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      if (!response.ok) log.warn({ state, status: response.status }, 'the microphones did not do as they were told')
    } catch (error) {
      log.warn({ err: error, state }, 'the microphones could not be told')
    }
  }
  const tell = (state: 'on' | 'off' | 'cut') => (seat: Seat) => {
    last = last.then(() => post(state, seat))
  }
  return { on: tell('on'), off: tell('off'), cut: tell('cut') }
}

/** Switches microphones by what was recorded. */
export function followMicrophones(microphones: Microphones): (told: readonly Told[]) => void {
  return (told) => {
    for (const { event, after } of told) {
      // Whoever practises may not be heard in the room.
      if (after.rehearsal) continue
      const seat = seatAt(after, event.at)
      switch (event.type) {
        case 'ClockStarted':
        case 'ClockResumed':
          if (seat) microphones.on(seat)
          break
        case 'FloorRestored':
          if (seat && event.running) microphones.on(seat)
          break
        case 'ClockPaused':
        case 'PointOfOrderRaised':
        case 'MeetingSuspended':
          if (seat) microphones.off(seat)
          break
        case 'InterventionEnded': {
          const ended = endedSeat(after, event.intervention, event.at)
          const byTime = event.endedBy === 'limit' || event.endedBy === 'round'
          if (ended) microphones[byTime ? 'cut' : 'off'](ended)
          break
        }
      }
    }
  }
}

function seatAt(meeting: Meeting, at: Instant): Seat | null {
  const { floor } = meeting
  return floor.is === 'speaking' ? seatOf(meeting, floor.intervention, floor.holder, at) : null
}

function endedSeat(meeting: Meeting, id: InterventionId, at: Instant): Seat | null {
  const ended = meeting.interventions.findLast((intervention) => intervention.id === id)
  return ended ? seatOf(meeting, id, ended.holder, at) : null
}

const seatOf = (meeting: Meeting, intervention: InterventionId, holder: Holder, at: Instant): Seat => ({
  meeting: meeting.id,
  intervention,
  delegation: delegationOfHolder(meeting, holder)?.id ?? null,
  podium: holder.is === 'podium' ? holder.member : null,
  at,
})

import type { DelegationId, MeetingId } from '#shared/meeting/ids.ts'
import { after, later, seconds } from '#shared/meeting/time.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { PresentMessage } from '#shared/wire/messages.ts'
import type { ServerClock } from '../clock.ts'
import { staffChannel } from './audiences.ts'
import type { Known, LiveServer, LiveSocket } from './sockets.ts'

const AT_MOST_EVERY = seconds(1)

/** Who is connected is told to the staff alone, as counts, at most once a second and only when they changed. */
export interface Presence {
  came(socket: LiveSocket, known: Known): void
  went(known: Known): void
}

/** Consoles and screens by socket; a delegation counts once, however many devices it has. */
type Counting = {
  consoles: number
  screens: number
  /** The sockets of each delegation that has any. */
  readonly delegations: Map<DelegationId, number>
  told: PresentMessage | null
  toldAt: Instant | null
  waiting: boolean
}

export function presence(io: LiveServer, clock: ServerClock): Presence {
  const meetings = new Map<MeetingId, Counting>()

  const countingOf = (meeting: MeetingId): Counting => {
    const held = meetings.get(meeting) ?? {
      consoles: 0,
      screens: 0,
      delegations: new Map<DelegationId, number>(),
      told: null,
      toldAt: null,
      waiting: false,
    }
    meetings.set(meeting, held)
    return held
  }

  const tell = (meeting: MeetingId, counting: Counting) => {
    counting.waiting = false
    const counts = countsOf(counting)
    if (counting.told && same(counting.told, counts)) return
    counting.told = counts
    counting.toldAt = clock.now()
    io.to(staffChannel(meeting)).emit('present', counts)
  }

  const changed = (meeting: MeetingId, counting: Counting) => {
    if (counting.waiting) return
    counting.waiting = true
    const now = clock.now()
    const next = counting.toldAt === null ? now : later(now, after(counting.toldAt, AT_MOST_EVERY))
    if (next <= now) setImmediate(() => tell(meeting, counting))
    else clock.alarm(next, () => tell(meeting, counting))
  }

  return {
    came: (socket, known) => {
      const counting = countingOf(known.meeting)
      count(counting, known, 1)
      if (known.audience.is === 'staff') socket.emit('present', countsOf(counting))
      changed(known.meeting, counting)
    },
    went: (known) => {
      const counting = countingOf(known.meeting)
      count(counting, known, -1)
      changed(known.meeting, counting)
    },
  }
}

function count(counting: Counting, { audience }: Known, by: 1 | -1): void {
  switch (audience.is) {
    case 'staff':
      counting.consoles += by
      return
    case 'public':
      counting.screens += by
      return
    case 'delegation': {
      const sockets = (counting.delegations.get(audience.delegation) ?? 0) + by
      if (sockets > 0) counting.delegations.set(audience.delegation, sockets)
      else counting.delegations.delete(audience.delegation)
    }
  }
}

const countsOf = ({ consoles, screens, delegations }: Counting): PresentMessage => ({
  consoles,
  delegations: delegations.size,
  screens,
})

const same = (a: PresentMessage, b: PresentMessage) =>
  a.consoles === b.consoles && a.delegations === b.delegations && a.screens === b.screens

import type { MeetingId } from '#shared/meeting/ids.ts'
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
  went(socket: LiveSocket): void
}

type Counting = {
  readonly sockets: Map<string, Known>
  told: PresentMessage | null
  toldAt: Instant | null
  waiting: boolean
}

export function presence(io: LiveServer, clock: ServerClock): Presence {
  const meetings = new Map<MeetingId, Counting>()

  const countingOf = (meeting: MeetingId): Counting => {
    const held = meetings.get(meeting) ?? {
      sockets: new Map<string, Known>(),
      told: null,
      toldAt: null,
      waiting: false,
    }
    meetings.set(meeting, held)
    return held
  }

  const tell = (meeting: MeetingId, counting: Counting) => {
    counting.waiting = false
    const counts = countsOf([...counting.sockets.values()])
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
      counting.sockets.set(socket.id, known)
      if (known.audience.is === 'staff') socket.emit('present', countsOf([...counting.sockets.values()]))
      changed(known.meeting, counting)
    },
    went: (socket) => {
      for (const [meeting, counting] of meetings) {
        if (counting.sockets.delete(socket.id)) changed(meeting, counting)
      }
    },
  }
}

/** Consoles and screens by socket; a delegation counts once, however many devices it has. */
function countsOf(known: readonly Known[]): PresentMessage {
  const delegations = known.map(({ audience }) => (audience.is === 'delegation' ? audience.delegation : null))
  return {
    consoles: known.filter(({ audience }) => audience.is === 'staff').length,
    delegations: new Set(delegations.filter((delegation) => delegation !== null)).size,
    screens: known.filter(({ audience }) => audience.is === 'public').length,
  }
}

const same = (a: PresentMessage, b: PresentMessage) =>
  a.consoles === b.consoles && a.delegations === b.delegations && a.screens === b.screens

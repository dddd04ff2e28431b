import type { MeetingId } from '#shared/meeting/ids.ts'
import type { EventsMessage } from '#shared/wire/messages.ts'
import type { Audit } from '../meeting-room.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import { audienceKey, channelsOf, concerned, disclosed, ownChannel, publicChannel, staffChannel } from './audiences.ts'
import type { Disclosures } from './disclosures.ts'
import type { Known, LiveServer, LiveSocket } from './sockets.ts'

/** A replica that is further behind than this is given the whole meeting instead. */
const MOST_TO_CATCH_UP = 1_000

/** Sends what was recorded, and brings newcomers up to date. Everything is encoded once per audience. */
export interface Broadcasting {
  readonly publish: Audit
  /** The socket is served, together with all others of this turn that need the same. */
  welcome(socket: LiveSocket, known: Known): void
}

type Newcomers = { readonly known: Known; readonly sockets: LiveSocket[] }

export function broadcasting(io: LiveServer, rooms: MeetingRooms, disclosures: Disclosures): Broadcasting {
  /** Up to where the public channel has been told; versions it may not know leave no gap in what it is told next. */
  const publicUpTo = new Map<MeetingId, number>()
  let newcomers = new Map<string, Newcomers>()

  const isListening = (channel: string) => io.sockets.adapter.rooms.has(channel)

  const publish: Audit = (told, { meeting: { id }, version: to }) => {
    const now = rooms.room(id)?.clock.now()
    if (now === undefined) return
    const first = told[0]?.event.version ?? to + 1
    const staff = staffChannel(id)
    if (isListening(staff))
      io.to(staff).emit('events', { from: first, to, now, events: disclosed(told, { is: 'staff' }) })

    const from = (publicUpTo.get(id) ?? first - 1) + 1
    const toAll: EventsMessage = { from, to, now, events: disclosed(told, { is: 'public' }) }
    const apart = [...concerned(told)].filter((delegation) => isListening(ownChannel(id, delegation)))
    if (toAll.events.length > 0) {
      io.to(publicChannel(id))
        .except(apart.map((delegation) => ownChannel(id, delegation)))
        .emit('events', toAll)
      publicUpTo.set(id, to)
    } else {
      publicUpTo.set(id, from - 1)
    }
    for (const delegation of apart) {
      const events = disclosed(told, { is: 'delegation', delegation })
      // Left out of the public message, it must be told the versions even where it may know none of the events.
      if (events.length === 0 && toAll.events.length === 0) continue
      io.to(ownChannel(id, delegation)).emit('events', { from, to, now, events })
    }
  }

  const serve = ({ known, sockets }: Newcomers) => {
    const room = rooms.room(known.meeting)
    const present = sockets.filter((socket) => socket.connected)
    if (!room || present.length === 0) return
    const now = room.clock.now()
    const folded = room.durable()
    const { version } = folded
    const addressed = io.to(present.map((socket) => socket.id))
    const missed = known.after === null || known.after > version ? null : room.since(known.after)
    if (known.after !== null && missed !== null && missed.length <= MOST_TO_CATCH_UP) {
      const events = disclosed(missed, known.audience)
      addressed.emit('events', { from: known.after + 1, to: version, now, events })
    } else {
      addressed.emit('snapshot', { version, now, meeting: disclosures.of(folded, known.audience) })
    }
    // In the same breath, so that nothing recorded from now on passes them by.
    for (const socket of present) void socket.join(channelsOf(known.meeting, known.audience))
  }

  const serveAll = () => {
    const waiting = newcomers
    newcomers = new Map()
    for (const group of waiting.values()) serve(group)
  }

  return {
    publish,
    welcome: (socket, known) => {
      if (newcomers.size === 0) setImmediate(serveAll)
      const key = `${known.meeting} ${audienceKey(known.audience)} ${known.after ?? 'all'}`
      const group = newcomers.get(key)
      if (group) group.sockets.push(socket)
      else newcomers.set(key, { known, sockets: [socket] })
    },
  }
}

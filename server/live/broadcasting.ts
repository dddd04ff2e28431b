import type { DelegationId, MeetingId } from '#shared/meeting/ids.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { Audit } from '../meeting-room.ts'
import type { MeetingRooms } from '../meeting-rooms.ts'
import { audienceKey, channelsOf, disclosed, ownChannel, publicChannel, staffChannel } from './audiences.ts'
import type { Disclosures } from './disclosures.ts'
import { eventFrame } from './frame.ts'
import type { Frame } from './frame.ts'
import { herald } from './herald.ts'
import { forStaff, retelling } from './retelling.ts'
import type { Known, LiveServer, LiveSocket } from './sockets.ts'

/** A replica that is further behind than this is given the whole meeting instead. */
const MOST_TO_CATCH_UP = 1_000

/** Newcomers are served for so long at a time, in ms; a thousand delegations at once would keep the floor waiting for seconds. */
const SLICE = 10

/** Sends what was recorded, and brings newcomers up to date. Everything is encoded once per audience. */
export interface Broadcasting {
  readonly publish: Audit
  /** The socket is served soon, together with all others who wait for the same. */
  welcome(socket: LiveSocket, known: Known): void
}

type Newcomers = { readonly known: Known; readonly sockets: LiveSocket[] }

export function broadcasting(
  io: LiveServer,
  rooms: MeetingRooms,
  disclosures: Disclosures,
  mostUnread: number,
): Broadcasting {
  const { tell, tellRoom } = herald(io, mostUnread)
  /** Up to where the public channel has been told; versions it may not know leave no gap in what it is told next. */
  const publicUpTo = new Map<MeetingId, number>()
  const newcomers = new Map<string, Newcomers>()

  const isListening = (channel: string) => io.sockets.adapter.rooms.has(channel)

  const publish: Audit = (told, folded) => {
    try {
      tellAll(told, folded)
    } catch (error) {
      // Whoever did not hear it must find a gap before what is told next: it begins with what happens next.
      publicUpTo.delete(folded.meeting.id)
      throw error
    }
  }

  const tellAll: Audit = (told, { meeting: { id }, version: to }) => {
    const now = rooms.room(id)?.clock.now()
    if (now === undefined) return
    const first = told[0]?.event.version ?? to + 1
    const staff = staffChannel(id)
    if (isListening(staff)) tellRoom(staff, eventsFrame(first, to, now, forStaff(told)))

    if (!isListening(publicChannel(id))) {
      // Nobody is owed the versions that were left out; who comes from now on has them.
      publicUpTo.delete(id)
      return
    }
    const { forPublic, apart, forDelegation } = retelling(told)
    const from = (publicUpTo.get(id) ?? first - 1) + 1
    const present = new Set(apart.filter((delegation) => isListening(ownChannel(id, delegation))))
    if (forPublic) tellRoom(publicChannel(id), eventsFrame(from, to, now, forPublic), isOneOf(present))
    publicUpTo.set(id, forPublic ? to : from - 1)
    for (const delegation of present) {
      // Left out of the public message, it must be told the versions even where it may know none of the events.
      tellRoom(ownChannel(id, delegation), eventsFrame(from, to, now, forDelegation(delegation)))
    }
  }

  const serve = ({ known, sockets }: Newcomers) => {
    const room = rooms.room(known.meeting)
    const present = sockets.filter((socket) => socket.connected)
    if (!room || present.length === 0) return
    const now = room.clock.now()
    const folded = room.durable()
    const { version } = folded
    const { record } = rooms
    const { after } = known
    const mayGoOn = after !== null && after <= version && rooms.isSameUpTo(known.meeting, after, known.record)
    const missed = mayGoOn ? room.since(after) : null
    const frame =
      after !== null && missed !== null && missed.length <= MOST_TO_CATCH_UP
        ? eventsFrame(after + 1, version, now, Buffer.from(JSON.stringify(disclosed(missed, known.audience))), record)
        : snapshotFrame(version, now, disclosures.encoded(folded, known.audience), record)
    const channels = channelsOf(known.meeting, known.audience)
    for (const socket of present) {
      tell(socket, frame)
      // In the same breath, so that nothing recorded from now on passes them by.
      void socket.join(channels)
    }
  }

  const serveSome = () => {
    const until = performance.now() + SLICE
    for (const [key, group] of newcomers) {
      newcomers.delete(key)
      serve(group)
      if (performance.now() > until) break
    }
    if (newcomers.size > 0) setImmediate(serveSome)
  }

  return {
    publish,
    welcome: (socket, known) => {
      if (newcomers.size === 0) setImmediate(serveSome)
      const key = `${known.meeting} ${audienceKey(known.audience)} ${known.after ?? 'all'} ${known.record ?? ''}`
      const group = newcomers.get(key)
      if (group) group.sockets.push(socket)
      else newcomers.set(key, { known, sockets: [socket] })
    },
  }
}

/** An EventsMessage, of events that are JSON already. */
function eventsFrame(from: number, to: number, now: Instant, events: Buffer, record: string | null = null): Frame {
  const inRecord = record === null ? '' : `"record":${JSON.stringify(record)},`
  return eventFrame(
    'events',
    Buffer.from(`{"from":${from},"to":${to},"now":${now},${inRecord}"events":`),
    events,
    CLOSING,
  )
}

/** A SnapshotMessage, of a meeting that is JSON already. */
const snapshotFrame = (version: number, now: Instant, meeting: Buffer, record: string): Frame =>
  eventFrame(
    'snapshot',
    Buffer.from(`{"version":${version},"now":${now},"record":${JSON.stringify(record)},"meeting":`),
    meeting,
    CLOSING,
  )

const CLOSING = Buffer.from('}')

const isOneOf =
  (delegations: ReadonlySet<DelegationId>) =>
  ({ data }: LiveSocket): boolean =>
    delegations.size > 0 && data.known?.audience.is === 'delegation' && delegations.has(data.known.audience.delegation)

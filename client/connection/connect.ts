import { io, type Socket } from 'socket.io-client'
import type { MeetingEvent } from '#shared/meeting/events.ts'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { ClientToServer, Handshake, ServerToClient } from '#shared/wire/messages.ts'
import { keepClockRight } from '../clock/keep-clock-right.ts'
import { RECONNECTING } from './reconnecting.ts'
import { type Arrival, type Held, receive } from './replica.ts'
import { type As, nothingYet, replicaStore } from './replica-store.ts'
import { showing } from './showing.ts'
import { socketWire } from './socket-wire.ts'

export type RoomSocket = Socket<ServerToClient, ClientToServer>

/** A live link that falls out of step with our clock by more than this has its time measured again. In ms on the wall. */
const OUT_OF_STEP = 500
/** How long until asking again after the server refused for the moment, in ms. */
const ASK_AGAIN = 2_000

/** So many events are kept as they came. */
const RECENT = 40

export type Entrance = {
  readonly meeting: MeetingId
  /** Names the sign-in's cookie; null asks for the public cut whatever cookies there are. */
  readonly session: string | null
  readonly as: As
}

/** Keeps the replica store equal to the meeting on the server from now on; returns how to stop. */
export function connect({ meeting, session, as }: Entrance): () => void {
  const { clock } = replicaStore.getState()
  let held: Held | null = null
  /** Which record of the meeting is held: after a restore the server has another one. */
  let record: string | undefined
  let askAgain: ReturnType<typeof setTimeout> | undefined

  const socket: RoomSocket = io({
    autoConnect: false,
    ...RECONNECTING,
    auth: (give) => {
      const heard = held === null ? {} : { after: held.version, ...(record === undefined ? {} : { record }) }
      const handshake: Handshake = { meeting, session, ...heard }
      give(handshake)
    },
  })

  clock.forget()
  replicaStore.setState({ ...nothingYet(), as, wire: socketWire(socket, () => shown.atOnce()) })
  const timekeeping = keepClockRight(clock, {
    ask: async (quality) =>
      (await socket.timeout(4_000).emitWithAck('clock', ...(quality === null ? [] : [{ quality }]))).now,
    isOpen: () => socket.connected,
    measured: (quality) => replicaStore.setState({ quality }),
  })

  let recent: readonly MeetingEvent[] = []
  /** Something was heard over the line as it is now, so that what is held is what the room has. */
  let live = false
  const shown = showing(() => {
    if (held === null) return
    replicaStore.setState({ ...held, recent, ...(live ? { link: 'live', lostSince: null } : {}) })
    // For whoever looks at the page from outside, as the tests do.
    document.documentElement.dataset['version'] = String(held.version)
  })

  const lost = () => {
    // Socket.IO would send these on reconnecting, and a tap must never arrive minutes late.
    socket.sendBuffer = []
    live = false
    replicaStore.setState(({ link, lostSince }) =>
      link === 'signed-out' || link === 'unknown-meeting' ? {} : { link: 'lost', lostSince: lostSince ?? clock.now() },
    )
  }

  const startAfresh = () => {
    live = false
    replicaStore.setState({ link: held === null ? 'connecting' : 'catching-up' })
    socket.disconnect()
    socket.connect()
  }

  const believe = (arrival: Arrival) => {
    clock.roughly(arrival.message.now)
    let next: Held | null | 'gap'
    try {
      next = receive(arrival, held)
    } catch (error) {
      // An event this screen's version does not know: the whole meeting is asked for instead.
      reportError(error)
      held = null
      startAfresh()
      return
    }
    if (next === 'gap') {
      startAfresh()
      return
    }
    held = next
    if (held === null) return
    record = arrival.message.record ?? (arrival.is === 'snapshot' ? undefined : record)
    const pace = held.meeting.rehearsal?.speed ?? 1
    if (pace !== clock.pace()) {
      clock.setPace(pace)
      timekeeping.measureAfresh()
    }
    if (arrival.is === 'events') recent = [...recent, ...arrival.message.events].slice(-RECENT)
    live = true
    shown.soon()
    if (Math.abs(clock.now() - arrival.message.now) > OUT_OF_STEP * pace) timekeeping.measureNow()
  }

  socket.on('connect', () => {
    live = false
    // Newcomers are told of what does not work, and of nothing else.
    replicaStore.setState({ link: held === null ? 'connecting' : 'catching-up', unrecordedSince: null })
    timekeeping.measureNow()
  })
  socket.on('events', (message) => believe({ is: 'events', message }))
  socket.on('snapshot', (message) => believe({ is: 'snapshot', message }))
  socket.on('present', (present) => replicaStore.setState({ present }))
  socket.on('recording', ({ works, since }) => replicaStore.setState({ unrecordedSince: works ? null : since }))
  socket.on('signed-out', ({ because }) => {
    live = false
    replicaStore.setState({ link: 'signed-out', signedOut: because })
    socket.disconnect()
  })
  socket.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return
    lost()
    // The server closed on purpose (a slow reader, a restart): Socket.IO leaves coming back to us.
    if (reason === 'io server disconnect' && replicaStore.getState().link === 'lost') {
      askAgain = setTimeout(() => socket.connect(), 250 + Math.random() * 500)
    }
  })
  socket.on('connect_error', (error) => {
    if (error.message === 'unknown-meeting') replicaStore.setState({ link: 'unknown-meeting' })
    else if (error.message === 'signed-out') replicaStore.setState({ link: 'signed-out', signedOut: 'expired' })
    else {
      if (held !== null) lost()
      // A refusal by the server, unlike a failed connection, is not tried again by Socket.IO itself.
      if (!socket.active) askAgain = setTimeout(() => socket.connect(), ASK_AGAIN)
      return
    }
    socket.disconnect()
  })

  const backOnline = () => {
    if (!socket.connected && socket.active) startAfresh()
  }
  window.addEventListener('online', backOnline)
  socket.connect()

  return () => {
    window.removeEventListener('online', backOnline)
    clearTimeout(askAgain)
    timekeeping.stop()
    shown.stop()
    socket.removeAllListeners()
    socket.disconnect()
    replicaStore.setState({ ...nothingYet() })
  }
}

import type { Limits } from '../config.ts'
import type { Connection, Standing } from './addresses.ts'

/** Cuts connections that send without end, before what they send is taken apart. */
export interface Floods {
  /** Asked whenever somebody without a sign-in wants in; asking counts. */
  admitsNobody(address: string): boolean
  /** From now on it is counted what passes through a connection. Who is signed in may send more than nobody. */
  watch(connection: Passing, standing: Standing): void
}

/** A connection of Engine.IO with what passes through it. */
export type Passing = Connection & {
  readonly transport: object
  on(event: 'packet', then: (packet: { readonly type: string; readonly data?: unknown }) => void): void
  removeAllListeners(event: 'data'): void
  close(discard: boolean): void
}

/** What passed in one window of time. */
type Passed = { readonly since: number; packets: number; bytes: number; joins: number }

const WINDOW_MS = 10_000
/** What nobody signed in sends is short: more than so many bytes a packet, over all of them, is no screen. */
const BYTES_A_PACKET = 900
/** Where all of those at one address send more than this together, those of them that send most are cut. */
const OF_ADDRESS = { packets: 100_000, each: 30 }
/** Every entry is answered with the whole meeting. */
const JOINS = 5
/** Of nobody, by all connections of one address: a crowd of screens that all come back at once is let in. */
const CROWD = 2_000
const SHARE_OF_CROWD = 0.2

export function floods(limits: Limits): Floods {
  const { packetsPerSecond, packetsOfNobodyPerSecond, packetBytesPerSecond, socketsPerAddress } = limits
  const ofSomebody = {
    packets: (packetsPerSecond * WINDOW_MS) / 1_000,
    bytes: (packetBytesPerSecond * WINDOW_MS) / 1_000,
  }
  const packetsOfNobody = (packetsOfNobodyPerSecond * WINDOW_MS) / 1_000
  const ofNobody = { packets: packetsOfNobody, bytes: packetsOfNobody * BYTES_A_PACKET }
  const joinsOfNobody = Math.max(Math.min(socketsPerAddress, CROWD), socketsPerAddress * SHARE_OF_CROWD)
  const byAddress = new Map<string, Passed>()

  const watch = (connection: Passing, standing: Standing) => {
    let own = nothing()
    connection.on('packet', ({ type, data }) => {
      own = inWindow(own)
      own.packets += 1
      own.bytes += lengthOf(data)
      if (type === 'message' && typeof data === 'string' && data.startsWith('0')) own.joins += 1
      const most = standing.isSignedIn ? ofSomebody : ofNobody
      const floods = own.packets > most.packets || own.bytes > most.bytes || own.joins > JOINS
      if (floods || (!standing.isSignedIn && crowds(standing.address, own))) cut(connection)
    })
  }

  const allAt = (address: string): Passed => {
    const held = byAddress.get(address)
    const all = inWindow(held ?? nothing())
    if (all === held) return all
    // In the order in which their windows began, so that those long past are found first.
    byAddress.delete(address)
    for (const [longPast, { since }] of byAddress) {
      if (performance.now() - since <= WINDOW_MS) break
      byAddress.delete(longPast)
    }
    byAddress.set(address, all)
    return all
  }

  const crowds = (address: string, own: Passed): boolean => {
    const all = allAt(address)
    all.packets += 1
    return all.packets > OF_ADDRESS.packets && own.packets > OF_ADDRESS.each
  }

  return {
    admitsNobody: (address) => {
      const all = allAt(address)
      all.joins += 1
      return all.joins <= joinsOfNobody
    },
    watch,
  }
}

const nothing = (): Passed => ({ since: performance.now(), packets: 0, bytes: 0, joins: 0 })
const inWindow = (passed: Passed): Passed => (performance.now() - passed.since > WINDOW_MS ? nothing() : passed)

const lengthOf = (data: unknown): number =>
  typeof data === 'string' ? data.length : data instanceof Uint8Array ? data.byteLength : 0

/** Nothing more of it is heard, and a close that waits to be answered would let it go on sending. */
function cut(connection: Passing): void {
  connection.removeAllListeners('data')
  const under: unknown = Reflect.get(connection.transport, 'socket')
  if (typeof under === 'object' && under && 'terminate' in under && typeof under.terminate === 'function')
    under.terminate()
  else connection.close(true)
}

import { Socket } from 'node:net'

/** A connection of Engine.IO, as far as it is looked into here. */
type Connection = {
  readonly readyState: string
  readonly transport: object
  /** Packets that the transport has not been given yet. */
  readonly writeBuffer: readonly { readonly data?: unknown }[]
}

type Websocket = {
  readonly readyState: number
  /** Bytes that were taken and not sent, those included that wait before the TCP connection. */
  readonly bufferedAmount: number
  terminate(): void
}

/**
 * What lies under a socket that has come by websocket. The libraries give out neither the websocket nor its TCP
 * connection, so both are asked for by name, once; where the names have changed there is no line, and everything goes
 * the libraries' own way. A test fails if an upgrade renames them.
 */
export type Line = {
  readonly connection: Connection
  readonly transport: object
  readonly websocket: Websocket
  readonly tcp: Socket
}

export function lineUnder(connection: object): Line | null {
  if (!isConnection(connection)) return null
  const { transport } = connection
  const websocket: unknown = Reflect.get(transport, 'socket')
  if (!isWebsocket(websocket)) return null
  const tcp: unknown = Reflect.get(websocket, '_socket')
  return tcp instanceof Socket ? { connection, transport, websocket, tcp } : null
}

const OPEN = 1

/**
 * Whether a frame that is written on the TCP connection now comes after all that was said before: the connection is
 * open, has not moved to another transport, and everything it was given is with the TCP connection already.
 */
export const isClear = ({ connection, transport, websocket, tcp }: Line): boolean =>
  connection.transport === transport &&
  connection.readyState === 'open' &&
  connection.writeBuffer.length === 0 &&
  websocket.readyState === OPEN &&
  websocket.bufferedAmount === tcp.writableLength

/** Characters in packets that Engine.IO still holds, which is all there is of a connection that polls. */
export function heldBack(line: Line | null, connection: object): number {
  if (line) return lengthOf(line.connection.writeBuffer)
  return isConnection(connection) ? lengthOf(connection.writeBuffer) : 0
}

function lengthOf(packets: Connection['writeBuffer']): number {
  if (packets.length === 0) return 0
  return packets.reduce((sum, { data }) => sum + (typeof data === 'string' ? data.length : 0), 0)
}

function isConnection(connection: object): connection is Connection {
  return (
    'writeBuffer' in connection &&
    Array.isArray(connection.writeBuffer) &&
    'transport' in connection &&
    typeof connection.transport === 'object' &&
    'readyState' in connection
  )
}

function isWebsocket(under: unknown): under is Websocket {
  return (
    typeof under === 'object' &&
    under !== null &&
    'readyState' in under &&
    'bufferedAmount' in under &&
    typeof under.bufferedAmount === 'number' &&
    'terminate' in under &&
    typeof under.terminate === 'function'
  )
}

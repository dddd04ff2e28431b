import type { ServerToClient } from '#shared/wire/messages.ts'

/** What is said to many, put into a websocket frame once. */
export interface Frame {
  /** What is long is not copied into one piece with what is told around it. */
  readonly pieces: readonly Buffer[]
  /** The Socket.IO packet in it, for connections that cannot take a frame as it is. */
  packet(): string
}

/** A frame with one whole text that is not masked (RFC 6455, 5.2). */
const WHOLE_TEXT = 0x81
const [SHORT, TWO_BYTES, EIGHT_BYTES] = [125, 126, 127]
/** From so many bytes on, copying costs more than handing over several pieces. */
const LONG = 8_192

/**
 * An event of the Socket.IO protocol, version 5: `4` is a message of Engine.IO, `2` an event in the main namespace. The
 * body is JSON that was encoded before, in as many pieces as it comes in.
 */
export function eventFrame(event: keyof ServerToClient, ...body: readonly Buffer[]): Frame {
  const text = [Buffer.from(`42["${event}",`), ...body, Buffer.from(']')]
  const length = text.reduce((sum, piece) => sum + piece.length, 0)
  const header = headerFor(length)
  const pieces = length < LONG ? [Buffer.concat([header, ...text], header.length + length)] : [header, ...text]
  let packet: string | null = null
  return { pieces, packet: () => (packet ??= Buffer.concat(pieces).toString('utf8', header.length + 1)) }
}

function headerFor(length: number): Buffer {
  if (length <= SHORT) return Buffer.from([WHOLE_TEXT, length])
  if (length <= 0xffff) {
    const header = Buffer.from([WHOLE_TEXT, TWO_BYTES, 0, 0])
    header.writeUInt16BE(length, 2)
    return header
  }
  const header = Buffer.from([WHOLE_TEXT, EIGHT_BYTES, 0, 0, 0, 0, 0, 0, 0, 0])
  header.writeUInt32BE(length, 6)
  return header
}

const FINAL_TEXT = 0x81

/** A websocket's whole frame around a text, as a server sends it. */
export function framed(text: Buffer): Buffer {
  return Buffer.concat([head(text.length), text])
}

function head(length: number): Buffer {
  if (length < 126) return Buffer.from([FINAL_TEXT, length])
  if (length < 65_536) {
    const short = Buffer.from([FINAL_TEXT, 126, 0, 0])
    short.writeUInt16BE(length, 2)
    return short
  }
  const long = Buffer.alloc(10)
  long.writeUInt8(FINAL_TEXT, 0)
  long.writeUInt8(127, 1)
  long.writeBigUInt64BE(BigInt(length), 2)
  return long
}

/** What a text file begins with when it says how it is encoded. */
const MARKS = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const

/** The text of a file: as its mark says, else UTF-8, else as older Windows programs write it; null where it is no text. */
export function textOf(bytes: Uint8Array): string | null {
  const mark = MARKS.find((one) => one.bytes.every((byte, index) => bytes[index] === byte))
  const text = mark ? decoded(bytes, mark.encoding) : (decoded(bytes, 'utf-8') ?? fromWindows(bytes))
  return text === null || text.includes('\0') ? null : text
}

/** What Windows-1252 has where Latin-1 has control characters; what it leaves open stands as it is. */
const AT_0X80 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** Done by hand, since some releases of Node read Windows-1252 as Latin-1. */
const fromWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (character) => AT_0X80[character.charCodeAt(0) - 0x80] ?? character)

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What it takes to check a draw; figures are hexadecimal. */
export type Digests = {
  /** Whose cryptography it is. */
  readonly by: 'browser' | 'rostrum'
  readonly sha256: (figure: string) => Promise<string>
  readonly hmac: (key: string, text: string) => Promise<string>
}

const SHA = 'SHA-256'

/** The browser's own cryptography, which shares no code with the server that drew. */
export function browserDigests(subtle: SubtleCrypto): Digests {
  return {
    by: 'browser',
    sha256: async (figure) => figureOf(await subtle.digest(SHA, bytesOf(figure))),
    hmac: async (key, text) => {
      const imported = await subtle.importKey('raw', bytesOf(key), { name: 'HMAC', hash: SHA }, false, ['sign'])
      return figureOf(await subtle.sign('HMAC', imported, new TextEncoder().encode(text)))
    },
  }
}

/** Rostrum's own code, for pages that came over a connection on which browsers keep their cryptography back. */
export async function ownDigests(): Promise<Digests> {
  const { commitmentTo, lotOf } = await import('#shared/rules/lots.ts')
  const { asInscriptionId } = await import('#shared/meeting/ids.ts')
  return {
    by: 'rostrum',
    sha256: async (figure) => commitmentTo(figure),
    hmac: async (key, text) => lotOf(key, asInscriptionId(text)),
  }
}

export const digestsHere = (): Promise<Digests> =>
  window.isSecureContext ? Promise.resolve(browserDigests(window.crypto.subtle)) : ownDigests()

function bytesOf(figure: string): Uint8Array<ArrayBuffer> {
  if (!/^(?:[0-9a-f]{2})+$/.test(figure)) throw new Error('A figure is not hexadecimal.')
  return Uint8Array.from(figure.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
}

const figureOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

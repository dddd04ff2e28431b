/**
 * LS9: order by lot that anybody can check. The server seals a secret seed of 32 bytes and tells its SHA-256 when the
 * list opens; when it closes the seed is told, and with it everybody's lot: HMAC-SHA256 of the inscription's id under
 * the seed. Whoever has the two can work out all of it again.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Happening } from '../meeting/events.ts'
import type { InscriptionId } from '../meeting/ids.ts'
import type { Inscription, Meeting, Standing } from '../meeting/meeting.ts'

/** What is drawn for an inscription, in hexadecimal; the lowest comes first. */
export const lotOf = (seed: string, inscription: InscriptionId): string =>
  bytesToHex(hmac(sha256, hexToBytes(seed), utf8ToBytes(inscription)))

/** What is told when the list opens; both are hexadecimal. */
export const commitmentTo = (seed: string): string => bytesToHex(sha256(hexToBytes(seed)))

/** Whether its place is still to be drawn, so that nothing can be put beside it or exchanged with it. */
export const toBeDrawn = ({ modalities, list }: Meeting, { lot, place }: Inscription): boolean =>
  modalities.byLot && list.is !== 'closed' && lot === null && place.is === 'by-rule'

const DRAWN: readonly Standing[] = ['listed', 'called', 'speaking', 'withdrawn']

/** LS1, LS9: closes the list and draws for everybody on it who has no lot yet. The seed is known to the server alone. */
export function closing(meeting: Meeting): readonly Happening[] {
  const seed = meeting.draws.find(({ drawnAt }) => drawnAt === null)?.seed ?? null
  if (seed === null) return [{ type: 'ListClosed' }]
  // Who is called, or was taken off, may come back to the list, and is drawn with those they asked with.
  const drawn = meeting.inscriptions.filter(({ standing, lot }) => lot === null && DRAWN.includes(standing))
  return [
    { type: 'ListClosed' },
    { type: 'LotsDrawn', seed, lots: drawn.map(({ id }) => ({ inscription: id, hash: lotOf(seed, id) })) },
  ]
}

import { crc32, deflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { Audience } from '#shared/meeting/role.ts'
import type { Instant } from '#shared/meeting/time.ts'
import type { Folded } from '../folding.ts'
import { audienceKey } from '../live/audiences.ts'
import type { Disclosures } from '../live/disclosures.ts'

const deflate = promisify(deflateRaw)

/** All of the answer but its beginning, which says what time it is. */
type Rest = { readonly plain: Buffer; readonly deflated: Promise<Buffer> }

/** The answer to "what is the meeting now?", compressed once per version and audience though it tells the time. */
export interface MeetingBodies {
  plain(folded: Folded, audience: Audience, now: Instant): Buffer
  gzipped(folded: Folded, audience: Audience, now: Instant): Promise<Buffer>
}

export function meetingBodies(disclosures: Disclosures, record: string): MeetingBodies {
  const known = new Map<MeetingId, { readonly version: number; readonly rests: Map<string, Rest> }>()

  const restOf = (folded: Folded, audience: Audience): Rest => {
    const { id } = folded.meeting
    const held = known.get(id)
    const current =
      held?.version === folded.version ? held : { version: folded.version, rests: new Map<string, Rest>() }
    known.set(id, current)
    const key = audienceKey(audience)
    const there = current.rests.get(key)
    if (there) return there
    const plain = Buffer.from(`${JSON.stringify(disclosures.of(folded, audience))}}`)
    const made = { plain, deflated: deflate(plain) }
    current.rests.set(key, made)
    return made
  }

  return {
    plain: (folded, audience, now) => Buffer.concat([beginning(folded, now, record), restOf(folded, audience).plain]),
    gzipped: async (folded, audience, now) => {
      const { plain, deflated } = restOf(folded, audience)
      return gzip(beginning(folded, now, record), plain, await deflated)
    },
  }
}

const beginning = ({ version }: Folded, now: Instant, record: string) =>
  Buffer.from(`{"version":${version},"now":${now},"record":${JSON.stringify(record)},"meeting":`)

const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])

/**
 * One gzip stream (RFC 1952) of two parts: a short first part in a stored block, and a second part that was compressed
 * before. A stored block ends on a whole byte, so what was compressed by itself can follow it as it is.
 */
function gzip(first: Buffer, second: Buffer, deflated: Buffer): Buffer {
  const stored = Buffer.alloc(5)
  stored.writeUInt16LE(first.length, 1)
  stored.writeUInt16LE(~first.length & 0xffff, 3)
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc32(second, crc32(first)), 0)
  trailer.writeUInt32LE((first.length + second.length) >>> 0, 4)
  return Buffer.concat([HEADER, stored, first, deflated, trailer])
}

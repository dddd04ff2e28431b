import { createHash } from 'node:crypto'
import type { Hash } from 'node:crypto'
import type { WebSocket } from 'ws'
import { screen } from '../load/screen.ts'
import type { Way } from '../load/screen.ts'

const IN_THE_AIR = 200

/** What one socket has heard: up to which version, a digest of all events, and, where it is asked for, all of it. */
export type Listener = {
  readonly socket: WebSocket
  readonly digest: Hash
  readonly kept: Buffer[] | null
  upTo: number
}

export type Listening = {
  /** Those of which every message is kept as it came. */
  readonly keeps: (nth: number) => boolean
  readonly acknowledged?: (nth: number, message: string) => void
  readonly failed: (why: Error) => void
}

/** All come in; each is brought up to date before the next takes its place in the queue. */
export async function listeners(ways: readonly Way[], listening: Listening): Promise<readonly Listener[]> {
  const all: Listener[] = []
  let next = 0
  const enterNext = async (): Promise<void> => {
    const nth = next
    const way = ways[nth]
    if (!way) return
    next += 1
    await new Promise<void>((resolve) => {
      const socket = screen(way, {
        heard: (message) => {
          const one = all[nth]
          if (!one) return
          // What it was brought up to date with is the same version for all, and tells another moment to each.
          if (one.upTo > 0) one.digest.update(message)
          one.upTo = Math.max(one.upTo, versionIn(message))
          one.kept?.push(message)
          resolve()
        },
        acknowledged: (message) => listening.acknowledged?.(nth, message.toString()),
        gone: listening.failed,
      })
      all[nth] = { socket, digest: createHash('sha1'), kept: listening.keeps(nth) ? [] : null, upTo: 0 }
    })
    await enterNext()
  }
  await Promise.all(Array.from({ length: IN_THE_AIR }, enterNext))
  return all
}

/** The version after a message, which both kinds of message tell before anything long. */
function versionIn(message: Buffer): number {
  const [, version] = /"(?:to|version)":(\d+)/.exec(message.toString('latin1', 0, 80)) ?? []
  return Number(version ?? 0)
}

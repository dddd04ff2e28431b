import { setTimeout as pause } from 'node:timers/promises'

/** The golden ratio, by whose multiples moments are spread evenly over a stretch, and in no order. */
const SPREAD = 0.618_033_988_75

/** When each was sent and answered, and what became of it. */
export interface Presses {
  /** Sends all of them within so many ms, each by its own number; resolves when the last was sent. */
  sendAll(within: number, send: (nth: number) => void): Promise<void>
  /** What a socket was answered. */
  acknowledged(nth: number, message: string): void
  readonly unanswered: number
  readonly accepted: number
  /** The newest version that an answer has told. */
  readonly newest: number
  /** From each press to its answer, in ms. */
  waits(): readonly number[]
}

export function presses(count: number): Presses {
  const sent: number[] = []
  const answered = new Map<number, number>()
  let accepted = 0
  let newest = 0
  return {
    sendAll: async (within, send) => {
      const began = performance.now()
      const moments = Array.from({ length: count }, (_, nth) => ({ nth, at: began + ((nth * SPREAD) % 1) * within }))
      for (const { nth, at } of moments.sort((a, b) => a.at - b.at)) {
        while (performance.now() < at) await pause(1)
        sent[nth] = performance.now()
        send(nth)
      }
    },
    acknowledged: (nth, message) => {
      if (!/^43\d/.test(message)) return
      answered.set(nth, performance.now())
      const [, version] = /"accepted":true,"version":(\d+)/.exec(message) ?? []
      if (version === undefined) return
      accepted += 1
      newest = Math.max(newest, Number(version))
    },
    get unanswered() {
      return count - answered.size
    },
    get accepted() {
      return accepted
    },
    get newest() {
      return newest
    },
    waits: () => [...answered].map(([nth, at]) => at - (sent[nth] ?? 0)),
  }
}

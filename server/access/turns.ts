/** Lets a few at a time do what takes the processor; all others wait their turn, in the order in which they came. */
export interface Turns {
  /** How many are waiting now. */
  readonly waiting: number
  take<Result>(work: () => Promise<Result>): Promise<Result>
}

export function turns(atOnce: number): Turns {
  const queue: (() => void)[] = []
  let busy = 0

  const turn = (): Promise<void> => {
    if (busy < atOnce) {
      busy += 1
      return Promise.resolve()
    }
    return new Promise((resolve) => queue.push(resolve))
  }
  const next = () => {
    const waiting = queue.shift()
    if (waiting) waiting()
    else busy -= 1
  }

  return {
    get waiting() {
      return queue.length
    },
    take: async (work) => {
      await turn()
      try {
        return await work()
      } finally {
        next()
      }
    },
  }
}

/** So long at a stretch, in ms, that a slow computer can flip its digits and answer to its keys in between. */
const STRETCH = 8

type Ended<Found> = {
  readonly found: (found: Found) => void
  /** The fault itself goes on to whoever hears of a page's faults. */
  readonly failed: () => void
}

/** Takes the steps of what takes long, a few at a time, and says how it ended; returns how to stop. */
export function inStretches<Found>(steps: Generator<void, Found>, { found, failed }: Ended<Found>): () => void {
  const stretch = () => {
    const until = performance.now() + STRETCH
    let step = steps.next()
    while (!step.done && performance.now() < until) step = steps.next()
    return step
  }
  const goOn = () => {
    try {
      const step = stretch()
      if (step.done) found(step.value)
      else timer = setTimeout(goOn)
    } catch (error) {
      failed()
      throw error
    }
  }
  let timer = setTimeout(goOn)
  return () => clearTimeout(timer)
}

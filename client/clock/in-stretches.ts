/** So long at a stretch, in ms, that a slow computer can flip its digits and answer to its keys in between. */
const STRETCH = 8

/** Takes the steps of what takes long, a few at a time, and hands over what came of it; returns how to stop. */
export function inStretches<Found>(steps: Generator<void, Found>, then: (found: Found) => void): () => void {
  const goOn = () => {
    const until = performance.now() + STRETCH
    let step = steps.next()
    while (!step.done && performance.now() < until) step = steps.next()
    if (step.done) then(step.value)
    else timer = setTimeout(goOn)
  }
  let timer = setTimeout(goOn)
  return () => clearTimeout(timer)
}

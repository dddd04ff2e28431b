import { type ComponentType, use } from 'react'

/** A file that could not be had is asked for again so long after, in ms. */
const ASK_AGAIN = 2_000

/** Tries until it succeeds: a screen without its files is of no use to anybody. */
export async function fetched<Found>(fetch: () => Promise<Found>): Promise<Found> {
  try {
    return await fetch()
  } catch (error) {
    reportError(error)
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN))
    return fetched(fetch)
  }
}

/** By this React knows that it need not wait, not even for a moment in which the waiting face would flash up. */
export function known<Found>(coming: Promise<Found>): Promise<Found> {
  void coming.then((value) => Object.assign(coming, { status: 'fulfilled', value }))
  return coming
}

/** Fetches a file once, and gives the same promise whenever it is asked for. */
export function once<Found>(fetch: () => Promise<Found>): () => Promise<Found> {
  let coming: Promise<Found> | null = null
  return () => (coming ??= known(fetched(fetch)))
}

/** A component in a file of its own. Unlike with React's `lazy`, one whose file is there is shown without waiting. */
export function inOwnFile<Props extends object>(
  file: () => Promise<{ readonly default: ComponentType<Props> }>,
): ComponentType<Props> {
  return function InOwnFile(props) {
    const { default: Component } = use(file())
    return <Component {...props} />
  }
}

import { useEffect } from 'react'

const PRODUCT = 'Rostrum'

/** Names the tab after what is in it, so that a console, a phone and a screen side by side are told apart. */
export function useTitle(...parts: readonly string[]): void {
  const title = [...parts, PRODUCT].join(' · ')
  useEffect(() => {
    document.title = title
    return () => {
      document.title = PRODUCT
    }
  }, [title])
}

import { useEffect, useState } from 'react'
import { checkDraw, type DrawCheck } from './check.ts'
import { type Digests, digestsHere } from './digests.ts'
import type { DrawFacts } from './draw-facts.ts'

/** What the check came to. `unable`: neither the browser's cryptography nor ours could be had. */
export type Checking =
  | { readonly is: 'underway' }
  | { readonly is: 'unable' }
  | { readonly is: 'done'; readonly check: DrawCheck | null; readonly by: Digests['by'] }

/** Works a draw out again whenever what is told of it changes. */
export function useCheck(facts: DrawFacts): Checking {
  const [checking, setChecking] = useState<Checking>({ is: 'underway' })
  useEffect(() => {
    let wanted = true
    const work = async () => {
      const digests = await digestsHere()
      const check = await checkDraw(facts, digests)
      if (wanted) setChecking({ is: 'done', check, by: digests.by })
    }
    work().catch(() => wanted && setChecking({ is: 'unable' }))
    return () => {
      wanted = false
    }
  }, [facts])
  return checking
}

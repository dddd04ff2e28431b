import { randomBytes } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import { turns } from './turns.ts'

/** argon2id, which is the library's own choice, with the parameters that OWASP recommends at least. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** More at once would only take the processor away from the meeting, which needs one core for itself. */
const MOST_AT_ONCE = 2
const atOnce = () => Math.min(MOST_AT_ONCE, Math.max(1, availableParallelism() - 1))
/** A whole room may sign in within a minute; a longer queue than this is an attack. */
const LONGEST_QUEUE = 1_000

export const verifierOf = (secret: string): Promise<string> => hash(secret, COST)

export type Proved = 'right' | 'wrong' | 'not-tried'

/** Proves secrets against their verifiers, a few at a time. */
export interface Proving {
  /**
   * Not tried where too many are waiting already, or where it has become pointless when its turn comes. No verifier
   * costs as much time as a wrong secret.
   */
  prove(secret: string, verifier: string | null, isPointless: () => boolean): Promise<Proved>
}

export function proving(): Proving {
  const decoy = verifierOf(randomBytes(16).toString('hex'))
  const queue = turns(atOnce())
  return {
    prove: async (secret, verifier, isPointless) => {
      if (queue.waiting >= LONGEST_QUEUE) return 'not-tried'
      return queue.take(async () => {
        if (isPointless()) return 'not-tried'
        const proved = await verify(verifier ?? (await decoy), secret)
        return proved && verifier !== null ? 'right' : 'wrong'
      })
    },
  }
}

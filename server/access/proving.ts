import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { turns } from './turns.ts'

/** argon2id, which is the library's own choice, with the parameters that OWASP recommends at least. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** More at once would only take the processor away from the meeting. */
const AT_ONCE = 2
/** A whole room may sign in within a minute; a longer queue than this is an attack. */
const LONGEST_QUEUE = 1_000

export const verifierOf = (secret: string): Promise<string> => hash(secret, COST)

/** Proves secrets against their verifiers, a few at a time. */
export interface Proving {
  /** Null where too many are waiting already. No verifier costs as much time as a wrong secret. */
  prove(secret: string, verifier: string | null): Promise<boolean | null>
}

export function proving(): Proving {
  const decoy = verifierOf(randomBytes(16).toString('hex'))
  const queue = turns(AT_ONCE)
  return {
    prove: async (secret, verifier) => {
      if (queue.waiting >= LONGEST_QUEUE) return null
      return queue.take(async () => {
        const proved = await verify(verifier ?? (await decoy), secret)
        return proved && verifier !== null
      })
    },
  }
}

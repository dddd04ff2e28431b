import { nanoid } from 'nanoid'
import { asSignInId } from '#shared/meeting/ids.ts'
import type { DelegationId, OccasionId, SignInId } from '#shared/meeting/ids.ts'
import type { ServerClock } from '../clock.ts'
import type { SignIn, SignInRole, SignIns } from '../store/sign-ins.ts'
import { makeCode, printed } from './code.ts'
import { verifierOf } from './proving.ts'
import type { Sessions } from './sessions.ts'
import { turns } from './turns.ts'

export type NewSignIn = {
  readonly occasion: OccasionId
  readonly role: SignInRole
  readonly delegation: DelegationId | null
  readonly label?: string | null
}

/** The code is known only now: it is kept nowhere. */
export type Issued = { readonly signIn: SignIn; readonly code: string }

/** What becomes of the sign-ins once the codes are made. */
export type Change = { readonly issued: readonly NewSignIn[]; readonly revoked: readonly SignInId[] }

/** Makes codes, one at a time and beside the meeting, and records what they are for all at once. */
export interface Issuing {
  /**
   * Makes so many codes, then asks what they are wanted for, since others may have been at work meanwhile.
   * Null where too many are being made already.
   */
  issue(count: number, decide: () => Change): Promise<readonly Issued[] | null>
}

/** A whole sheet of cards can wait for some seconds, and the meeting cannot. */
const AT_ONCE = 1

export type IssuingTools = {
  readonly signIns: SignIns
  readonly sessions: Sessions
  readonly clock: ServerClock
  /** Codes in the making at a time. */
  readonly most: number
}

export function issuing({ signIns, sessions, clock, most }: IssuingTools): Issuing {
  const hashing = turns(AT_ONCE)
  let inTheMaking = 0

  const make = async (count: number) => {
    const made: { readonly secret: string; readonly verifier: string }[] = []
    // Each code waits its own turn, so that a lost card is not kept waiting by two hundred new ones.
    while (made.length < count) {
      const { secret } = makeCode()
      made.push({ secret, verifier: await hashing.take(() => verifierOf(secret)) })
    }
    return made
  }

  /** A first part that is nobody's yet, now known as taken. */
  const takeSelector = (taken: Set<string>): string => {
    for (;;) {
      const { selector } = makeCode()
      if (taken.has(selector) || signIns.bySelector(selector)) continue
      taken.add(selector)
      return selector
    }
  }

  return {
    issue: async (count, decide) => {
      if (inTheMaking + count > most) return null
      inTheMaking += count
      const made = await make(count).finally(() => (inTheMaking -= count))
      const { issued, revoked } = decide()
      const at = clock.now()
      const taken = new Set<string>()
      const ready = made.slice(0, issued.length).flatMap(({ secret, verifier }, index) => {
        const wanted = issued[index]
        if (!wanted) return []
        const { occasion, role, delegation, label = null } = wanted
        const id = asSignInId(nanoid(12))
        const signIn = { id, occasion, role, delegation, label, createdAt: at, revokedAt: null }
        const selector = takeSelector(taken)
        return [{ signIn, proof: { selector, verifier }, code: printed({ selector, secret }) }]
      })
      if (ready.length > 0 || revoked.length > 0) signIns.change(ready, revoked, at)
      for (const id of revoked) sessions.endAllOf(id, 'revoked')
      return ready.map(({ signIn, code }) => ({ signIn, code }))
    },
  }
}

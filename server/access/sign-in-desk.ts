import { nanoid } from 'nanoid'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { asSignInId } from '#shared/meeting/ids.ts'
import type { DelegationId, OccasionId, SignInId } from '#shared/meeting/ids.ts'
import type { ServerClock } from '../clock.ts'
import type { SignIn, SignInRole, SignIns } from '../store/sign-ins.ts'
import { makeCode, printed, readCode } from './code.ts'
import { proving, verifierOf } from './proving.ts'
import type { Session, Sessions } from './sessions.ts'

export type SignInAttempt =
  | { readonly is: 'signed-in'; readonly session: Session; readonly token: string }
  | { readonly is: 'wrong-code' }
  | { readonly is: 'too-many' }

export type NewSignIn = {
  readonly occasion: OccasionId
  readonly role: SignInRole
  readonly delegation: DelegationId | null
}

export interface SignInDesk {
  /** The code is known only now: it is kept nowhere. */
  issue(wanted: NewSignIn): Promise<{ readonly signIn: SignIn; readonly code: string }>
  signIn(typed: string, address: string): Promise<SignInAttempt>
  /** False where there is no such sign-in in the occasion. */
  revoke(id: SignInId, occasion: OccasionId): boolean
  ofOccasion(occasion: OccasionId): readonly SignIn[]
}

/**
 * Guesses are slowed without locking the room out, which shares one address: only failures count, and once an address
 * has failed too often, codes whose first part is right are still heard, a few tries each. What has to be guessed then
 * is the second part, eight characters.
 */
export type GuessLimits = { readonly perAddress: number; readonly perSelector: number; readonly overall: number }

const MINUTE = 60

export function signInDesk(signIns: SignIns, sessions: Sessions, clock: ServerClock, limits: GuessLimits): SignInDesk {
  const { prove } = proving()
  const byAddress = new RateLimiterMemory({ points: limits.perAddress, duration: MINUTE })
  const bySelector = new RateLimiterMemory({ points: limits.perSelector, duration: 5 * MINUTE })
  const overall = new RateLimiterMemory({ points: limits.overall, duration: MINUTE })

  const failed = async (address: string, selector: string | null) => {
    await byAddress.penalty(address)
    await overall.penalty('all')
    if (selector !== null) await bySelector.penalty(selector)
  }

  return {
    issue: async ({ occasion, role, delegation }) => {
      const { secret } = makeCode()
      const verifier = await verifierOf(secret)
      const selector = freeSelector(signIns)
      const id = asSignInId(nanoid(12))
      const signIn = { id, occasion, role, delegation, createdAt: clock.now(), revokedAt: null }
      signIns.add(signIn, { selector, verifier })
      return { signIn, code: printed({ selector, secret }) }
    },

    signIn: async (typed, address) => {
      const code = readCode(typed)
      const found = code && signIns.bySelector(code.selector)
      const guessed = (await spent(byAddress, address)) || (await spent(overall, 'all'))
      if (guessed && !found) return { is: 'too-many' }
      if (code && found && (await spent(bySelector, code.selector))) return { is: 'too-many' }
      const proved = await prove(code?.secret ?? '', found?.verifier ?? null)
      if (proved === null) return { is: 'too-many' }
      if (!proved || !found || found.signIn.revokedAt !== null) {
        await failed(address, found && code ? code.selector : null)
        return { is: 'wrong-code' }
      }
      // It may have been revoked while the proof was being worked out.
      const signIn = signIns.byId(found.signIn.id)
      if (!signIn || signIn.revokedAt !== null) return { is: 'wrong-code' }
      return { is: 'signed-in', ...sessions.open(signIn) }
    },

    revoke: (id, occasion) => {
      const signIn = signIns.byId(id)
      if (!signIn || signIn.occasion !== occasion) return false
      signIns.revoke(id, clock.now())
      sessions.endAllOf(id, 'revoked')
      return true
    },

    ofOccasion: (occasion) => signIns.ofOccasion(occasion),
  }
}

/** Whether somebody has failed too often already. */
async function spent(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  const used = await limiter.get(key)
  return used !== null && used.consumedPoints >= limiter.points
}

/** A first part that is nobody's yet. */
function freeSelector(signIns: SignIns): string {
  for (;;) {
    const { selector } = makeCode()
    if (!signIns.bySelector(selector)) return selector
  }
}

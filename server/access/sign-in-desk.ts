import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { OccasionId, SignInId } from '#shared/meeting/ids.ts'
import type { ServerClock } from '../clock.ts'
import type { SignIn, SignIns } from '../store/sign-ins.ts'
import { readCode } from './code.ts'
import type { Issued, Issuing, NewSignIn } from './issuing.ts'
import { proving } from './proving.ts'
import type { Session, Sessions } from './sessions.ts'

export type SignInAttempt =
  | { readonly is: 'signed-in'; readonly session: Session; readonly token: string }
  | { readonly is: 'wrong-code' }
  | { readonly is: 'too-many' }

export interface SignInDesk {
  /** For whatever sets up an occasion; people ask at the card desk, which asks whether there is one already. */
  issue(wanted: NewSignIn): Promise<Issued>
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

export type DeskTools = {
  readonly signIns: SignIns
  readonly sessions: Sessions
  readonly issuing: Issuing
  readonly clock: ServerClock
  readonly limits: GuessLimits
}

export function signInDesk({ signIns, sessions, issuing, clock, limits }: DeskTools): SignInDesk {
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
    issue: async (wanted) => {
      const [issued] = (await issuing.issue(1, () => ({ issued: [wanted], revoked: [] }))) ?? []
      if (!issued) throw new Error('too many codes are being made')
      return issued
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
      signIns.change([], [id], clock.now())
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

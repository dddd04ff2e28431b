import { setTimeout as delay } from 'node:timers/promises'
import type { OccasionId, SignInId } from '#shared/meeting/ids.ts'
import type { ServerClock } from '../clock.ts'
import type { SignIn, SignIns } from '../store/sign-ins.ts'
import { readCode } from './code.ts'
import type { Issued, Issuing, NewSignIn } from './issuing.ts'
import { guesses } from './guesses.ts'
import type { GuessLimits } from './guesses.ts'
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

export type DeskTools = {
  readonly signIns: SignIns
  readonly sessions: Sessions
  readonly issuing: Issuing
  readonly clock: ServerClock
  readonly limits: GuessLimits
}

/**
 * Guesses are slowed without locking the room out, which shares one address. Who comes from where too many wrong codes
 * came from is still let in with a right one; a wrong one is answered late and always the same, whether its first part
 * is anybody's or nobody's, and only where it is somebody's does it cost any work. What has to be guessed is therefore
 * the whole code, and the second part of one, eight characters, can be tried a few times in five minutes.
 */
export function signInDesk({ signIns, sessions, issuing, clock, limits }: DeskTools): SignInDesk {
  const { prove } = proving()
  const wrong = guesses(limits, clock)

  return {
    issue: async (wanted) => {
      const [issued] = (await issuing.issue(1, () => ({ issued: [wanted], revoked: [] }))) ?? []
      if (!issued) throw new Error('too many codes are being made')
      return issued
    },

    signIn: async (typed, address) => {
      const lateEnough = delay(limits.heldBackMs, undefined, { ref: false })
      const tooMany = async (): Promise<SignInAttempt> => {
        await lateEnough
        return { is: 'too-many' }
      }
      const code = readCode(typed)
      await wrong.count(address, code && code.selector)
      const wary = await wrong.areTooManyFrom(address)
      const isSpent = () => code !== null && wrong.areTooManyAt(code.selector)
      const found = code && signIns.bySelector(code.selector)
      if (isSpent() || (wary && !found)) {
        if (code) wrong.wrongAt(code.selector)
        return tooMany()
      }
      const proof = await prove(code?.secret ?? '', found?.verifier ?? null, isSpent)
      if (proof === 'not-tried') return tooMany()
      // It may have been revoked while the proof was being worked out.
      const signIn = proof === 'right' && found ? signIns.byId(found.signIn.id) : null
      if (!signIn || signIn.revokedAt !== null) {
        if (code) wrong.wrongAt(code.selector)
        return wary ? tooMany() : { is: 'wrong-code' }
      }
      await wrong.takeBack(address)
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

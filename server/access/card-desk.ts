import type { DelegationId, OccasionId, SignInId } from '#shared/meeting/ids.ts'
import type { SignIn, SignIns } from '../store/sign-ins.ts'
import type { Change, Issued, Issuing, NewSignIn } from './issuing.ts'

export type NotIssued = 'already-issued' | 'already-revoked' | 'unknown-sign-in' | 'too-many'

export type CardsWanted = {
  readonly occasion: OccasionId
  readonly delegations: readonly DelegationId[]
  /** Also for those that have a living code, which is then good for nothing. */
  readonly again: boolean
  /** Whether nobody waits for the answer any more, or may: codes that nobody would read are not recorded. */
  readonly abandoned: () => boolean
}

/** Where cards are made: a delegation has one living code at a time, staff and screens as many as they need. */
export interface CardDesk {
  issue(wanted: NewSignIn): Promise<Issued | NotIssued>
  /** A new code in the place of one that was lost, which opens nothing from the same moment on. */
  reissue(id: SignInId, occasion: OccasionId): Promise<Issued | NotIssued>
  /** One for each delegation that has none. */
  issueAll(wanted: CardsWanted): Promise<readonly Issued[] | NotIssued>
}

const NOTHING: Change = { issued: [], revoked: [] }
const isLiving = ({ revokedAt }: SignIn) => revokedAt === null

export function cardDesk(signIns: SignIns, { issue }: Issuing): CardDesk {
  const isTaken = ({ occasion, delegation }: NewSignIn) =>
    delegation !== null && signIns.ofOccasion(occasion).some((one) => isLiving(one) && one.delegation === delegation)

  const changeFor = ({ occasion, delegations, again, abandoned }: CardsWanted): Change => {
    if (abandoned()) return NOTHING
    const living = signIns.ofOccasion(occasion).filter(isLiving)
    const having = new Set(living.map(({ delegation }) => delegation))
    const chosen = new Set(again ? delegations : delegations.filter((delegation) => !having.has(delegation)))
    return {
      issued: [...chosen].map((delegation) => ({ occasion, role: 'delegation', delegation })),
      revoked: living.filter((one) => one.delegation !== null && chosen.has(one.delegation)).map(({ id }) => id),
    }
  }

  return {
    issue: async (wanted) => {
      if (isTaken(wanted)) return 'already-issued'
      const issued = await issue(1, () => (isTaken(wanted) ? NOTHING : { issued: [wanted], revoked: [] }))
      return issued === null ? 'too-many' : (issued[0] ?? 'already-issued')
    },

    reissue: async (id, occasion) => {
      const found = signIns.byId(id)
      if (!found || found.occasion !== occasion) return 'unknown-sign-in'
      if (!isLiving(found)) return 'already-revoked'
      const change = (): Change => {
        const now = signIns.byId(id)
        return now && isLiving(now) ? { issued: [found], revoked: [id] } : NOTHING
      }
      const issued = await issue(1, change)
      return issued === null ? 'too-many' : (issued[0] ?? 'already-revoked')
    },

    issueAll: async (wanted) => {
      const { length } = changeFor(wanted).issued
      if (length === 0) return []
      return (await issue(length, () => changeFor(wanted))) ?? 'too-many'
    },
  }
}

import type { DelegationId, OccasionId, SignInId } from '#shared/meeting/ids.ts'
import type { SignIn, SignIns } from '../store/sign-ins.ts'
import type { Change, Issued, Issuing, NewSignIn } from './issuing.ts'

/** Whether nobody waits for the answer any more, or may: codes that nobody would read are not recorded. */
export type Abandoned = () => boolean

export type NotIssued = 'already-issued' | 'already-revoked' | 'unknown-sign-in' | 'too-many' | 'signed-out'

export type CardsWanted = {
  readonly occasion: OccasionId
  readonly delegations: readonly DelegationId[]
  /** Also for those that have a living code, which is then good for nothing. */
  readonly again: boolean
  readonly abandoned: Abandoned
}

/** Where cards are made: a delegation has one living code at a time, staff and screens as many as they need. */
export interface CardDesk {
  issue(wanted: NewSignIn, abandoned: Abandoned): Promise<Issued | NotIssued>
  /** A new code in the place of one that was lost, which opens nothing from the same moment on. */
  reissue(id: SignInId, occasion: OccasionId, abandoned: Abandoned): Promise<Issued | NotIssued>
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
    issue: async (wanted, abandoned) => {
      if (isTaken(wanted)) return 'already-issued'
      const change = (): Change => (abandoned() || isTaken(wanted) ? NOTHING : { issued: [wanted], revoked: [] })
      const issued = await issue(1, change)
      if (issued === null) return 'too-many'
      return issued[0] ?? (isTaken(wanted) ? 'already-issued' : 'signed-out')
    },

    reissue: async (id, occasion, abandoned) => {
      const found = signIns.byId(id)
      if (!found || found.occasion !== occasion) return 'unknown-sign-in'
      if (!isLiving(found)) return 'already-revoked'
      const change = (): Change => {
        const now = signIns.byId(id)
        return now && isLiving(now) && !abandoned() ? { issued: [found], revoked: [id] } : NOTHING
      }
      const issued = await issue(1, change)
      if (issued === null) return 'too-many'
      const now = signIns.byId(id)
      return issued[0] ?? (now && isLiving(now) ? 'signed-out' : 'already-revoked')
    },

    issueAll: async (wanted) => {
      const { length } = changeFor(wanted).issued
      if (length === 0) return []
      return (await issue(length, () => changeFor(wanted))) ?? 'too-many'
    },
  }
}

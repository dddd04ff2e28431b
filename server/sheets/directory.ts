import type { Delegation } from '#shared/meeting/meeting.ts'
import { referenceIdOf, referredBy } from './reference-names.ts'
import { candidates, plainly } from './spelling.ts'
import type { Candidates } from './spelling.ts'

export type Found =
  | { readonly is: 'delegation'; readonly delegation: Delegation }
  | { readonly is: 'several'; readonly delegations: readonly Delegation[] }
  | { readonly is: 'unknown' }

/** Finds delegations by what people call them. */
export type Directory = {
  readonly byId: (id: string) => Delegation | null
  /**
   * By id, code, printed name, other name or a name in the reference, the more exact before the less; accents and
   * capitals do not count.
   */
  readonly find: (typed: string) => Found
  /** All names of all delegations, and all groups that somebody may speak for, as printed. */
  readonly names: () => Candidates
  readonly groups: () => Candidates
  readonly groupLike: (typed: string) => string | null
}

export function directory(delegations: readonly Delegation[]): Directory {
  const ids = new Map<string, Delegation>(delegations.map((one) => [one.id, one]))
  const exact = index(delegations, ({ name }) => [name])
  const steps = [
    index(delegations, ({ id }) => [plainly(id)]),
    index(delegations, ({ name }) => [plainly(name)]),
    index(
      delegations.filter(({ kind }) => goesByCode(kind)),
      ({ code }) => (code === null ? [] : [plainly(code)]),
    ),
    index(delegations, ({ otherNames }) => otherNames.map(plainly)),
  ]
  const referenced = index(delegations, (one) => {
    const id = referenceIdOf(one)
    return id === null ? [] : [id]
  })
  const byReference = (typed: string) => {
    const found = referredBy(typed).flatMap(({ id }) => referenced.get(id) ?? [])
    return found.length === 0 ? undefined : found
  }
  const groups = [...new Set(delegations.flatMap((one) => one.groups))]
  let names: Candidates | null = null
  const groupsByName = new Map(groups.map((group) => [plainly(group), group]))
  return {
    byId: (id) => ids.get(id) ?? null,
    find: (typed) => {
      const itself = ids.get(typed)
      if (itself) return { is: 'delegation', delegation: itself }
      const wanted = plainly(typed)
      const told = [exact.get(typed), ...steps.map((step) => step.get(wanted))].find((some) => some !== undefined)
      const found = told ?? byReference(typed)
      const [first, second] = found ?? []
      if (!found || !first) return { is: 'unknown' }
      return second ? { is: 'several', delegations: found } : { is: 'delegation', delegation: first }
    },
    names: () => (names ??= candidates(delegations.flatMap(({ name, otherNames }) => [name, ...otherNames]))),
    groups: () => candidates(groups),
    groupLike: (typed) => (groups.includes(typed) ? typed : (groupsByName.get(plainly(typed)) ?? null)),
  }
}

/** A code names a State, or an organization that has one; of all others it only shows the flag. */
export const goesByCode = (kind: Delegation['kind']): boolean =>
  kind === 'member-state' || kind === 'observer-state' || kind === 'other-observer' || kind === 'igo'

/** The name among these that is meant, an exact one before another. */
export function likeIn(names: readonly string[], typed: string): string | null {
  if (names.includes(typed)) return typed
  const wanted = plainly(typed)
  return names.find((name) => plainly(name) === wanted) ?? null
}

function index(delegations: readonly Delegation[], keys: (one: Delegation) => readonly string[]) {
  const found = new Map<string, readonly Delegation[]>()
  for (const delegation of delegations) {
    for (const key of new Set(keys(delegation))) found.set(key, [...(found.get(key) ?? []), delegation])
  }
  return found
}

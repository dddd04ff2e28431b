import { createHash } from 'node:crypto'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { delegationIdSchema } from '#shared/wire/text-schema.ts'
import { goesByCode } from './directory.ts'
import type { Directory } from './directory.ts'
import { referenceIdOf, referredAs } from './reference-names.ts'
import { plainly } from './spelling.ts'

const LONGEST_SLUG = 56

export const isDelegationId = (text: string): boolean => delegationIdSchema.safeParse(text).success

/**
 * The id of a delegation whose row has none: the one the meeting knows it by, else its code, else the one the reference
 * has for its name, else made from its name.
 */
export function idOf(
  { name, kind, code }: Pick<Delegation, 'name' | 'kind' | 'code'>,
  known: Directory,
  taken: ReadonlyMap<string, { readonly name: string }>,
): DelegationId {
  const found = known.find(name)
  if (found.is === 'delegation' && plainly(found.delegation.name) === plainly(name)) return found.delegation.id
  const named = referredAs({ name, kind })
  const referred = named?.code === code ? named : null
  if (referred && found.is === 'delegation' && referenceIdOf(found.delegation) === referred.id) {
    return found.delegation.id
  }
  if (code !== null && goesByCode(kind)) {
    const coded = known.find(code)
    return coded.is === 'delegation' && coded.delegation.code === code ? coded.delegation.id : asDelegationId(code)
  }
  if (referred) return asDelegationId(referred.id)
  const slug = slugOf(name)
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? slug : `${slug}-${count}`
    const other = taken.get(id) ?? known.byId(id)
    if (!other || plainly(other.name) === plainly(name)) return asDelegationId(id)
  }
}

/** A name in another script than the Latin one has no letters for an id, so its digest stands for it. */
function slugOf(name: string): string {
  const slug = plainly(name)
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '')
  return slug === '' ? `d-${createHash('sha256').update(name).digest('hex').slice(0, 10)}` : slug
}

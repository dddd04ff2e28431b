import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { folded } from '#shared/reference/folded.ts'

/** A delegation as it stands in the fields; lists are one name a line. */
export type DelegationFields = {
  readonly name: string
  readonly kind: Delegation['kind']
  readonly code: string
  readonly region: Delegation['region']
  readonly groups: string
  readonly otherNames: string
}

export const fieldsOf = (delegation: Delegation | null): DelegationFields => ({
  name: delegation?.name ?? '',
  kind: delegation?.kind ?? 'ngo',
  code: delegation?.code ?? '',
  region: delegation?.region ?? null,
  groups: (delegation?.groups ?? []).join('\n'),
  otherNames: (delegation?.otherNames ?? []).join('\n'),
})

const lines = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

export const codeUnreadable = ({ code }: DelegationFields): boolean => !/^([A-Za-z]{2})?$/.test(code.trim())

/** The delegation by the fields, with its id or a free one made from its name; null where it cannot be saved as it stands. */
export function delegationBy(
  fields: DelegationFields,
  id: Delegation['id'] | null,
  taken: (id: string) => boolean,
): Delegation | null {
  const name = fields.name.trim()
  if (name === '' || codeUnreadable(fields)) return null
  const code = fields.code.trim().toUpperCase()
  return {
    id: id ?? asDelegationId(freeId(name, taken)),
    name,
    kind: fields.kind,
    code: code === '' ? null : code,
    groups: lines(fields.groups),
    region: fields.region,
    otherNames: lines(fields.otherNames),
  }
}

/** Letters an id may have, from the name as far as it has any. */
function freeId(name: string, taken: (id: string) => boolean): string {
  const made = folded(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const stem = made.slice(0, 50).replace(/-+$/, '') || 'delegation'
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`
    if (!taken(id)) return id
  }
}

import { LANGUAGES } from '#shared/meeting/languages.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { EVERYDAY_NAMES } from '#shared/reference/everyday-names.ts'
import { folded } from '#shared/reference/folded.ts'
import { FORMER_NAMES } from '#shared/reference/former-names.ts'
import { nameIn } from '#shared/reference/names.ts'
import { organization, ORGANIZATIONS } from '#shared/reference/organizations.ts'
import { SHORT_FORMS } from '#shared/reference/short-forms.ts'
import { isState, STATE_CODES } from '#shared/reference/state-code.ts'
import type { StateCode } from '#shared/reference/state-code.ts'

/** A State or an organization of the reference. */
export type Referred = { readonly id: string; readonly code: string | null }
type Kind = Delegation['kind']

const formerNames = (code: StateCode): readonly string[] =>
  FORMER_NAMES.filter((former) => former.code === code).flatMap(({ short, formal }) =>
    LANGUAGES.flatMap((language) => [short[language], formal[language]]),
  )

const stateNames = (code: StateCode): readonly string[] => [
  ...LANGUAGES.flatMap((language) => [nameIn(code, language, 'short'), nameIn(code, language, 'formal')]),
  ...formerNames(code),
  ...(EVERYDAY_NAMES[code] ?? []),
  ...(SHORT_FORMS[code] ?? []),
]

const REFERENCE: readonly { readonly is: Referred; readonly names: readonly string[] }[] = [
  ...STATE_CODES.map((code) => ({ is: { id: code, code }, names: stateNames(code) })),
  ...ORGANIZATIONS.map(({ id, code = null, names, short }) => ({
    is: { id, code },
    names: [...Object.values(names), ...short],
  })),
]

/** By whole names alone, as `folded` leaves them. */
const BY_NAME: ReadonlyMap<string, readonly Referred[]> = byName()

function byName() {
  const found = new Map<string, readonly Referred[]>()
  for (const { is, names } of REFERENCE) {
    for (const name of new Set(names.map(folded))) found.set(name, [...(found.get(name) ?? []), is])
  }
  return found
}

/** Whom the reference knows by exactly this name, in any language. */
export const referredBy = (name: string): readonly Referred[] => BY_NAME.get(folded(name)) ?? []

/** The one that a delegation of this kind with this name is: no institution of civil society is taken for a State. */
export function referredAs({ name, kind }: Pick<Delegation, 'name' | 'kind'>): Referred | null {
  const [first, second] = referredBy(name).filter(({ id }) => (isState(id) ? mayBeState(kind) : !isStateKind(kind)))
  return first && !second ? first : null
}

/** Which of the reference a delegation is, by its code or id, or else by its name. */
export function referenceIdOf({ id, name, kind, code }: Delegation): string | null {
  if (isState(code) && mayBeState(kind)) return code
  const known = organization(id) ?? (kind === 'igo' && code !== null ? organization(code) : null)
  return known?.id ?? referredAs({ name, kind })?.id ?? null
}

const isStateKind = (kind: Kind): boolean => kind === 'member-state' || kind === 'observer-state'
const mayBeState = (kind: Kind): boolean => isStateKind(kind) || kind === 'other-observer'

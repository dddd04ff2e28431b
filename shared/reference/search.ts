import type { DelegationId } from '../meeting/ids.ts'
import { LANGUAGES } from '../meeting/languages.ts'
import type { Delegation } from '../meeting/meeting.ts'
import { EVERYDAY_NAMES } from './everyday-names.ts'
import { folded } from './folded.ts'
import { FORMER_NAMES } from './former-names.ts'
import { nameIn } from './names.ts'
import { organization } from './organizations.ts'
import { GROUPS } from './political-groups.ts'
import { SHORT_FORMS } from './short-forms.ts'
import { isState } from './state-code.ts'
import type { StateCode } from './state-code.ts'

/** Folded names stand between bars, each word after a space: `| holy see| vatican|`, so that a search is one look. */
type Entry = {
  readonly id: DelegationId
  readonly printed: string
  readonly names: string
  /** The names without spaces, for "Vietnam" and "Guineabissau". */
  readonly closed: string
  readonly groups: string
}
export type SearchIndex = readonly Entry[]

const joined = (names: readonly string[]): string => `|${names.map((name) => ` ${name}|`).join('')}`

/** The Arabic article is written, and left out, differently from name to name: الغابون, غابون. */
const withoutArticle = (text: string): string => text.replace(/(^| )ال(?=\S{2})/g, '$1')

/** Words joined by an apostrophe are found together and apart: "divoire", "d ivoire". */
const forms = (name: string): readonly string[] => {
  const whole = folded(name)
  const apart = /['’]/.test(name) ? [folded(name.replace(/['’]/g, ' '))] : []
  return [whole, withoutArticle(whole), ...apart]
}

const stateNames = (code: StateCode): readonly string[] => [
  ...LANGUAGES.flatMap((language) => [nameIn(code, language, 'short'), nameIn(code, language, 'formal')]),
  ...FORMER_NAMES.filter((former) => former.code === code).flatMap(({ short }) => Object.values(short)),
  ...(EVERYDAY_NAMES[code] ?? []),
  ...(SHORT_FORMS[code] ?? []),
]

const referenceNames = ({ id, code }: Delegation): readonly string[] => {
  if (isState(code)) return stateNames(code)
  const known = organization(id)
  return known ? [...Object.values(known.names), ...known.short] : []
}

const groupNames = (groups: readonly string[]): readonly string[] =>
  groups.flatMap((name) => [name, ...(GROUPS.find(({ names }) => Object.values(names).includes(name))?.short ?? [])])

function entryOf(delegation: Delegation): Entry {
  const { id, name, code, otherNames, groups } = delegation
  const all = [name, ...otherNames, code ?? '', ...referenceNames(delegation)].flatMap(forms)
  const names = [...new Set(all)].filter((one) => one !== '')
  return {
    id,
    printed: ` ${folded(name)}`,
    names: joined(names),
    closed: joined(names).replaceAll(' ', ''),
    groups: joined(groupNames(groups).map(folded)),
  }
}

/** Made once for the delegations of a meeting, in the order of their printed names. */
export const searchable = (delegations: readonly Delegation[]): SearchIndex =>
  delegations.map(entryOf).toSorted((a, b) => (a.printed < b.printed ? -1 : 1))

type Wanted = { readonly text: string; readonly words: readonly string[]; readonly closed: string }

const wantedOf = (text: string): Wanted => ({ text, words: text.split(' '), closed: text.replaceAll(' ', '') })

const ANYWHERE = 5
const BY_GROUP = 6

/** How well an entry answers, 0 best; null: not at all. */
function rankOf({ printed, names, closed, groups }: Entry, wanted: Wanted): number | null {
  if (wanted.words.every((word) => names.includes(` ${word}`))) {
    if (names.includes(`| ${wanted.text}|`)) return 0
    if (printed.startsWith(` ${wanted.text}`)) return 1
    if (wanted.words.every((word) => printed.includes(` ${word}`))) return 2
    return names.includes(`| ${wanted.text}`) ? 3 : 4
  }
  if (closed.includes(wanted.closed)) return ANYWHERE
  return groups.includes(` ${wanted.text}`) ? BY_GROUP : null
}

/**
 * The delegations that a few letters may mean, in any of their names: first whose name, code or short form it is, then
 * whose printed name begins with it, then by the words of the printed name, then by other names, then anywhere in them,
 * and last those who may speak for a group of that name.
 */
export function find(index: SearchIndex, typed: string, most: number): readonly DelegationId[] {
  const text = folded(typed)
  if (text === '') return []
  const wanted = wantedOf(text)
  const bare = withoutArticle(text)
  const withoutIt = bare === text ? null : wantedOf(bare)
  const found: DelegationId[][] = Array.from({ length: BY_GROUP + 1 }, () => [])
  for (const entry of index) {
    const rank = rankOf(entry, wanted) ?? (withoutIt && rankOf(entry, withoutIt) !== null ? ANYWHERE : null)
    if (rank !== null) found[rank]?.push(entry.id)
  }
  return found.flat().slice(0, most)
}

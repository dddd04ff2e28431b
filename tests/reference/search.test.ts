import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#shared/meeting/languages.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { nameIn } from '#shared/reference/names.ts'
import { ORGANIZATIONS, organizationDelegation } from '#shared/reference/organizations.ts'
import { find, searchable } from '#shared/reference/search.ts'
import { STATE_CODES } from '#shared/reference/state-code.ts'
import { stateDelegation, stateDelegations } from '#shared/reference/state-delegation.ts'

const SEED = 60251
const organizations = ORGANIZATIONS.map((one) => organizationDelegation(one))
const terre: Delegation = {
  id: asDelegationId('terre-des-hommes'),
  name: 'Terre des Hommes',
  kind: 'ngo',
  code: null,
  groups: [],
  region: null,
  otherNames: ['Fédération internationale Terre des Hommes', 'TdH'],
}
const ALL = [...stateDelegations().map((one) => ({ ...one, groups: [] })), ...organizations, terre]
const index = searchable(ALL)
const first = (typed: string) => find(index, typed, 1)[0]

describe('finding a delegation', () => {
  it.each([
    ['cote divoire', 'CI'],
    ['Côte d’Ivoire', 'CI'],
    ["COTE D'IVOIRE", 'CI'],
    ['cote d ivoire', 'CI'],
    ['Ivory Coast', 'CI'],
    ['usa', 'US'],
    ['UK', 'GB'],
    ['drc', 'CD'],
    ['DPRK', 'KP'],
    ['south korea', 'KR'],
    ['russia', 'RU'],
    ['iran', 'IR'],
    ['Vietnam', 'VN'],
    ['turkey', 'TR'],
    ['turkiye', 'TR'],
    ['Swaziland', 'SZ'],
    ['timor leste', 'TL'],
    ['guineabissau', 'GW'],
    ['niger', 'NE'],
    ['congo', 'CG'],
    ['allemagne', 'DE'],
    ['ALEMANIA', 'DE'],
    ['герман', 'DE'],
    ['德国', 'DE'],
    ['المانيا', 'DE'],
    ['الامارات', 'AE'],
    ['الإمارات', 'AE'],
    ['كويت', 'KW'],
    ['الغابون', 'GA'],
    ['قَطَر', 'QA'],
    ['ohchr', 'ohchr'],
    ['HCDH', 'ohchr'],
    ['ЮНИСЕФ', 'unicef'],
    ['eu', 'EU'],
    ['malte', 'MT'],
    ['tdh', 'terre-des-hommes'],
    ['federation terre', 'terre-des-hommes'],
  ])('finds by "%s" %s first', (typed, id) => {
    expect(first(typed)).toBe(id)
  })

  it('offers a whole name or a code first, then what the printed name begins with, then its words, then other names', () => {
    expect(find(index, 'guinea', 5)).toEqual(['GN', 'GW', 'GQ', 'PG'])
    expect(find(index, 'ch', 4)).toEqual(['CH', 'TD', 'CL', 'CN'])
    expect(find(index, 'emirates united', 3)).toEqual(['AE'])
    expect(find(index, 'corée', 3)).toEqual(['KP', 'KR'])
  })

  it('finds who may speak for a group, after everybody whose own name it is', () => {
    const carriers = searchable([
      ...organizations,
      { ...stateDelegation('PK'), groups: ['Organization of Islamic Cooperation'] },
      { ...stateDelegation('EG'), groups: [] },
    ])
    expect(find(carriers, 'oic', 5)).toEqual(['oic', 'PK'])
    expect(find(carriers, 'organization of islamic', 5)).toEqual(['oic', 'PK'])
  })

  it('finds nothing by nothing, and no more than asked for', () => {
    expect(find(index, ' ’ ', 7)).toEqual([])
    expect(find(index, 'zzzz', 7)).toEqual([])
    expect(find(index, 'a', 7)).toHaveLength(7)
  })

  it(`finds every State by each of its names as somebody types it (seed ${SEED})`, () => {
    const mangled = fc.record({
      code: fc.constantFrom(...STATE_CODES),
      language: fc.constantFrom(...LANGUAGES),
      form: fc.constantFrom('short' as const, 'formal' as const),
      upper: fc.boolean(),
      bare: fc.boolean(),
      spaces: fc.boolean(),
    })
    fc.assert(
      fc.property(mangled, ({ code, language, form, upper, bare, spaces }) => {
        const name = nameIn(code, language, form)
        const cased = upper ? name.toUpperCase() : name.toLowerCase()
        const plain = bare ? cased.normalize('NFD').replace(/\p{Diacritic}/gu, '') : cased
        const typed = spaces ? `  ${plain.replaceAll(' ', '  ')} ` : plain
        expect(find(index, typed, 3)).toContain(code)
      }),
      { seed: SEED, numRuns: 600 },
    )
  })

  it(`keeps whom it found while more of the name is typed (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.double({ min: 0, max: 1, noNaN: true }), ({ id, name }, share) => {
        const letters = Math.max(1, Math.round(name.length * share))
        expect(find(index, name.slice(0, letters), ALL.length)).toContain(id)
      }),
      { seed: SEED, numRuns: 600 },
    )
  })

  it('is fast enough for every key', () => {
    const keys = ['c', 'co', 'cot', 'repub', 'united na', 'الكو', 'rep']
    for (const typed of keys) find(index, typed, 7)
    const times = Array.from({ length: 40 }, (_, turn) => {
      const started = performance.now()
      find(index, keys[turn % keys.length] ?? '', 7)
      return performance.now() - started
    }).toSorted((a, b) => a - b)
    // The median, since a shared machine may look away for a while.
    expect(times[20]).toBeLessThan(2)
  })
})

import { describe, expect, it } from 'vitest'
import { REGIONAL_GROUPS } from '#shared/meeting/meeting.ts'
import { COUNCIL_YEARS, councilMembers } from '#shared/reference/council-members.ts'
import { GROUPS, groupsOf } from '#shared/reference/political-groups.ts'
import { regionOf } from '#shared/reference/regions.ts'
import { isState, STATE_CODES } from '#shared/reference/state-code.ts'
import { stateDelegation, stateDelegations } from '#shared/reference/state-delegation.ts'

const YEARS = Array.from({ length: COUNCIL_YEARS.last - COUNCIL_YEARS.first + 1 }, (_, n) => COUNCIL_YEARS.first + n)

/** As the press of the time printed the Council of 2016; those of the demonstration. */
const COUNCIL_OF_2016 =
  'AE AL BD BE BI BO BW CG CH CI CN CU DE DZ EC ET FR GB GE GH ID IN KE KG KR LV MA MK MN MV MX NA NG NL PA PH PT PY ' +
  'QA RU SA SI SV TG VE VN ZA'

const ids = (...of: Parameters<typeof groupsOf>) => groupsOf(...of).map(({ id }) => id)

/** How many members a group had in a year, or has now. */
const membersOf = (group: string, year?: number) => STATE_CODES.filter((code) => ids(code, year).includes(group)).length

describe('regional groups and the Council', () => {
  it('has every Member State in one regional group', () => {
    const regions = STATE_CODES.map(regionOf)
    expect(REGIONAL_GROUPS.map((one) => regions.filter((region) => region === one).length)).toEqual([
      54, 54, 23, 33, 29,
    ])
  })

  it.each(YEARS)(
    'has 47 Members with the seats that General Assembly resolution 60/251 gives each region: %i',
    (year) => {
      const members = [...councilMembers(year)]
      expect(members).toHaveLength(47)
      const seats = REGIONAL_GROUPS.map((region) => members.filter((code) => regionOf(code) === region).length)
      expect(seats).toEqual([13, 13, 6, 8, 7])
    },
  )

  it('knows a Council that was printed', () => {
    expect([...councilMembers(2016)].toSorted().join(' ')).toBe(COUNCIL_OF_2016)
    const joined = [...councilMembers(2017)].filter((code) => !councilMembers(2016).has(code))
    expect(joined.toSorted().join(' ')).toBe('BR EG HR HU IQ JP RW TN US')
  })

  it('follows a seat that changed hands', () => {
    expect([councilMembers(2018).has('US'), councilMembers(2019).has('US'), councilMembers(2019).has('IS')]).toEqual([
      true,
      false,
      true,
    ])
    expect(councilMembers(2023).has('CZ')).toBe(true)
  })

  it('claims nothing about years it does not know', () => {
    expect(councilMembers(COUNCIL_YEARS.first - 1).size).toBe(0)
    expect(councilMembers(COUNCIL_YEARS.last + 1).size).toBe(32)
  })
})

describe('political groups', () => {
  it.each([
    ['african-group', 54, 54],
    ['arab-group', 21, 22],
    ['oic', 56, 57],
    ['non-aligned', 120, 121],
    ['european-union', 28, 27],
    ['asean', 10, 11],
    ['celac', 33, 33],
    ['cplp', 9, 9],
    ['caricom', 14, 14],
    ['nordic-baltic', 8, 8],
    ['gcc', 6, 6],
  ])('%s had %i members in 2016 and has %i now', (id, then, now) => {
    expect([membersOf(id, 2016), membersOf(id)]).toEqual([then, now])
  })

  it('list States only, each once, and have six names', () => {
    for (const { id, members, spans, names } of GROUPS) {
      const codes = typeof members === 'object' && 'codes' in members ? members.codes.split(' ') : []
      expect([id, codes.filter((code) => !isState(code)), codes.length]).toEqual([id, [], new Set(codes).size])
      if (codes.length > 0) expect(Object.keys(spans ?? {}).filter((code) => !codes.includes(code))).toEqual([])
      expect(Object.values(names).filter((name) => name.trim() !== name || name === '')).toEqual([])
    }
    expect(new Set(GROUPS.map(({ id }) => id)).size).toBe(GROUPS.length)
  })

  it('say for whom a State may speak', () => {
    expect(ids('GB')).toEqual([])
    expect(ids('GB', 2016)).toEqual(['european-union'])
    expect(ids('ZA')).toEqual(['african-group', 'non-aligned'])
    expect(GROUPS.find(({ id }) => id === 'like-minded')?.members).toBe('open')
  })
})

describe('a State as a delegation', () => {
  it('is a Member or an observer by the year', () => {
    expect(stateDelegation('KE', { year: 2016 })).toEqual({
      id: 'KE',
      name: 'Kenya',
      kind: 'member-state',
      code: 'KE',
      region: 'african',
      groups: ['African Group', 'Movement of Non-Aligned Countries'],
      otherNames: [],
    })
    expect(stateDelegation('KE', { year: 2019, language: 'fr', form: 'formal' })).toMatchObject({
      name: 'République du Kenya',
      kind: 'observer-state',
    })
    expect(stateDelegation('VA')).toMatchObject({ kind: 'observer-state', region: null })
    expect(stateDelegations({ year: 2016 }).filter(({ kind }) => kind === 'member-state')).toHaveLength(47)
  })
})

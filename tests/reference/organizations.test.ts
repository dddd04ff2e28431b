import { describe, expect, it } from 'vitest'
import { organization, organizationDelegation, ORGANIZATIONS } from '#shared/reference/organizations.ts'
import { isState } from '#shared/reference/state-code.ts'

describe('organizations', () => {
  it('have one id each, which is not that of a State, and names in at least English, French and Spanish', () => {
    const ids = ORGANIZATIONS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter(isState)).toEqual([])
    for (const { names } of ORGANIZATIONS) {
      expect(Object.keys(names)).toEqual(expect.arrayContaining(['en', 'fr', 'es']))
      expect(Object.values(names).filter((name) => name === '' || name.includes("'"))).toEqual([])
    }
  })

  it('go by their English name where the name in a language is not certain', () => {
    const [unicef, malta] = [organization('unicef'), organization('order-of-malta')]
    if (!unicef || !malta) throw new Error('not there')
    expect(organizationDelegation(unicef, 'fr').name).toBe('Fonds des Nations Unies pour l’enfance')
    expect(organizationDelegation(malta, 'zh').name).toBe('Sovereign Order of Malta')
    expect(organization('nobody')).toBeNull()
  })
})

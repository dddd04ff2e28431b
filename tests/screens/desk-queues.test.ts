import { describe, expect, it } from 'vitest'
import { arrivalRows } from '#client/screens/desk/arrivals-model.ts'
import { claimRows } from '#client/screens/desk/claims-model.ts'
import { partFor } from '#client/screens/desk/keys.ts'
import { commission, defence, ghana, kenya, OIC, pakistan, senegal } from '../rules/council.ts'
import { at, given } from '../rules/rule.ts'
import { checksIn, confirms, inscribes, rejects, sitting, withdraws } from '../rules/verbs.ts'
import { deskOf, readArrivals, readClaims } from './desk.ts'

describe('the queue of claims', () => {
  const claimed = given(
    sitting,
    at('9:10'),
    inscribes(senegal, { forGroup: OIC }),
    inscribes(kenya),
    at('9:12'),
    inscribes(pakistan, { forGroup: OIC, dignitary: 'minister', speaker: 'H.E. Mr. Khan' }),
  )

  it('LS4 has each claim of an inscription, the oldest first, with who claims the same group', () =>
    claimed.leaves((seen) =>
      expect(readClaims(seen)).toEqual([
        `Senegal | ${OIC} · asked 09:10 | Also claimed by Pakistan`,
        'Pakistan | Minister · asked 09:12 | H.E. Mr. Khan',
        `Pakistan | ${OIC} · asked 09:12 | H.E. Mr. Khan | Also claimed by Senegal`,
      ]),
    ))

  it('LS4 loses a claim once it is settled, or its inscription gone', () =>
    claimed
      .when(confirms(pakistan, 'dignitary'), rejects(senegal, 'group'))
      .leaves((seen) => expect(readClaims(seen)).toEqual([`Pakistan | ${OIC} · asked 09:12 | H.E. Mr. Khan`]))
      .when(withdraws(pakistan))
      .leaves((seen) => expect(readClaims(seen)).toEqual([])))

  it('LS4 confirms by what the row offers', () =>
    claimed.leaves((seen) =>
      expect(claimRows(deskOf(seen))[0]?.deed).toMatchObject({
        command: { type: 'ConfirmPriority', claim: 'group' },
        offer: { may: true },
      }),
    ))
})

describe('the queue of arrivals', () => {
  const expected = given(sitting, at('9:05'), inscribes(commission), inscribes(defence), inscribes(ghana))

  it('LS5 has those registered, by their names, and nobody who is listed', () =>
    expected.leaves((seen) =>
      expect(readArrivals(seen)).toEqual([
        'Defence for Children International | NGO · registered 09:05',
        'Kenya National Commission on Human Rights | NHRI · registered 09:05',
      ]),
    ))

  it('LS5 lets them go once they are checked in', () =>
    expected.when(checksIn(defence)).leaves((seen) => {
      expect(readArrivals(seen)).toEqual(['Kenya National Commission on Human Rights | NHRI · registered 09:05'])
      expect(arrivalRows(deskOf(seen))[0]?.deed.offer).toEqual({ may: true })
    }))
})

describe('a key of the desk', () => {
  const press = { ctrlKey: false, metaKey: false, altKey: false, inField: false, inOpen: false }

  it.each([
    ['F2', 'claims'],
    ['F4', 'arrivals'],
    ['F8', 'list'],
    ['Escape', 'search'],
    ['k', 'search'],
    ['é', 'search'],
    ['ك', 'search'],
  ] as const)('%s leads to the %s', (key, part) => expect(partFor({ ...press, key })).toBe(part))

  it('leaves a letter to the field it is typed in, and Escape to what it closes', () => {
    expect(partFor({ ...press, key: 'k', inField: true })).toBeNull()
    expect(partFor({ ...press, key: 'Escape', inOpen: true })).toBeNull()
    expect(partFor({ ...press, key: 'F2', inField: true })).toBe('claims')
  })

  it('leaves to the browser what is the browser’s', () => {
    expect(partFor({ ...press, key: 'r', ctrlKey: true })).toBeNull()
    expect(partFor({ ...press, key: 'Enter' })).toBeNull()
    expect(partFor({ ...press, key: 'ArrowDown' })).toBeNull()
  })
})

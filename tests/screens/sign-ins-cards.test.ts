import { describe, expect, it } from 'vitest'
import { cardModels } from '#client/cards/card-model.ts'
import { type IssuedCard, unprinted, withIssued } from '#client/cards/issued-cards.ts'
import { isLocal, sheetsOf } from '#client/screens/cards/sheets.ts'
import type { Language } from '#client/wording/language.ts'
import { asSignInId } from '#shared/meeting/ids.ts'
import type { SignInRow } from '#shared/wire/sign-in-messages.ts'
import { brazil, clockTime, kenya, PLAN } from '../rules/council.ts'
import { wordsIn } from '../wording/words-in.ts'

const CODE = 'K7QM-4TXR-9DWB'
const card = (id: string, who: Pick<SignInRow, 'role'> & Partial<SignInRow>): IssuedCard => ({
  signIn: {
    id: asSignInId(id),
    delegation: null,
    label: null,
    createdAt: clockTime('8:00'),
    revokedAt: null,
    devices: 0,
    sessions: 0,
    lastSignedInAt: null,
    ...who,
  },
  code: CODE,
  origin: 'https://rostrum.example.org',
  printed: false,
})
const ofKenya = card('ke', { role: 'delegation', delegation: kenya.id })
const ofBrazil = card('br', { role: 'delegation', delegation: brazil.id })
const delegations = Object.fromEntries(PLAN.delegations.map((delegation) => [delegation.id, delegation]))
const models = (cards: readonly IssuedCard[], language: Language = 'en') =>
  cardModels(cards, { meeting: { ...PLAN, delegations }, words: wordsIn(language, 'sign-ins') })

describe('a card', () => {
  it('says whose it is, for what, when and where, and leads in', () => {
    const [shown] = models([ofKenya])
    expect(shown).toMatchObject({
      name: 'Kenya',
      emblem: { code: 'KE' },
      role: null,
      occasion: PLAN.occasion.title,
      meeting: PLAN.title,
      room: PLAN.room,
      code: ['K7QM', '4TXR', '9DWB'],
      link: 'https://rostrum.example.org/enter#K7QM-4TXR-9DWB',
    })
    expect(shown?.when).toMatch(/^Monday,? 7 March 2016, 09:00–12:00$/)
    expect(shown?.how).toBe(
      'Scan this with a phone, or enter the code at rostrum.example.org, to ask for the floor and follow the list of speakers.',
    )
  })

  it.each(['en', 'fr', 'ar'] as const)('says in %s what each role does with it', (language) => {
    const roles = (['secretariat', 'moderator', 'display', 'delegation'] as const).map((role) => card(role, { role }))
    const said = models(roles, language).map(({ how }) => how)
    expect(new Set(said).size).toBe(4)
    for (const sentence of said) expect(sentence).toContain('rostrum.example.org')
  })

  it('of staff goes by its label, with the role beside it, and comes before those of delegations', () => {
    const cards = [
      ofKenya,
      card('1', { role: 'moderator' }),
      ofBrazil,
      card('2', { role: 'secretariat', label: 'Desk 2' }),
    ]
    expect(models(cards).map(({ name, role, emblem }) => [name, role, emblem !== null])).toEqual([
      ['Desk 2', 'Secretariat', false],
      ['Moderator', null, false],
      ['Brazil', null, true],
      ['Kenya', null, true],
    ])
  })
})

describe('the cards of a tab', () => {
  it('are renewed by a later one for the same delegation, and wait to be printed', () => {
    const printed = { ...ofKenya, printed: true }
    const desk = card('desk', { role: 'secretariat' })
    const fresh = card('ke-2', { role: 'delegation', delegation: kenya.id })
    const held = withIssued([printed, ofBrazil, desk], [fresh])
    expect(held.map(({ signIn }) => signIn.id)).toEqual(['br', 'desk', 'ke-2'])
    expect(unprinted([printed, fresh])).toEqual([fresh])
  })

  it.each([
    [0, []],
    [8, [8]],
    [9, [8, 1]],
    [250, [...Array.from({ length: 31 }, () => 8), 2]],
  ])('%i of them fill sheets of eight', (count, sizes) => {
    expect(sheetsOf(Array.from({ length: count })).map(({ length }) => length)).toEqual(sizes)
  })
})

it('an address that only this computer can reach is known', () => {
  expect(['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000'].every(isLocal)).toBe(true)
  expect(['https://rostrum.example.org', 'http://192.168.1.20:3000', 'http://localhost.org'].some(isLocal)).toBe(false)
})

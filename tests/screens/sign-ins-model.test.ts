import { describe, expect, it } from 'vitest'
import { type Looking, signInsModel } from '#client/screens/sign-ins/sign-ins-model.ts'
import { asSignInId } from '#shared/meeting/ids.ts'
import { asInstant } from '#shared/meeting/time.ts'
import type { SignInRow } from '#shared/wire/sign-in-messages.ts'
import { brazil, clockTime, kenya, PLAN } from '../rules/council.ts'
import { wordsIn } from '../wording/words-in.ts'

const now = clockTime('9:41')
const delegations = Object.fromEntries(PLAN.delegations.map((delegation) => [delegation.id, delegation]))
const row = (id: string, more: Partial<SignInRow>): SignInRow => ({
  id: asSignInId(id),
  role: 'delegation',
  delegation: null,
  label: null,
  createdAt: clockTime('8:00'),
  revokedAt: null,
  devices: 0,
  sessions: 0,
  lastSignedInAt: null,
  ...more,
})
const desk = row('desk', { role: 'secretariat', label: 'Desk 1', devices: 1, lastSignedInAt: clockTime('8:30') })

const model = (signIns: readonly SignInRow[], looking: Partial<Looking> = {}) =>
  signInsModel({
    meeting: { delegations, timeZone: PLAN.timeZone },
    answer: { now, publicUrl: null, own: desk.id, signIns: [desk, ...signIns] },
    looking: { filter: 'all', kind: null, found: null, ...looking },
    visitor: PLAN.timeZone,
    words: wordsIn('en', 'sign-ins'),
  })
const kenyas = (signIns: readonly SignInRow[]) => model(signIns).rows.find(({ delegation }) => delegation === kenya.id)

describe('a delegation', () => {
  it('without a code has none, and one that was revoked counts for nothing', () => {
    const revoked = row('old', { delegation: kenya.id, revokedAt: now, devices: 2 })
    expect(kenyas([revoked])).toMatchObject({ state: 'no-code', status: 'No code', last: null, signIn: null })
    expect(model([revoked]).withoutCode).toHaveLength(PLAN.delegations.length)
  })

  it('with a code nobody used yet has not signed in', () => {
    expect(kenyas([row('new', { delegation: kenya.id })])).toMatchObject({ state: 'unused', last: null })
  })

  it('that is connected says with how many devices, and when the last one signed in', () => {
    const signIn = row('new', { delegation: kenya.id, devices: 2, sessions: 3, lastSignedInAt: clockTime('9:30') })
    expect(kenyas([signIn])).toMatchObject({
      state: 'connected',
      status: '2 devices connected',
      last: 'last signed in 09:30',
    })
    expect(model([signIn]).connected).toBe(1)
  })

  it('that signed in on another day says which', () => {
    const yesterday = asInstant(clockTime('9:30') - 24 * 60 * 60_000)
    const signIn = row('new', { delegation: kenya.id, sessions: 1, lastSignedInAt: yesterday })
    expect(kenyas([signIn])).toMatchObject({ state: 'away', status: 'Not connected' })
    expect(kenyas([signIn])?.last).toMatch(/^last signed in Sunday,? 6 March 2016$/)
  })
})

describe('what is shown', () => {
  const signIns = [row('ke', { delegation: kenya.id }), row('br', { delegation: brazil.id, devices: 1 })]

  it.each([
    ['unused', [kenya.id]],
    ['connected', [brazil.id]],
    ['away', []],
  ] as const)('are those that are %s', (filter, ids) => {
    expect(model(signIns, { filter }).rows.map(({ delegation }) => delegation)).toEqual(ids)
  })

  it('are those of one kind, and those that were searched for in the order in which they answer', () => {
    const kind = model(signIns, { kind: 'ngo' }).rows
    expect(kind.length).toBeGreaterThan(0)
    expect(new Set(kind.map(({ beside }) => beside))).toEqual(new Set(['Non-governmental organization']))
    const found = [kenya, brazil]
    expect(model(signIns, { found }).rows.map(({ name }) => name)).toEqual(['Kenya', 'Brazil'])
  })
})

it('staff stand apart, by their labels, and whoever looks knows itself', () => {
  const { staff, rows } = model([
    row('screen', { role: 'display' }),
    row('chair', { role: 'moderator', label: 'Podium' }),
    row('gone', { role: 'moderator', revokedAt: now }),
  ])
  expect(staff.map(({ name, beside, own }) => [name, beside, own])).toEqual([
    ['Desk 1', 'Secretariat', true],
    ['Podium', 'Moderator', false],
    ['Projected screen', null, false],
  ])
  expect(rows).toHaveLength(PLAN.delegations.length)
})

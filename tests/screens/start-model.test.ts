import { expect, test } from 'vitest'
import type { Listed } from '#client/screens/start/meetings.ts'
import { startModel } from '#client/screens/start/start-model.ts'
import { asDelegationId, asMeetingId } from '#shared/meeting/ids.ts'
import { clockTime, PLAN } from '../rules/council.ts'
import { wordsIn } from '../wording/words-in.ts'

const english = wordsIn('en', 'start')
const morning: Listed = { ...PLAN, sitting: { is: 'convened' } }
const afternoon: Listed = {
  ...morning,
  id: asMeetingId('pm'),
  title: 'Panel 2',
  planned: { start: clockTime('15:00'), end: clockTime('18:00') },
}
const model = (shown: string, ...meetings: readonly Listed[]) =>
  startModel({ now: clockTime(shown), meetings }, 'Europe/Zurich', english)

test('what is on stands under its occasion and its day, in order of time', () => {
  const [occasion, ...others] = model('8:00', afternoon, morning)
  expect(others).toEqual([])
  expect(occasion).toMatchObject({ title: 'Annual full-day meeting on the rights of the child' })
  // Engines differ in the comma.
  expect(occasion?.day).toMatch(/^Monday,? 7 March 2016$/)
  expect(occasion?.meetings.map(({ title, hours }) => `${title} ${hours}`)).toEqual([
    'Panel 1 09:00–12:00',
    'Panel 2 15:00–18:00',
  ])
})

const sittingOf = (shown: string, sitting: Listed['sitting']) => model(shown, { ...morning, sitting })[0]?.meetings[0]

test('a meeting says how it stands', () => {
  expect(sittingOf('8:00', { is: 'convened' })?.sitting).toBe('Begins at 09:00')
  expect(sittingOf('9:10', { is: 'convened' })?.sitting).toBe('Not begun yet')
  const openedAt = clockTime('9:01')
  expect(sittingOf('9:10', { is: 'open', openedAt })).toMatchObject({ sitting: 'In session', on: true })
  const since = clockTime('10:00')
  expect(sittingOf('10:01', { is: 'suspended', openedAt, since, because: null })?.sitting).toBe('Suspended')
  expect(sittingOf('13:00', { is: 'adjourned', openedAt, at: clockTime('12:04') })?.sitting).toBe('Adjourned at 12:04')
})

test('a rehearsal stands with its meeting while it is under way, and can be begun by the staff of the occasion', () => {
  const rehearsal: Listed = { ...morning, id: asMeetingId('r1'), rehearsal: { of: morning.id, speed: 20 } }
  const over: Listed = {
    ...rehearsal,
    id: asMeetingId('r2'),
    sitting: { is: 'adjourned', openedAt: null, at: clockTime('8:30') },
  }
  const known = [
    { session: 'phone', role: 'delegation', meeting: morning.id, delegation: asDelegationId('KE') },
    { session: 'elsewhere', role: 'secretariat', meeting: asMeetingId('gone'), delegation: null },
    { session: 'console', role: 'moderator', meeting: afternoon.id, delegation: null },
  ] as const
  const programme = { now: clockTime('8:50'), meetings: [rehearsal, over, morning, afternoon] }
  const [occasion] = startModel(programme, 'Europe/Zurich', english, known)
  expect(occasion?.meetings).toMatchObject([
    { id: morning.id, staff: 'console', rehearsals: [{ id: 'r1', sitting: 'Begins at 09:00' }] },
    { id: afternoon.id, staff: 'console', rehearsals: [] },
  ])
  expect(startModel(programme, 'Europe/Zurich', english)[0]?.meetings[0]?.staff).toBeNull()
})

test('with no meeting there is nothing to show', () => {
  expect(model('8:00')).toEqual([])
})

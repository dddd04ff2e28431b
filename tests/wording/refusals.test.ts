import { expect, test } from 'vitest'
import { refusalWording } from '#client/wording/refusal-wording.ts'
import { decide } from '#shared/decider/decide.ts'
import { clockTime, from, kenya } from '../rules/council.ts'
import { at, given } from '../rules/rule.ts'
import { closesList, inscribes, sitting } from '../rules/verbs.ts'
import { wordsIn } from './words-in.ts'

const english = wordsIn('en', 'refusals')

test('a refusal is said with the time on the clock of the room', () => {
  given(sitting, at('10:04'), closesList).leaves(({ meeting }) => {
    const command = { type: 'Inscribe', delegation: kenya.id, capacity: { is: 'national' } } as const
    const decision = decide(meeting, command, { by: from(kenya), at: clockTime('10:05') })
    const refusal = decision.is === 'refused' ? decision.refusal : null
    expect(refusal && refusalWording(refusal, english, meeting)).toBe('The list of speakers closed at 10:04.')
    expect(refusal && refusalWording(refusal, wordsIn('fr', 'refusals'), meeting)).toBe(
      'La liste des orateurs a été close à 10:04.',
    )
  })
})

test('a second press is told its place', () => {
  given(sitting, inscribes(kenya)).leaves(({ meeting }) => {
    const command = { type: 'Inscribe', delegation: kenya.id, capacity: { is: 'national' } } as const
    const decision = decide(meeting, command, { by: from(kenya), at: clockTime('9:01') })
    const refusal = decision.is === 'refused' ? decision.refusal : null
    expect(refusal && refusalWording(refusal, english, meeting)).toBe('Already on the list, in place 1.')
  })
})

test('a tap that was not delivered says so, with no meeting at hand', () => {
  expect(refusalWording({ because: 'not-sent' }, english, null)).toBe('Not sent: no connection.')
})

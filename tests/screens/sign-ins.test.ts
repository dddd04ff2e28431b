import { describe, expect, it, test } from 'vitest'
import { codeInFragment, isWhole, tidyCode } from '#client/sign-in/code.ts'
import {
  forgetSignIn,
  knownSignIns,
  type Memory,
  rememberSignIn,
  screenOf,
  type SignIn,
  signInAt,
} from '#client/sign-in/sign-ins.ts'
import { asDelegationId, asMeetingId } from '#shared/meeting/ids.ts'

function memory(): Memory {
  const kept = new Map<string, string>()
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  }
}

const morning = asMeetingId('am')
const afternoon = asMeetingId('pm')
const moderator: SignIn = { session: 's-mod', role: 'moderator', meeting: morning, delegation: null }
const kenya: SignIn = { session: 's-ke', role: 'delegation', meeting: morning, delegation: asDelegationId('KE') }
const ghana: SignIn = { session: 's-gh', role: 'delegation', meeting: morning, delegation: asDelegationId('GH') }

describe('one browser', () => {
  it('holds a console and a phone, a tab each', () => {
    const browser = memory()
    const console = { tab: memory(), browser }
    const phone = { tab: memory(), browser }
    rememberSignIn(moderator, console)
    rememberSignIn(kenya, phone)
    expect(signInAt('staff', morning, console)).toEqual(moderator)
    expect(signInAt('delegation', morning, phone)).toEqual(kenya)
    // A new tab goes by the latest of each role.
    expect(signInAt('delegation', morning, { tab: memory(), browser })).toEqual(kenya)
  })

  it('keeps two phones apart, and a tab to its own', () => {
    const browser = memory()
    const first = { tab: memory(), browser }
    rememberSignIn(kenya, first)
    rememberSignIn(ghana, { tab: memory(), browser })
    expect(signInAt('delegation', morning, first)).toEqual(kenya)
  })

  it('lets nobody through a door that is not theirs', () => {
    const memories = { tab: memory(), browser: memory() }
    rememberSignIn(kenya, memories)
    expect(signInAt('staff', morning, memories)).toBeNull()
  })

  it('tries a sign-in at the other meeting of its occasion', () => {
    const memories = { tab: memory(), browser: memory() }
    rememberSignIn(moderator, memories)
    expect(signInAt('staff', afternoon, memories)).toEqual(moderator)
  })

  it('forgets one that has ended', () => {
    const memories = { tab: memory(), browser: memory() }
    rememberSignIn(moderator, memories)
    rememberSignIn(kenya, memories)
    forgetSignIn(kenya.session, memories)
    expect(knownSignIns(memories)).toEqual([moderator])
  })

  it('is not put off by what others wrote into its storage', () => {
    const tab = memory()
    for (const text of ['', '{', 'null', '7', '{"role":"moderator"}', '{"session":1,"role":"king","meeting":"am"}']) {
      tab.setItem('rostrum.sign-in', text)
      expect(signInAt('staff', morning, { tab, browser: memory() })).toBeNull()
    }
  })
})

test('each role has its screen', () => {
  expect(screenOf(moderator)).toBe('/console/am')
  expect(screenOf({ role: 'secretariat', meeting: morning })).toBe('/desk/am')
  expect(screenOf(kenya)).toBe('/delegate/am')
  expect(screenOf({ role: 'display', meeting: morning })).toBe('/display/am')
})

test('a code is taken however it is typed', () => {
  expect(tidyCode('k7qm4txr9dwb')).toBe('K7QM-4TXR-9DWB')
  expect(tidyCode(' K7QM 4TXR-9DWB and more')).toBe('K7QM-4TXR-9DWB')
  expect(tidyCode('k7q')).toBe('K7Q')
  expect(isWhole('K7QM-4TXR-9DWB')).toBe(true)
  expect(isWhole('K7QM-4TXR')).toBe(false)
  expect(codeInFragment('#K7QM-4TXR-9DWB')).toBe('K7QM-4TXR-9DWB')
  expect(codeInFragment('#%E0%A4%A')).toBeNull()
  expect(codeInFragment('')).toBeNull()
})

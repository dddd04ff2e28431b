import { describe, expect, it } from 'vitest'
import { displayOf } from '#client/screens/display/display-model.ts'
import { outOfReach } from '#client/screens/display/reach.ts'
import { forecast } from '#shared/rules/forecast.ts'
import { bolivia, brazil, france, ghana, kenya, pakistan } from '../rules/council.ts'
import { at, given, rule, type Seen } from '../rules/rule.ts'
import {
  changes,
  closesList,
  inscribes,
  next,
  opens,
  opensList,
  opensListFor,
  roundOne,
  setsSpeakingTime,
  starts,
} from '../rules/verbs.ts'

const six = roundOne(france, ghana, kenya, bolivia, brazil, pakistan)
const shown = ({ meeting, now }: Seen) => displayOf(meeting, now, outOfReach(forecast(meeting, now)))

describe('the cut line on the projected screen', () => {
  rule('FC1', 'says how many of those waiting will probably be called in this round, and where it ends', () => {
    // Turns so long that the round ends within the names that are shown.
    const within = [12, 15, 18, 20, 25].map((mins) => {
      const counts: (number | null)[] = []
      given(six, setsSpeakingTime(mins * 60), next, starts).leaves((seen) => {
        const { face } = shown(seen)
        const follows = face.is === 'speaking' && face.follows.is === 'names' ? face.follows : null
        const { inRound = null, names = [] } = follows ?? {}
        expect(names.map(({ cut }) => cut ?? false)).toEqual([0, 1, 2].map((index) => index === inRound))
        counts.push(inRound)
      })
      return counts[0] ?? null
    })
    expect(within.some((count) => count !== null && count < 3)).toBe(true)
  })

  rule('FC1', 'says nothing where the round holds everybody, and before anybody can know', () => {
    given(six).leaves((seen) => {
      expect(shown(seen).face).toMatchObject({ is: 'free', still: 6, inRound: null })
      expect(JSON.stringify(shown(seen))).not.toContain('cut')
      expect(displayOf(seen.meeting, seen.now).face).toMatchObject({ is: 'free', inRound: null })
    })
  })
})

describe('an order by lot on the projected screen', () => {
  const byLot = [changes({ byLot: true }), at('9:00'), opens]

  rule('LS9', 'the commitment stands on the window’s face, and wherever the list is open', () => {
    given(byLot, opensListFor(120), inscribes(kenya)).leaves((seen) => {
      const commitment = seen.meeting.draws[0]?.commitment ?? ''
      const short = `${commitment.slice(0, 8)}…${commitment.slice(-8)}`
      expect(shown(seen)).toMatchObject({ face: { is: 'window', commitment: short }, draw: null })
    })
    given(byLot, opensList, inscribes(kenya)).leaves((seen) => {
      expect(shown(seen).draw).toMatchObject({ is: 'sealed' })
    })
  })

  rule('LS9', 'once the list is closed the seed is shown instead', () => {
    given(byLot, opensListFor(120), inscribes(kenya), at('9:03')).leaves((seen) => {
      const seed = seen.meeting.draws[0]?.seed ?? ''
      expect(shown(seen).draw).toEqual({ is: 'drawn', seed: `${seed.slice(0, 4)}…${seed.slice(-4)}` })
    })
  })

  it('is not spoken of where the order is by time', () => {
    given(at('9:00'), opens, opensListFor(120)).leaves((seen) => {
      expect(shown(seen)).toMatchObject({ face: { is: 'window', commitment: null }, draw: null })
    })
    given(at('9:00'), opens, opensList, closesList).leaves((seen) => expect(shown(seen).draw).toBeNull())
  })
})

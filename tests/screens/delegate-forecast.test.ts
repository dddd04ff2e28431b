import { describe, expect, it } from 'vitest'
import { listModel } from '#client/screens/delegate/list-model.ts'
import { nextOutlook } from '#client/screens/delegate/outlook.ts'
import { inscriptionId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { after, minutes, seconds } from '#shared/meeting/time.ts'
import { type Forecast, forecast } from '#shared/rules/forecast.ts'
import { bolivia, brazil, france, ghana, kenya, OIC, pakistan, senegal } from '../rules/council.ts'
import { at, given, rule, type Seen, type Step } from '../rules/rule.ts'
import { confirms, handsIn, inscribes, roundOne, setsSpeakingTime } from '../rules/verbs.ts'
import { wordsIn } from '../wording/words-in.ts'
import { cutOf, faceOf, outlookOf, phoneOf } from './phone.ts'

const five = roundOne(france, ghana, brazil, bolivia, kenya)
/** Pakistan claims to speak for a group, and turns are so long that two rounds hold but few of them. */
const claimed = (mins: number): Step => [five, inscribes(pakistan, { forGroup: OIC }), setsSpeakingTime(mins * 60)]
const confirmed: Step = [at('10:01'), confirms(pakistan, 'group')]

/** The phone at the last moment, having seen all of them. */
function shown(owner: Delegation, ...seen: readonly Seen[]) {
  const last = seen.at(-1)
  if (!last) throw new Error('nothing was seen')
  return phoneOf(owner, last, { outlook: outlookOf(owner, ...seen) })
}

function beforeAndAfter(first: Step, then: Step, look: (before: Seen, later: Seen) => void) {
  given(first, then).leaves((later) => {
    given(first).leaves((before) => look(before, later))
  })
}

describe('when one will speak', () => {
  rule('FC1', 'the phone says about when, between when and when, how many before, and in which round', () => {
    given(five).leaves((seen) => {
      expect(faceOf(shown(kenya, seen))).toMatch(
        /^You are 5th \| About 10:\d\d, between 10:\d\d and 10:\d\d\. \| 4 statements are before yours\. Probably in this round\.$/,
      )
    })
  })

  rule('FC1', 'it says so in French and Arabic too', () => {
    given(five).leaves((seen) => {
      const outlook = outlookOf(kenya, seen)
      expect(faceOf(phoneOf(kenya, seen, { outlook, language: 'fr' }))).toMatch(
        /Vers 10:\d\d, entre 10:\d\d et 10:\d\d\. \| 4 déclarations précèdent la vôtre\. Sans doute dans cette série\./,
      )
      expect(faceOf(phoneOf(kenya, seen, { outlook, language: 'ar' }))).toContain('في هذه الجولة على الأرجح')
    })
  })

  rule('FC1', 'whoever is probably not reached is told what can be done, and can do it at once', () => {
    given(five, setsSpeakingTime(25 * 60)).leaves((seen) => {
      const phone = shown(kenya, seen)
      expect(faceOf(phone)).toBe(
        'You are 5th | 4 statements are before yours. Probably not reached before the time is up. | ' +
          'Hand in the text of your statement, and it goes on record.',
      )
      expect(phone.actions.main).toMatchObject({ does: { is: 'open', sheet: { is: 'text' } } })
    })
    given(five, handsIn(kenya, 'Mr. President, …'), setsSpeakingTime(25 * 60)).leaves((seen) => {
      const phone = shown(kenya, seen)
      expect(faceOf(phone)).toContain('The text you handed in goes on record.')
      expect(phone.actions.main).toBeNull()
    })
  })

  rule('FC1', 'a second place says in its card when it comes', () => {
    given(roundOne(france, ghana, senegal), inscribes(senegal, { forGroup: OIC })).leaves((seen) => {
      const { places } = shown(senegal, seen)
      expect(places[1]?.when).toMatch(/^About 10:\d\d, between 10:\d\d and 10:\d\d\. Probably in this round\.$/)
    })
  })

  rule('FC1', 'the live list has a line where the round, and one where the meeting will probably end', () => {
    given(claimed(20)).leaves((seen) => {
      const { lastThisRound, lastMeeting } = outlookOf(kenya, seen)
      const zones = { room: 'Europe/Zurich', visitor: 'Europe/Zurich' }
      const words = wordsIn('en', 'delegate')
      const { waiting } = listModel(cutOf(seen.meeting, kenya), kenya.id, zones, words, { lastThisRound, lastMeeting })
      const lines = waiting.filter(({ cut }) => cut !== null)
      expect(lines.length).toBeGreaterThanOrEqual(1)
      expect(lines.at(-1)).toMatchObject({ id: lastMeeting, cut: 'The time will probably be up here' })
    })
  })
})

/** Every face before and after the confirmation, with turns of eight to twenty minutes. */
const moved = [8, 9, 10, 12, 15, 20].flatMap((mins) => {
  const faces: (readonly [before: string, later: string])[] = []
  beforeAndAfter(claimed(mins), confirmed, (before, later) => {
    for (const owner of [france, ghana, brazil, bolivia, kenya]) {
      faces.push([faceOf(shown(owner, before)), faceOf(shown(owner, before, later))])
    }
  })
  return faces
})

describe('a forecast that moves says why', () => {
  rule('FC1', 'the event that moved the cut line over one is named', () => {
    for (const [from, to] of [
      ['Probably in this round.', 'Probably in the next round.'],
      ['Probably in the next round.', 'Probably not reached before the time is up.'],
    ] as const) {
      const faces = moved.filter(([before, later]) => before.includes(from) && later.includes(to))
      expect(faces, `${from} ${to}`).not.toEqual([])
      for (const [, later] of faces) {
        expect(later).toContain(`Changed at 10:01: Pakistan was confirmed to speak on behalf of the ${OIC}.`)
      }
    }
  })

  rule('FC1', 'whoever stays on the same side of it is told nothing', () => {
    beforeAndAfter(claimed(10), confirmed, (before, later) => {
      expect(faceOf(shown(france, before, later))).not.toContain('Changed')
    })
  })
})

/** The forecast with everybody's moment put off by so much. */
function putOff(fresh: Forecast, ms: number, reached?: 'not'): Forecast {
  const rows = new Map(
    [...fresh.rows].map(([id, row]) => {
      const at = after(row.at, seconds(ms / 1_000))
      return [id, { ...row, at, ...(reached && { reached, round: null }) }] as const
    }),
  )
  return { ...fresh, rows }
}

describe('a forecast does not jump', () => {
  const i5 = inscriptionId(5)

  it('between events a minute stays until it is wrong by most of another', () => {
    given(five).leaves(({ meeting, now }) => {
      const fresh = forecast(meeting, now)
      const first = nextOutlook(null, meeting, fresh, now)
      const shown = first.prospects.get(i5)?.at
      expect(Number(shown) % minutes(1)).toBe(0)
      const exact = fresh.rows.get(i5)?.at ?? now
      const off = (by: number) =>
        nextOutlook(first, meeting, putOff(fresh, Number(shown) - exact + by), now).prospects.get(i5)?.at
      expect(off(40_000)).toBe(shown)
      expect(off(-40_000)).toBe(shown)
      expect(off(50_000)).toBe(Number(shown) + minutes(1))
    })
  })

  it('without an event nobody comes to stand on the other side of the cut line', () => {
    given(five).leaves(({ meeting, now }) => {
      const fresh = forecast(meeting, now)
      const first = nextOutlook(null, meeting, fresh, now)
      const later = nextOutlook(first, meeting, putOff(fresh, 0, 'not'), after(now, seconds(10)))
      expect(later.prospects.get(i5)).toMatchObject({ reached: 'this-round', turn: null })
      expect([later.lastThisRound, later.lastMeeting]).toEqual([first.lastThisRound, first.lastMeeting])
    })
  })

  it('time alone moves the cut line only where it is clear', () => {
    given(five).leaves(({ meeting, now }) => {
      const fresh = forecast(meeting, now)
      const first = nextOutlook(null, meeting, fresh, now)
      const changed = { ...meeting }
      const even = (chance: number) => {
        const rows = new Map(
          [...fresh.rows].map(([id, row]) => [id, { ...row, reached: 'not', round: null, chance } as const]),
        )
        return nextOutlook(first, changed, { ...fresh, rows }, now).prospects.get(i5)
      }
      expect(even(0.45)).toMatchObject({ reached: 'this-round', turn: null })
      expect(even(0.3)).toMatchObject({ reached: 'not', turn: { better: false, by: null } })
    })
  })
})

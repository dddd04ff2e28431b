import { describe, expect, it } from 'vitest'
import { listForecast } from '#client/staff/list-forecast.ts'
import { heldUp, looker, type Outlook, steadyTimes } from '#client/staff/outlook.ts'
import { shiftInWords } from '#client/staff/shift-wording.ts'
import { asDelegationId, type InscriptionId, inscriptionId } from '#shared/meeting/ids.ts'
import { asInstant } from '#shared/meeting/time.ts'
import type { Forecast } from '#shared/rules/forecast.ts'
import { clockTime, defence, ghana, kenya, OIC, pakistan } from '../rules/council.ts'
import { at, given, givenOf, type Seen, type Step, wait } from '../rules/rule.ts'
import { confirms, deskInscribes, ends, extendsBy, inscribes, next, roundOne, starts } from '../rules/verbs.ts'
import { listOf, outlookOf, viewOf } from './console.ts'
import { CROWD, crowded } from './crowd.ts'

/** The crowd with four organisations at the end of the list, for whom three places are reserved in each round (LS6). */
const NGOS = Array.from({ length: 4 }, (_, index) => ({
  ...defence,
  id: asDelegationId(`ngo-${index}`),
  name: `NGO ${index + 1}`,
}))
const withReserved = givenOf({ delegations: [...CROWD, ...NGOS] }, roundOne(...CROWD, ...NGOS))

const forecastOf = (seen: Seen, outlook: Outlook = outlookOf(seen)) => {
  const view = viewOf(seen)
  return listForecast(view, outlook, view.words)
}

/** A forecast of one row. */
const row = (shown: string): Pick<Forecast, 'rows'> => ({
  rows: new Map([
    [
      inscriptionId(1),
      {
        at: clockTime(shown),
        from: clockTime(shown),
        to: clockTime(shown),
        before: 0,
        reached: 'this-round',
        round: 1,
        chance: 1,
      },
    ],
  ]),
})

/** What is said of the cut line after all this has happened at once. */
function shiftAfter(...steps: readonly Step[]): string | null {
  const look = looker()
  let said: string | null = null
  crowded.leaves((seen) => look(viewOf(seen), []))
  crowded.when(...steps).leaves((seen) => {
    const view = viewOf(seen)
    const { shift } = look(view, seen.events)
    said = shift && shiftInWords(seen.meeting, shift, view.words)
  })
  return said
}

describe('FC1 the list of speakers', () => {
  it('says of each row about when, as far as the cut line of the meeting', () =>
    crowded.leaves((seen) => {
      const { forecast, times } = outlookOf(seen)
      const { expected, behind } = forecastOf(seen)
      expect(expected.get(inscriptionId(1))).toMatch(/^about 10:0[01]$/)
      expect(expected.size).toBe(times.size)
      const above = (last: InscriptionId | null) => viewOf(seen).coming.findIndex(({ id }) => id === last) + 1
      const cut = behind.get(forecast.lastMeeting ?? inscriptionId(1))
      expect(cut).toEqual({
        line: 'meeting',
        label: `Cut line of the meeting: ${above(forecast.lastMeeting)} more turns fit`,
      })
      expect(behind.get(forecast.lastThisRound ?? inscriptionId(1))?.label).toBe(
        `Cut line of round 1: ${above(forecast.lastThisRound)} more turns fit`,
      )
    }))

  it('LS6 says which of those below a line are reached by a reserved place, and counts them in its label', () =>
    withReserved.leaves((seen) => {
      const { forecast, times } = outlookOf(seen)
      const { expected, behind } = forecastOf(seen)
      const { coming } = viewOf(seen)
      const above = coming.findIndex(({ id }) => id === forecast.lastThisRound) + 1
      expect(behind.get(forecast.lastThisRound ?? inscriptionId(1))).toEqual({
        line: 'round',
        label: `Cut line of round 1: ${above} rows and 3 reserved places fit`,
      })
      const said = coming.map(({ id }) => expected.get(id))
      expect(said.slice(0, above).every((text) => text?.startsWith('about '))).toBe(true)
      const below = coming.slice(above).filter(({ id }) => forecast.rows.get(id)?.reached === 'this-round')
      expect(below).toHaveLength(3)
      for (const { id } of below) expect(expected.get(id)).toMatch(/^reserved place: about \d\d:\d\d$/)
      expect(expected.size).toBe(times.size)
    }))

  it.each([
    ['fr', /^place réservée : vers /, /^Limite de la série 1 : encore \d+ interventions et 3 places réservées$/],
    ['ar', /^مكان محجوز: نحو /, /^حد الجولة .*: .*يكفي الوقت .* أماكن محجوزة/],
  ] as const)('LS6 says so in %s', (language, row, label) => {
    withReserved.leaves((seen) => {
      const { forecast } = outlookOf(seen)
      const { coming, words, meeting } = viewOf(seen, { language })
      const { expected, behind } = listForecast({ meeting, coming }, outlookOf(seen), words)
      expect(behind.get(forecast.lastThisRound ?? inscriptionId(1))?.label).toMatch(label)
      expect([...expected.values()].filter((text) => row.test(text)).length).toBeGreaterThanOrEqual(3)
    })
  })

  it('draws no line where all are reached', () =>
    given(roundOne(kenya, ghana)).leaves((seen) => {
      const { behind, above } = forecastOf(seen)
      expect([behind.size, above]).toEqual([0, null])
    }))

  it('draws the line above the first where nobody is reached any more', () =>
    given(roundOne(kenya, ghana), at('10:45:10')).leaves((seen) => {
      const { above } = forecastOf(seen)
      expect(above).toEqual({ line: 'round', label: 'Cut line of round 1: no more turns fit' })
    }))

  it('shows the lines in the whole list alone, and not in what was searched for', () =>
    crowded.leaves((seen) => {
      const view = viewOf(seen)
      const forecast = listForecast(view, outlookOf(seen), view.words)
      expect(listOf(seen, {}, null, forecast).cuts.behind.size).toBe(2)
      expect(listOf(seen, { query: 'State 1' }, null, forecast).cuts.behind.size).toBe(0)
    }))
})

describe('FC1 what is expected never jumps about', () => {
  it('stays at a minute that is nearly right, and moves on once it is not', () => {
    const said = steadyTimes(null, row('10:42:10'))
    expect(said.get(inscriptionId(1))).toBe(clockTime('10:42'))
    expect(steadyTimes(said, row('10:42:40')).get(inscriptionId(1))).toBe(clockTime('10:42'))
    expect(steadyTimes(said, row('10:42:50')).get(inscriptionId(1))).toBe(clockTime('10:43'))
  })

  it('is made once for an event, and again only while somebody is over time', () =>
    given(roundOne(kenya, ghana), next, starts).leaves((seen) => {
      const look = looker()
      const view = viewOf(seen)
      const first = look(view, [])
      const later = (secs: number) => ({ ...view, now: asInstant(seen.now + secs * 1_000) })
      expect(look(later(60), [])).toBe(first)
      expect(heldUp(seen.meeting, later(119).now)).toBe(false)
      expect(heldUp(seen.meeting, later(121).now)).toBe(true)
      expect(look(later(121), [])).not.toBe(first)
    }))

  it('is not made again of what is still shown, however much has happened since', () =>
    given(roundOne(kenya, ghana)).leaves((shown) => {
      const look = looker()
      const first = look(viewOf(shown), [])
      given(roundOne(kenya, ghana), next).leaves((seen) => look(viewOf(seen), []))
      given(roundOne(kenya, ghana), next, starts).leaves((seen) => look(viewOf(seen), []))
      expect(look(viewOf(shown), [])).toBe(first)
    }))
})

describe('FC1 a cut line that moved says why', () => {
  it('by a group confirmed in mid-round', () =>
    expect(shiftAfter(inscribes(pakistan, { forGroup: OIC }), confirms(pakistan, 'group'))).toBe(
      `Pakistan (${OIC}) confirmed as a group: cut line one place up`,
    ))

  it('by more time for the round', () =>
    expect(shiftAfter(extendsBy(5))).toMatch(/^\+5:00 for the round: cut line 2 places down$/))

  it('by a speaker who was short', () =>
    expect(shiftAfter(next, starts, wait(5), ends)).toMatch(/^State 1 spoke for 0:05: cut line .*down$/))

  it('and says nothing where it stays', () => expect(shiftAfter(deskInscribes(kenya))).toBeNull())
})

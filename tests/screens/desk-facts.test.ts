import { describe, expect, it } from 'vitest'
import { factsOf, lotFact } from '#client/staff/facts-model.ts'
import { historyOf } from '#client/staff/history-model.ts'
import { inscriptionOf } from '#shared/rules/order.ts'
import { commission, defence, ghana, kenya, PLAN } from '../rules/council.ts'
import { at, given, givenOf } from '../rules/rule.ts'
import {
  adjourns,
  checksIn,
  closesList,
  ends,
  handsIn,
  inscribes,
  moves,
  next,
  opensList,
  proposes,
  roundOne,
  rowOf,
  starts,
  strikes,
} from '../rules/verbs.ts'
import { deskOf, type Seen } from './desk.ts'

const facts = (seen: Seen) => factsOf(deskOf(seen)).map(({ text }) => text)

describe('what waits beside the list', () => {
  const waiting = given(roundOne(kenya, defence, ghana), inscribes(commission), handsIn(kenya, 'Thank you.'))

  it('LS5, LS6, LS7 are the places reserved, those registered, exchanges proposed and statements', () =>
    waiting
      .when(proposes(kenya, ghana))
      .leaves((seen) =>
        expect(facts(seen)).toEqual([
          'Reserved for NHRI and NGO: 0 of 3 filled, 1 waiting',
          '1 registered, not checked in',
          '1 exchange of places proposed',
          '1 statement handed in',
        ]),
      ))

  it('LS6 counts a reserved place as filled once somebody has it', () =>
    waiting
      .when(next, starts, ends, next, starts)
      .leaves((seen) => expect(facts(seen)[0]).toBe('Reserved for NHRI and NGO: 1 of 3 filled, 0 waiting'))
      .when(adjourns)
      .leaves((seen) => expect(facts(seen)).toEqual(['1 registered, not checked in', '1 statement handed in'])))
})

describe('LS9 order by lot', () => {
  const byLot = { modalities: { ...PLAN.modalities, byLot: true } }

  it('shows the commitment from the opening of the list, and when it was drawn', () =>
    givenOf(byLot, at('9:00'))
      .leaves(({ meeting }) =>
        expect(lotFact(meeting, deskOf({ meeting, now: meeting.planned.start }).words)).toEqual({
          text: 'The order is drawn by lot',
          commitment: null,
        }),
      )
      .when(opensList)
      .leaves((seen) => {
        const fact = lotFact(seen.meeting, deskOf(seen).words)
        expect(fact?.text).toBe('The order is drawn by lot when the list closes')
        expect(fact?.commitment).toMatch(/^[\da-f]{64}$/)
      })
      .when(inscribes(kenya), at('9:10'), closesList)
      .leaves((seen) => expect(lotFact(seen.meeting, deskOf(seen).words)?.text).toBe('Drawn by lot at 09:10')))

  it('is not spoken of where time decides', () =>
    given(at('9:00')).leaves((seen) => expect(lotFact(seen.meeting, deskOf(seen).words)).toBeNull()))
})

it('a row tells how it came to stand where it stands', () =>
  given(
    roundOne(kenya, ghana),
    inscribes(defence),
    at('10:03'),
    checksIn(defence),
    at('10:04'),
    moves(defence, 'before', kenya),
    at('10:05'),
    strikes(defence, 'not in the room'),
  ).leaves((seen) => {
    const inscription = inscriptionOf(seen.meeting, rowOf(seen.meeting, defence))
    const past = inscription ? historyOf(seen.meeting, inscription, deskOf(seen).words) : []
    expect(past.map(({ time, what }) => `${time} ${what}`)).toEqual([
      '10:00 Registered itself',
      '10:03 Checked in',
      '10:04 Moved before Kenya, 10:04: flight to catch',
      '10:05 Struck at 10:05: not in the room',
    ])
  }))

import { describe, expect, it } from 'vitest'
import { changeModels } from '#client/screens/delegate/change-model.ts'
import { listModel } from '#client/screens/delegate/list-model.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { listed } from '#shared/rules/order.ts'
import { bolivia, brazil, france, ghana, kenya } from '../rules/council.ts'
import { at, given, rule, type Seen } from '../rules/rule.ts'
import { changes, closesList, inscribes, opens, opensList, opensListFor } from '../rules/verbs.ts'
import { wordsIn } from '../wording/words-in.ts'
import { contextOf, cutOf, faceOf, outlookOf, phoneOf } from './phone.ts'

const four = [france, ghana, kenya, bolivia] as const
const byLot = [changes({ byLot: true }), at('9:00'), opens]
const open = [byLot, opensList, four.map((delegation) => inscribes(delegation))]
const words = wordsIn('en', 'delegate')
const zones = { room: 'Europe/Zurich', visitor: 'Europe/Zurich' }
const listOf = (owner: Delegation, { meeting }: Seen) => listModel(cutOf(meeting, owner), owner.id, zones, words)

describe('an order by lot', () => {
  rule('LS9', 'before the draw one is on the list and in no place', () => {
    given(open).leaves((seen) => {
      const outlook = outlookOf(kenya, seen)
      const phone = phoneOf(kenya, seen, { outlook })
      expect(faceOf(phone)).toBe('You are on the list | The order is drawn by lot when the list closes.')
      const { order, waiting } = listOf(kenya, seen)
      expect(order).toContain('The order of speaking is drawn by lot when the list closes.')
      expect(waiting.map(({ place, swap, cut }) => [place, swap, cut])).toEqual(four.map(() => [null, null, null]))
      expect(changeModels(contextOf(kenya, seen))[0]).toMatchObject({
        pass: 'Before the draw nobody has a place to give up.',
        deferrals: [],
        exchange: { why: 'Before the draw nobody has a place to give up.' },
      })
    })
    given(byLot, opensListFor(120), inscribes(kenya)).leaves((seen) => {
      expect(faceOf(phoneOf(kenya, seen))).toContain('It closes at 09:02.')
    })
  })

  rule('LS9', 'the commitment is on the phone when the list opens, also of who has not asked', () => {
    given(open).leaves((seen) => {
      const commitment = seen.meeting.draws[0]?.commitment ?? ''
      for (const owner of [kenya, brazil]) {
        expect(phoneOf(owner, seen).draw).toMatchObject({
          label: 'Seal (SHA-256)',
          short: `${commitment.slice(0, 8)}…${commitment.slice(-8)}`,
          whole: commitment,
          link: { address: '/draw/hrc31-child-am' },
        })
      }
    })
  })

  rule('LS9', 'after the draw each one knows the place it drew, and the seed', () => {
    given(open, at('9:30'), closesList).leaves((seen) => {
      const order = listed(seen.meeting).map(({ delegation }) => delegation)
      for (const owner of four) {
        const place = order.indexOf(owner.id) + 1
        expect(phoneOf(owner, seen).places[0]?.facts).toContain(`Drawn: place ${place} of 4 in your class.`)
      }
      expect(phoneOf(kenya, seen).draw).toMatchObject({
        sentence: 'The order was drawn by lot at 09:30.',
        label: 'Seed',
        whole: seen.meeting.draws[0]?.seed,
      })
    })
  })

  it('is not spoken of where the order is by time', () => {
    given(at('9:00'), opens, opensList, inscribes(kenya)).leaves((seen) => {
      expect(phoneOf(kenya, seen).draw).toBeNull()
      expect(listOf(kenya, seen).order).toBeNull()
    })
  })
})

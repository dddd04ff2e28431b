import { describe, expect, it } from 'vitest'
import { changeModels } from '#client/screens/delegate/change-model.ts'
import { listModel } from '#client/screens/delegate/list-model.ts'
import { swapsWith } from '#client/screens/delegate/swap-model.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { bolivia, brazil, defence, france, ghana, kenya, OIC, senegal } from '../rules/council.ts'
import { at, given, rule, type Seen } from '../rules/rule.ts'
import {
  accepts,
  declines,
  inscribes,
  next,
  proposes,
  roundOne,
  rowOf,
  setsSpeakingTime,
  sitting,
} from '../rules/verbs.ts'
import { wordsIn } from '../wording/words-in.ts'
import { contextOf, cutOf, faceOf, newsOf, outlookOf, phoneOf } from './phone.ts'

const five = roundOne(france, ghana, kenya, bolivia, brazil)
const swapsOf = (owner: Delegation, seen: Seen) =>
  phoneOf(owner, seen).swaps.map(({ headline, consequences, steps }) => [
    headline,
    ...consequences,
    ...steps.map(({ label, offer }) => `[${label}${offer.may ? '' : ', grey'}]`),
  ])
const whyNot = (owner: Delegation, seen: Seen) =>
  changeModels(contextOf(owner, seen)).map(({ exchange }) => exchange.why)
const zones = { room: 'Europe/Zurich', visitor: 'Europe/Zurich' }

describe('exchanging places', () => {
  rule('LS7', 'is proposed to somebody chosen from the live list, with what it comes to', () => {
    given(five).leaves((seen) => {
      const words = wordsIn('en', 'delegate')
      const buttons = ({ id }: Delegation) =>
        listModel(cutOf(seen.meeting, kenya), id, zones, words).waiting.map(({ swap }) => swap)
      expect(buttons(kenya)).toEqual([
        'Exchange places with France',
        'Exchange places with Ghana',
        null,
        'Exchange places with Bolivia (Plurinational State of)',
        'Exchange places with Brazil',
      ])
      expect(buttons(senegal)).toEqual([null, null, null, null, null])
      expect(swapsWith(rowOf(seen.meeting, brazil), contextOf(kenya, seen))).toMatchObject([
        {
          is: 'possible',
          headline: 'Propose to exchange places with Brazil (5th)',
          consequences: ['You would go from 3rd to 5th.'],
          steps: [{ label: 'Propose', offer: { may: true }, command: { type: 'ProposeSwap' } }],
        },
      ])
    })
  })

  rule('LS7', 'the other phone is offered it at once; the own one waits and can take it back', () => {
    given(five, proposes(kenya, brazil)).leaves((seen) => {
      expect(swapsOf(brazil, seen)).toEqual([
        [
          'Kenya (3rd) proposes to exchange places',
          'You would go from 5th to 3rd.',
          '[Accept and go to 3rd]',
          '[Decline]',
        ],
      ])
      expect(swapsOf(kenya, seen)).toEqual([
        [
          'You proposed to exchange places with Brazil (5th)',
          'You would go from 3rd to 5th.',
          'Waiting for their answer.',
          '[Take the proposal back]',
        ],
      ])
      expect(swapsOf(ghana, seen)).toEqual([])
    })
  })

  rule(
    'LS7',
    'is also behind the button that changes one’s place, and grey where there is nobody to exchange with',
    () => {
      given(five).leaves((seen) => {
        const [model] = changeModels(contextOf(kenya, seen))
        expect(model?.exchange.label.replaceAll('\u00a0', ' ')).toBe('Exchange places with another delegation …')
        expect(model?.exchange).toMatchObject({ offer: { may: true }, why: null })
      })
      given(roundOne(kenya, brazil), proposes(kenya, brazil)).leaves((seen) => {
        const [model] = changeModels(contextOf(kenya, seen))
        expect(model?.exchange).toMatchObject({ offer: { refusal: { because: 'swap-already-proposed' } }, why: null })
      })
      given(roundOne(senegal), inscribes(senegal, { forGroup: OIC })).leaves((seen) => {
        const alone = 'Nobody else is waiting on the list; there is nobody to exchange with.'
        expect(whyNot(senegal, seen)).toEqual([alone, alone])
      })
      given(sitting, inscribes(kenya), inscribes(defence)).leaves((seen) => {
        expect(whyNot(defence, seen)).toEqual(['To exchange places you must be on the list, so check in first.'])
      })
    },
  )

  rule('LS7', 'the row of the one who was asked says so to who asked, and to nobody else', () => {
    given(five, proposes(kenya, brazil)).leaves((seen) => {
      const notes = (owner: Delegation) =>
        listModel(cutOf(seen.meeting, owner), owner.id, zones, wordsIn('en', 'delegate')).waiting.map(
          ({ note }) => note,
        )
      expect(notes(kenya)).toEqual([null, null, null, null, 'waiting for their answer'])
      for (const other of [brazil, ghana]) expect(notes(other)).toEqual([null, null, null, null, null])
    })
  })

  rule('LS7', 'several offers stand side by side, those of others first', () => {
    given(five, proposes(kenya, brazil), proposes(ghana, kenya), proposes(france, kenya)).leaves((seen) => {
      expect(phoneOf(kenya, seen).swaps.map(({ headline }) => headline)).toEqual([
        'Ghana (2nd) proposes to exchange places',
        'France (1st) proposes to exchange places',
        'You proposed to exchange places with Brazil (5th)',
      ])
    })
  })

  rule('LS7', 'both are told once both have consented, and that another offer fell with it', () => {
    const proposed = [five, proposes(kenya, brazil), proposes(ghana, kenya)]
    given(proposed).leaves((before) => {
      given(proposed, at('10:05'), accepts(brazil, kenya)).leaves((seen) => {
        const told = (owner: Delegation) => phoneOf(owner, seen, { news: newsOf(owner, before, seen) })
        expect(told(kenya).notes).toEqual(['You have exchanged places with Brazil: you are now 5th.'])
        expect(told(kenya).places[0]?.facts).toEqual(['You exchanged places with Brazil at 10:05.'])
        expect(told(brazil).notes).toEqual(['You have exchanged places with Kenya: you are now 3rd.'])
        expect(faceOf(told(brazil))).toContain('You are 3rd')
        expect(told(ghana).notes).toEqual(['Your proposal to exchange places with Kenya no longer stands.'])
        expect(told(ghana).swaps).toEqual([])
      })
    })
  })

  rule('LS7', 'who proposed is told when the offer is declined, or the other one is called', () => {
    given(five, proposes(kenya, france)).leaves((before) => {
      const answers = [declines(france, kenya), next]
      for (const answer of answers) {
        given(five, proposes(kenya, france), answer).leaves((seen) => {
          expect(phoneOf(kenya, seen, { news: newsOf(kenya, before, seen) }).notes).toEqual([
            'Your proposal to exchange places with France no longer stands.',
          ])
          expect(newsOf(france, before, seen)).toEqual([])
        })
      }
    })
  })

  rule('FC1', 'the consequence is told in minutes, and whether one is reached there', () => {
    given(five).leaves((seen) => {
      const outlook = outlookOf(kenya, seen)
      const [swap] = swapsWith(rowOf(seen.meeting, france), contextOf(kenya, seen, { outlook }))
      expect(swap?.consequences[1]).toMatch(/^Called about 10:\d\d instead of about 10:\d\d\.$/)
    })
    given(five, setsSpeakingTime(25 * 60)).leaves((seen) => {
      const outlook = outlookOf(france, seen)
      const there = swapsWith(rowOf(seen.meeting, brazil), contextOf(france, seen, { outlook }))
      expect(there[0]?.consequences[1]).toBe('There you are probably not reached before the time is up.')
      const back = swapsWith(rowOf(seen.meeting, france), contextOf(brazil, seen, { outlook }))
      expect(back[0]?.consequences[1]).toMatch(/^Called about 10:\d\d; where you are now, you are probably not/)
    })
  })

  it('names the place it is about, where a delegation has two', () => {
    given(roundOne(france, senegal), inscribes(senegal, { forGroup: OIC })).leaves((seen) => {
      const models = swapsWith(rowOf(seen.meeting, france), contextOf(senegal, seen))
      expect(models.map(({ consequences }) => consequences)).toEqual([
        ['National statement', 'You would go from 2nd to 1st.'],
        [`On behalf of the ${OIC}`, 'You would go from 3rd to 1st.'],
      ])
    })
  })
})

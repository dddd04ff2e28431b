import { describe, expect, it, test } from 'vitest'
import { askCommand, askModel } from '#client/screens/delegate/ask-model.ts'
import { changeModels } from '#client/screens/delegate/change-model.ts'
import { listModel } from '#client/screens/delegate/list-model.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import {
  AFRICAN_GROUP,
  bolivia,
  brazil,
  defence,
  france,
  ghana,
  kenya,
  OIC,
  pakistan,
  senegal,
} from '../rules/council.ts'
import { at, given, rule, wait } from '../rules/rule.ts'
import {
  closesList,
  confirms,
  defers,
  ends,
  handsIn,
  inscribes,
  isAbsent,
  moves,
  next,
  rejects,
  roundOne,
  sitting,
  starts,
} from '../rules/verbs.ts'
import { wordsIn } from '../wording/words-in.ts'
import { buttonsOf, contextOf, cutOf, phoneOf, type Seen } from './phone.ts'

const words = wordsIn('en', 'delegate')

const stepsOf = (owner: Delegation, seen: Seen) =>
  changeModels(contextOf(owner, seen))[0]?.deferrals.map(({ label, offer }) => `${label} ${offer.may}`)

describe('asking for the floor', () => {
  it('is one tap where there is one capacity', () => {
    given(sitting).leaves((seen) => {
      const { main } = phoneOf(kenya, seen).actions
      expect(main).toMatchObject({ label: 'Ask for the floor', offer: { may: true }, does: { is: 'send' } })
    })
  })

  it('offers a choice where there is one', () => {
    given(sitting).leaves((seen) => {
      expect(phoneOf(senegal, seen).actions.main?.does).toEqual({ is: 'open', sheet: { is: 'ask' } })
      expect(askModel(contextOf(senegal, seen)).choices.map(({ label }) => label)).toEqual([
        'National statement',
        `On behalf of the ${AFRICAN_GROUP}`,
        `On behalf of the ${OIC}`,
      ])
    })
  })

  rule('LS2', 'a capacity that waits already is grey, the others are not', () => {
    given(sitting, inscribes(senegal, { forGroup: OIC })).leaves((seen) => {
      expect(askModel(contextOf(senegal, seen)).choices.map(({ offer }) => offer.may)).toEqual([true, true, false])
      expect(buttonsOf(phoneOf(senegal, seen))).toContain('Also ask for the floor …')
    })
  })

  it('says why while the list is not open or closed', () => {
    given(at('8:40')).leaves((seen) => {
      expect(phoneOf(kenya, seen).actions.main?.offer).toEqual({ may: false, refusal: { because: 'list-not-open' } })
    })
    given(sitting, closesList).leaves((seen) => {
      expect(phoneOf(kenya, seen).actions.main?.offer).toMatchObject({
        may: false,
        refusal: { because: 'list-closed' },
      })
    })
  })

  it('takes no tap while the link is lost', () => {
    given(sitting).leaves((seen) => {
      for (const link of ['lost', 'connecting', 'catching-up'] as const) {
        const { main } = phoneOf(kenya, seen, { link }).actions
        expect(main?.offer).toEqual({ may: false, refusal: { because: 'not-sent' } })
      }
    })
  })

  test('with a dignitary and a name', () => {
    const national = { is: 'national' } as const
    expect(askCommand(kenya.id, { capacity: national, rank: 'minister', speaker: ' H.E. Ms. Amina Mohamed ' })).toEqual(
      {
        type: 'Inscribe',
        delegation: kenya.id,
        capacity: national,
        dignitary: { rank: 'minister' },
        speaker: 'H.E. Ms. Amina Mohamed',
      },
    )
    expect(askCommand(kenya.id, { capacity: national, rank: null, speaker: ' ' })).toEqual({
      type: 'Inscribe',
      delegation: kenya.id,
      capacity: national,
    })
  })
})

describe('a place on the list', () => {
  rule('LS4', 'a claim waits, is confirmed, or is rejected with the desk’s reason', () => {
    const claim = inscribes(kenya, { dignitary: 'minister' })
    given(sitting, claim)
      .leaves((seen) => {
        expect(phoneOf(kenya, seen).places[0]?.facts).toEqual([
          'With a dignitary: Minister',
          'Priority for the dignitary: waiting for the desk to confirm it. Until then you stand by time.',
        ])
      })
      .when(at('9:10'), confirms(kenya, 'dignitary'))
      .leaves((seen) => {
        expect(phoneOf(kenya, seen).places[0]?.facts).toContain('Priority for the dignitary: confirmed at 09:10.')
      })
    given(sitting, claim, rejects(kenya, 'dignitary')).leaves((seen) => {
      expect(phoneOf(kenya, seen).places[0]?.facts).toContain('Priority for the dignitary: not given. no full powers')
    })
  })

  rule('LS4', 'those displaced by a confirmation can see by whom and why', () => {
    const claims = [inscribes(senegal, { forGroup: OIC }), inscribes(ghana, { dignitary: 'minister' })]
    given(
      sitting,
      inscribes(kenya),
      claims,
      at('9:05'),
      confirms(senegal, 'group'),
      at('9:06'),
      confirms(ghana, 'dignitary'),
    ).leaves((seen) => {
      expect(phoneOf(kenya, seen).places[0]?.passed).toEqual([
        'Ghana now stands before you: Minister, confirmed at 09:06.',
        `Senegal (${OIC}) now stands before you: speaking for a group, confirmed at 09:05.`,
      ])
      expect(phoneOf(senegal, seen).places[0]?.passed).toEqual([
        'Ghana now stands before you: Minister, confirmed at 09:06.',
      ])
      expect(phoneOf(ghana, seen).places[0]?.passed).toEqual([])
    })
  })

  it('names two of those who passed and counts the rest', () => {
    const others = [france, ghana, brazil, bolivia].flatMap((other) => [
      inscribes(other),
      moves(other, 'before', kenya),
    ])
    given(sitting, inscribes(kenya), wait(1), others).leaves((seen) => {
      const passed = phoneOf(kenya, seen).places[0]?.passed
      expect(passed).toHaveLength(3)
      expect(passed?.[2]).toBe('And 2 more stand before you that came later.')
    })
  })

  it('is told apart from the other one of the same delegation', () => {
    given(sitting, inscribes(france), inscribes(senegal), inscribes(senegal, { forGroup: OIC })).leaves((seen) => {
      const phone = phoneOf(senegal, seen)
      expect(phone.face.headline).toBe('You are 2nd')
      expect(phone.places.map(({ capacity, position }) => `${capacity}: ${position}`)).toEqual([
        'National statement: 2nd',
        `On behalf of the ${OIC}: 3rd`,
      ])
      expect(buttonsOf(phone)).toEqual([
        'Change our place …',
        'Text: National statement …',
        `Text: On behalf of the ${OIC} …`,
        'Also ask for the floor …',
      ])
    })
  })

  it('says that the text was handed in', () => {
    given(sitting, inscribes(kenya), handsIn(kenya, 'Mr. President, …')).leaves((seen) => {
      expect(phoneOf(kenya, seen).places[0]?.facts).toEqual(['Text handed in.'])
      expect(buttonsOf(phoneOf(kenya, seen))).toContain('Replace the text …')
    })
  })
})

describe('changing one’s place', () => {
  rule('LS7', 'one, three or five are let pass, or all, as far as the list goes', () => {
    const all = [kenya, france, ghana, brazil, bolivia, pakistan, senegal, defence]
    given(roundOne(...all)).leaves((seen) => {
      expect(stepsOf(kenya, seen)).toEqual([
        'Let one pass true',
        'Let 3 pass true',
        'Let 5 pass true',
        'Go to the end of the list true',
      ])
      expect(stepsOf(bolivia, seen)).toEqual(['Let one pass true', 'Go to the end of the list true'])
      expect(stepsOf(senegal, seen)).toEqual(['Let one pass true'])
      expect(stepsOf(defence, seen)).toEqual([])
    })
  })

  rule('LS7', 'letting three pass does just that', () => {
    given(roundOne(kenya, france, ghana, brazil, bolivia)).leaves((seen) => {
      const three = changeModels(contextOf(kenya, seen))[0]?.deferrals[1]?.command
      expect(three).toMatchObject({ type: 'Defer', after: 'i4' })
    })
    given(roundOne(kenya, france, ghana, brazil, bolivia), defers(kenya, brazil)).leaves((seen) => {
      expect(phoneOf(kenya, seen).face.headline).toBe('You are 4th')
      expect(phoneOf(kenya, seen).places[0]?.facts).toEqual(['You let others pass at 10:00.'])
    })
  })

  it('warns what withdrawing costs once the list is closed', () => {
    given(sitting, inscribes(kenya)).leaves((seen) => {
      expect(changeModels(contextOf(kenya, seen))[0]?.warning).toBeNull()
    })
    given(sitting, inscribes(kenya), closesList).leaves((seen) => {
      expect(changeModels(contextOf(kenya, seen))[0]).toMatchObject({
        withdraw: { offer: { may: true } },
        warning: 'The list is closed: afterwards only the desk can enter you again.',
      })
    })
  })
})

describe('the live list', () => {
  const zones = { room: 'Europe/Zurich', visitor: 'Europe/Zurich' }
  const shown = ({ meeting }: Seen) => listModel(cutOf(meeting, kenya), kenya.id, zones, words)

  it('says who waits, in which place and why', () => {
    const told = given(
      sitting,
      inscribes(kenya),
      inscribes(senegal, { forGroup: OIC }),
      inscribes(ghana, { dignitary: 'minister' }),
      inscribes(france),
      confirms(ghana, 'dignitary'),
      moves(france, 'before', kenya),
    )
    told.leaves((seen) => {
      const { count, waiting } = shown(seen)
      expect(count).toBe('4 still to speak')
      expect(waiting.map(({ place, plate, note, own }) => [place, plate.name, plate.behalf, note, own])).toEqual([
        ['1', 'Ghana', null, 'Minister', false],
        ['2', 'France', null, 'Moved 09:00: flight to catch', false],
        ['3', 'Kenya', null, null, true],
        ['4', 'Senegal', `on behalf of the ${OIC}`, 'Group, not confirmed yet', false],
      ])
    })
  })

  it('says how the others ended, latest first', () => {
    const spoken = [next, starts, wait(100), ends]
    given(roundOne(kenya, france, ghana), spoken, wait(10), spoken, next, wait(5), isAbsent, next, isAbsent).leaves(
      (seen) => {
        const { count, waiting, earlier } = shown(seen)
        expect([count, waiting]).toEqual(['Nobody is waiting', []])
        expect(earlier.map(({ plate, note }) => `${plate.name} ${note}`)).toEqual([
          'Ghana did not answer',
          'France spoke for 1:40',
          'Kenya spoke for 1:40',
        ])
      },
    )
  })
})

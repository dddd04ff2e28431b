import { describe, expect } from 'vitest'
import { askModel } from '#client/screens/delegate/ask-model.ts'
import { changeModels } from '#client/screens/delegate/change-model.ts'
import { commission, defence, kenya } from '../rules/council.ts'
import { at, given, rule } from '../rules/rule.ts'
import { adjourns, checksIn, closesList, inscribes, reinstates, roundOne, sitting, strikes } from '../rules/verbs.ts'
import { buttonsOf, contextOf, faceOf, newsOf, phoneOf } from './phone.ts'

describe('registering ahead', () => {
  rule('LS5', 'who registers ahead can do so before the list opens, with one button', () => {
    given(at('8:40')).leaves((seen) => {
      const phone = phoneOf(defence, seen)
      expect(faceOf(phone)).toBe(
        'You can register to speak | ' +
          'Register here; you are on the list once you check in at the List of Speakers desk. | ' +
          'The meeting begins at 09:00.',
      )
      expect(phone.actions.main).toMatchObject({ label: 'Register', offer: { may: true }, does: { is: 'send' } })
      expect(askModel(contextOf(defence, seen)).title).toBe('Register')
      expect(phoneOf(kenya, seen).actions.main?.label).toBe('Ask for the floor')
    })
  })

  rule('LS5', 'once registered, the phone says where to check in', () => {
    given(at('8:40'), inscribes(defence)).leaves((seen) => {
      const phone = phoneOf(defence, seen)
      expect(faceOf(phone)).toBe('Registered | Check in at the List of Speakers desk: that puts you on the list.')
      expect(phone.actions.main).toBeNull()
      expect(buttonsOf(phone)).toEqual(['Change our place …', 'Hand in the text …'])
      expect(changeModels(contextOf(defence, seen))).toMatchObject([
        { pass: null, deferrals: [], withdraw: { offer: { may: true } }, warning: null },
      ])
      expect(phone.places).toMatchObject([
        {
          position: null,
          facts: ['Registered at 08:40. Not on the list before you check in at the List of Speakers desk.'],
        },
      ])
    })
    given(sitting, inscribes(commission), at('10:04'), closesList).leaves((seen) => {
      expect(faceOf(phoneOf(commission, seen))).toContain('The list closed at 10:04; the desk can still check you in.')
    })
  })

  rule('LS5', 'checked in, it is listed, and told so', () => {
    given(sitting, inscribes(defence)).leaves((before) => {
      given(sitting, inscribes(defence), checksIn(defence)).leaves((seen) => {
        const phone = phoneOf(defence, seen, { news: newsOf(defence, before, seen) })
        expect(phone.face.headline).toBe('You are 1st')
        expect(phone.notes).toEqual(['The desk has checked you in.'])
      })
    })
  })

  rule('LS5', 'who never checked in is told so at the end', () => {
    given(sitting, inscribes(defence), adjourns).leaves((seen) => {
      expect(faceOf(phoneOf(defence, seen))).toContain('You had registered and did not check in.')
    })
  })
})

describe('taken off the list by the desk', () => {
  const struck = strikes(kenya, 'Spoke for the group already')

  rule('LS7', 'the phone says so with the reason, even while the list is open', () => {
    given(sitting, inscribes(kenya), at('9:30'), struck)
      .leaves((seen) => {
        const phone = phoneOf(kenya, seen)
        expect(faceOf(phone)).toBe(
          'You were taken off the list | By the desk, at 09:30: Spoke for the group already | ' +
            'You can ask for the floor again.',
        )
        expect(phone.actions.main).toMatchObject({ label: 'Ask for the floor', offer: { may: true } })
      })
      .when(closesList)
      .leaves((seen) => {
        expect(faceOf(phoneOf(kenya, seen))).toContain('Only the desk can enter you again.')
      })
  })

  rule('LS7', 'put back by the desk, it is told so', () => {
    given(roundOne(kenya), struck).leaves((before) => {
      given(roundOne(kenya), struck, reinstates(kenya)).leaves((seen) => {
        const phone = phoneOf(kenya, seen, { news: newsOf(kenya, before, seen) })
        expect(phone.notes).toEqual(['The desk put you back on the list.'])
        expect(phone.face.headline).toBe('You are next')
      })
    })
  })
})

rule('LS6', 'a turn in a reserved place says so', () => {
  const reserved = 'Your turn is one of the places reserved in this round.'
  given(roundOne(kenya, defence))
    .leaves((seen) => expect(phoneOf(defence, seen).places[0]?.facts).toEqual([]))
    // The time left now only suffices for the places reserved.
    .when(at('10:42'))
    .leaves((seen) => {
      expect(phoneOf(defence, seen).places[0]?.facts).toEqual([reserved])
      expect(phoneOf(defence, seen).face.is).toBe('next')
    })
})

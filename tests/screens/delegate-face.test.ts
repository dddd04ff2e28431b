import { describe, expect, it, test } from 'vitest'
import { seconds } from '#shared/meeting/time.ts'
import { bolivia, france, ghana, kenya, pakistan, OIC, SEGMENT, senegal } from '../rules/council.ts'
import { at, given, rule, wait } from '../rules/rule.ts'
import {
  adjourns,
  changes,
  closesList,
  confirms,
  ends,
  deskInscribes,
  inscribes,
  isAbsent,
  next,
  opens,
  opensList,
  opensListFor,
  opensSegment,
  pointEnds,
  raisesPoint,
  roundOne,
  setsSpeakingTime,
  shows,
  signalsFinished,
  sitsAgain,
  sitting,
  starts,
  suspends,
  withdraws,
} from '../rules/verbs.ts'
import { buttonsOf, faceOf, phoneOf } from './phone.ts'

describe('before one is on the list', () => {
  it('says that the list is not open yet, and when the meeting begins', () => {
    given(at('8:40')).leaves((seen) => {
      expect(faceOf(phoneOf(kenya, seen))).toBe(
        'The list of speakers is not open yet | ' +
          'The meeting begins at 09:00. As soon as the list opens, you can ask for the floor here.',
      )
    })
  })

  it('counts the window down with the one large clock', () => {
    given(at('9:00'), opens, opensListFor(120), inscribes(france), wait(95)).leaves((seen) => {
      const { face } = phoneOf(kenya, seen)
      expect(face).toMatchObject({ is: 'plain', headline: 'The list of speakers is open' })
      expect(face.clock).toMatchObject({ digits: '0:25', tone: 'warning', running: true })
      expect(face.sentences).toEqual(['It closes at 09:02.', 'One statement is on the list so far.'])
      expect(face.untilNext).toBe(1_000)
    })
  })

  it('says when the list closed and where to go', () => {
    given(sitting, at('10:04'), closesList).leaves((seen) => {
      expect(faceOf(phoneOf(bolivia, seen))).toBe(
        'The list of speakers closed at 10:04 | ' +
          'Bolivia (Plurinational State of) is not on it. The List of Speakers desk can still enter you.',
      )
    })
  })
})

describe('on the list', () => {
  it('says the place and how many are before', () => {
    given(roundOne(france, ghana, kenya)).leaves((seen) => {
      expect(faceOf(phoneOf(kenya, seen))).toBe('You are 3rd | 2 statements are before yours.')
      expect(faceOf(phoneOf(ghana, seen))).toBe('You are 2nd | One statement is before yours.')
    })
  })

  it('says so in French and Arabic too', () => {
    given(roundOne(france, ghana, kenya)).leaves((seen) => {
      expect(faceOf(phoneOf(kenya, seen, { language: 'fr' }))).toBe('Vous êtes 3e | 2 déclarations précèdent la vôtre.')
      expect(faceOf(phoneOf(kenya, seen, { language: 'ar' }))).toBe('دوركم رقم 3 | قبلكم كلمتان.')
    })
  })

  it('says that the floor is still to be opened', () => {
    given(sitting, inscribes(kenya)).leaves((seen) => {
      expect(faceOf(phoneOf(kenya, seen))).toBe('You are 1st | You will be called first when the floor is open.')
    })
  })

  it('gives the whole screen to who is next', () => {
    given(roundOne(france, kenya), next, starts).leaves((seen) => {
      const phone = phoneOf(kenya, seen)
      expect(phone.face.is).toBe('next')
      expect(faceOf(phone)).toBe('You are next | After France, the floor is yours.')
      expect(phone.now?.plate.name).toBe('France')
    })
  })

  it('says on whose behalf the next one speaks', () => {
    const forOic = [inscribes(senegal, { forGroup: OIC }), confirms(senegal, 'group')]
    given(sitting, forOic, at('10:00'), opensSegment(SEGMENT.floor1)).leaves((seen) => {
      expect(faceOf(phoneOf(senegal, seen))).toBe(
        `You are next | You will be called in a moment. | You speak on behalf of the ${OIC}.`,
      )
    })
  })

  rule('OD3', 'nobody is next once the round is spent', () => {
    given(roundOne(kenya), wait(45 * 60)).leaves((seen) => {
      expect(faceOf(phoneOf(kenya, seen))).toBe(
        'You are 1st | The time of this round is used up. The list goes on in the next one.',
      )
    })
  })
})

describe('at the floor', () => {
  it('is called, and told when the clock starts by itself', () => {
    given(roundOne(kenya), next, wait(5)).leaves((seen) => {
      const phone = phoneOf(kenya, seen)
      expect(phone.face.is).toBe('called')
      expect(faceOf(phone)).toBe(
        'You have the floor | You have 2:00. | Your clock starts by itself in 0:15, or as soon as you begin.',
      )
      expect(phone.face.untilNext).toBe(1_000)
      expect(phone.now).toBeNull()
      expect(phone.actions.main).toBeNull()
    })
  })

  it('sees the same clock as the hall', () => {
    given(roundOne(kenya), next, starts, wait(36)).leaves((seen) => {
      const phone = phoneOf(kenya, seen)
      expect(phone.face).toMatchObject({ is: 'speaking', clock: { digits: '1:24', tone: 'time', running: true } })
      expect(phoneOf(france, seen).now?.clock.digits).toBe('1:24')
    })
  })

  rule('FL4', 'thirty seconds, then time is up, each a word besides the colour', () => {
    given(changes({ atZero: { is: 'cut', grace: seconds(15) } }), roundOne(kenya), next, starts, wait(90))
      .leaves((seen) => {
        expect(phoneOf(kenya, seen).face.clock).toMatchObject({
          digits: '0:30',
          tone: 'warning',
          word: 'last 30 seconds',
        })
      })
      .when(wait(33))
      .leaves((seen) => {
        const { face } = phoneOf(kenya, seen)
        expect(face.clock).toMatchObject({ digits: '−0:03', tone: 'over', word: 'time is up', share: 0 })
        expect(face.sentences).toEqual(['You will be cut off at −0:15.'])
      })
  })

  rule('FL6', 'a point of order stops the clock, and the phone says why', () => {
    given(roundOne(kenya), next, starts, wait(36), raisesPoint(france), wait(10))
      .leaves((seen) => {
        const phone = phoneOf(kenya, seen)
        expect(phone.face.clock).toMatchObject({ digits: '1:24', running: false, word: 'the clock stands still' })
        expect(faceOf(phone)).toBe('Interrupted by a point of order | Your clock stands still.')
        expect(phone.now).toMatchObject({
          plate: { name: 'France', behalf: 'Point of order' },
          clock: { digits: '1:50' },
        })
      })
      .when(pointEnds, wait(1))
      .leaves((seen) => {
        expect(phoneOf(kenya, seen).face.sentences).toEqual(['Your clock goes on in 0:19.'])
      })
  })

  rule('FL7', '“I have finished” is a signal, and is not sent twice', () => {
    given(roundOne(kenya), next, starts, signalsFinished(kenya)).leaves((seen) => {
      const phone = phoneOf(kenya, seen)
      expect(phone.face.sentences).toEqual(['The moderator knows that you have finished.'])
      expect(phone.actions.main?.offer).toEqual({ may: false, refusal: { because: 'already-signalled' } })
    })
  })

  it('stands still while the meeting is suspended', () => {
    given(roundOne(kenya), next, starts, wait(36), suspends, wait(600)).leaves((seen) => {
      const phone = phoneOf(kenya, seen)
      expect(phone.face.clock).toMatchObject({ digits: '1:24', running: false })
      expect(phone.notes).toEqual(['The meeting is suspended since 10:00.'])
      expect(phone.untilNext).toBeNull()
    })
  })
})

describe('afterwards', () => {
  it('says when and how long one spoke', () => {
    given(roundOne(kenya, france), next, starts, wait(118), ends).leaves((seen) => {
      expect(faceOf(phoneOf(kenya, seen))).toBe('You spoke at 10:00 | For 1:58. Thank you.')
    })
  })

  rule('LS11', 'an absence is told, first with the second chance, then with the end', () => {
    given(roundOne(kenya, france), next, isAbsent)
      .leaves((seen) => {
        const phone = phoneOf(kenya, seen)
        expect(phone.face.headline).toBe('You are 2nd')
        expect(phone.places[0]?.facts).toContain(
          'You were called at 10:00 and did not answer. You will be called once more.',
        )
      })
      .when(closesList, next, starts, ends, next, isAbsent)
      .leaves((seen) => {
        expect(phoneOf(kenya, seen).face.headline).toBe('You were called twice and did not answer')
      })
  })

  rule('LS10', 'who was not reached can still hand in the text', () => {
    given(roundOne(kenya), adjourns).leaves((seen) => {
      const phone = phoneOf(kenya, seen)
      expect(faceOf(phone)).toBe(
        'Your turn was not reached | Hand in the text of your statement, and it goes on record.',
      )
      expect(buttonsOf(phone)).toEqual(['Hand in the text …'])
      expect(phone.actions.others[0]?.offer).toEqual({ may: true })
    })
  })

  it('offers a new chance to who withdrew while the list is open', () => {
    given(sitting, inscribes(kenya), withdraws(kenya)).leaves((seen) => {
      expect(phoneOf(kenya, seen).face.headline).toBe('The list of speakers is open')
    })
    given(sitting, inscribes(kenya), withdraws(kenya), closesList).leaves((seen) => {
      expect(phoneOf(kenya, seen).face.headline).toBe('You withdrew from the list')
    })
  })

  rule('LS7', 'who withdrew before the list was opened is told so', () => {
    given(deskInscribes(kenya), withdraws(kenya))
      .leaves((seen) => {
        expect(faceOf(phoneOf(kenya, seen))).toBe(
          'You withdrew from the list | As soon as the chair opens it, you can ask for the floor here.',
        )
      })
      .when(sitting)
      .leaves((seen) => {
        expect(phoneOf(kenya, seen).face.headline).toBe('The list of speakers is open')
      })
  })

  it('thanks those who only listened', () => {
    given(sitting, adjourns).leaves((seen) => {
      expect(faceOf(phoneOf(kenya, seen))).toBe('The meeting was adjourned at 09:00 | Thank you for taking part.')
    })
  })
})

describe('what everybody is told', () => {
  test('a message of the podium', () => {
    given(sitting, shows('We go on until 13:00.')).leaves((seen) => {
      expect(phoneOf(kenya, seen).notes).toEqual(['From the podium: We go on until 13:00.'])
    })
  })

  rule('FL3', 'a new speaking time is announced for a while, then no more', () => {
    given(sitting, setsSpeakingTime(90), wait(60))
      .leaves((seen) => {
        const phone = phoneOf(kenya, seen)
        expect(phone.notes).toEqual(['Your speaking time is now 1:30.'])
        expect(phone.untilNext).toBe(30_000)
      })
      .when(wait(30))
      .leaves((seen) => {
        expect(phoneOf(kenya, seen).notes).toEqual([])
      })
  })

  test('how much of the round is left', () => {
    given(roundOne(kenya), wait(13 * 60 + 20)).leaves((seen) => {
      const phone = phoneOf(pakistan, seen)
      expect(phone.round).toBe('31:40 left in round 1 of 2')
      expect(phone.untilNext).toBe(1_000)
    })
  })

  test('nothing of a suspension once the meeting sits again', () => {
    given(sitting, suspends, sitsAgain).leaves((seen) => expect(phoneOf(kenya, seen).notes).toEqual([]))
  })
})

test('times of day stand beside the visitor’s own where the two differ', () => {
  given(sitting, at('10:04'), closesList).leaves((seen) => {
    expect(phoneOf(kenya, seen, { visitor: 'Africa/Nairobi' }).face.headline).toBe(
      'The list of speakers closed at 10:04 (your time 12:04)',
    )
  })
})

test('an open list without a window says how many have asked', () => {
  given(at('9:00'), opens, opensList).leaves((seen) => {
    expect(faceOf(phoneOf(kenya, seen))).toBe('The list of speakers is open | Nobody has asked for the floor yet.')
  })
})

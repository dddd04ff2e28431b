import { expect, it } from 'vitest'
import { deedInWords } from '#client/staff/deed-wording.ts'
import { AUTHORITY } from '#shared/rules/authority.ts'
import { asSegmentId, interventionId } from '#shared/meeting/ids.ts'
import { asInstant, minutes, seconds } from '#shared/meeting/time.ts'
import { AFRICAN_GROUP, bolivia, ghana, kenya, santosPais, SEGMENT, senegal } from '../rules/council.ts'
import { at, given, type Seen, wait } from '../rules/rule.ts'
import {
  adjourns,
  callsPanellist,
  changes,
  deskInscribes,
  ends,
  isAbsent,
  next,
  opensSegment,
  pauses,
  pointEnds,
  raisesPoint,
  roundOne,
  signalsFinished,
  sitting,
  starts,
  suspends,
  takesBack,
} from '../rules/verbs.ts'
import { CATALOGUES } from '../wording/words-in.ts'
import { grey, nowOf, viewOf } from './console.ts'

it('shows the name plate, on whose behalf, and the speaker', () =>
  given(roundOne(), deskInscribes(senegal, { forGroup: AFRICAN_GROUP, speaker: 'H.E. Ms. Fall' }), next).leaves(
    (seen) =>
      expect(nowOf(seen)).toMatchObject({
        status: 'Called',
        plate: { name: 'Senegal', behalf: 'on behalf of the African Group', speaker: 'H.E. Ms. Fall', code: 'SN' },
        note: { text: 'The clock starts by itself in 0:20', tone: 'quiet' },
        clock: { digits: '2:00', running: false },
      }),
  ))

const notes = (seen: Seen) => (['en', 'fr', 'ar'] as const).map((language) => nowOf(seen, { language }).note?.text)

it('says when and where it is planned, with the date where that is not today in the room', () => {
  given(at('8:30')).leaves((seen) => {
    expect(notes(seen)[0]).toBe('Planned for 09:00, XX')
    // Half past eleven in the evening before, and half past midnight, in Geneva.
    const before = (hours: number) => ({ ...seen, now: asInstant(seen.now - minutes(hours * 60)) })
    expect(notes(before(8))[0]).toBe('Planned for 09:00, XX')
    const [en, fr, ar] = notes(before(9))
    expect(en).toMatch(/^Planned for Monday,? 7 March 2016 at 09:00, XX$/)
    expect(fr).toBe('Prévue le lundi 7 mars 2016 à 09:00, XX')
    expect(ar).toContain('2016')
  })
})

it('FL2 lets starting the clock lead while somebody called has not begun', () =>
  given(roundOne(kenya), next)
    .leaves((seen) => expect(nowOf(seen).controls.clock).toMatchObject({ label: 'Start the clock', leads: true }))
    .when(starts)
    .leaves((seen) => expect(nowOf(seen).controls.clock).toMatchObject({ label: 'Pause', leads: false }))
    .when(pauses)
    .leaves((seen) => expect(nowOf(seen).controls.clock).toMatchObject({ label: 'Resume the clock', leads: false })))

it('FL4 says in a word what the colour says', () => {
  const turn = given(roundOne(kenya), changes({ atZero: { is: 'run-on' } }), next, starts)
  const shows = (secs: number, clock: object) =>
    turn.when(wait(secs)).leaves((seen) => expect(nowOf(seen).clock).toMatchObject(clock))
  shows(30, { digits: '1:30', tone: 'time', word: 'time left' })
  shows(90, { digits: '0:30', tone: 'warning', word: 'last 30 seconds' })
  shows(121, { digits: '\u22120:01', tone: 'over', word: 'time is up' })
})

it('FL6 gives a point of order the clock, and says with what the speaker goes on', () =>
  given(roundOne(kenya), next, starts, wait(30), raisesPoint(bolivia))
    .leaves((seen) => {
      const model = nowOf(seen)
      expect(model).toMatchObject({
        status: 'Point of order',
        plate: { name: 'Bolivia (Plurinational State of)' },
        clock: { digits: '2:00' },
        note: { text: 'Kenya goes on afterwards with 1:30' },
      })
      expect(model.controls.pointOfOrder).toMatchObject({ label: 'End the point of order', ends: true })
      expect(grey(model.next)).toBe('point-of-order-open')
    })
    .when(pointEnds)
    .leaves((seen) => expect(nowOf(seen).plate?.name).toBe('Kenya')))

it('FL6 shows a point of order that nobody has a name for yet', () =>
  given(roundOne(kenya), raisesPoint()).leaves((seen) =>
    expect(nowOf(seen)).toMatchObject({ plate: null, headline: 'A point of order' }),
  ))

it('FL7 shows the signal that a delegation has finished', () =>
  given(roundOne(kenya), at('10:01'), next, starts, wait(50), signalsFinished(kenya)).leaves((seen) =>
    expect(nowOf(seen).note).toEqual({ text: 'The delegation says it has finished (10:01:50)', tone: 'signal' }),
  ))

it('FL8 names what would be taken back', () =>
  given(roundOne(kenya, ghana))
    .leaves((seen) => expect(grey(nowOf(seen).controls.takeBack)).toBe('nothing-to-take-back'))
    .when(next)
    .leaves((seen) => expect(nowOf(seen).controls.takeBack.label).toBe('Take back the call of Kenya'))
    .when(starts, wait(5), ends)
    .leaves((seen) => expect(nowOf(seen).controls.takeBack.label).toBe('Take back the end: Kenya goes on'))
    .when(takesBack, ends, next, isAbsent)
    .leaves((seen) => expect(nowOf(seen).controls.takeBack.label).toBe('Take back the absence of Ghana')))

it('takes 15 seconds away only where they are left', () =>
  given(roundOne(kenya), next, starts, wait(110)).leaves((seen) => {
    const { controls } = nowOf(seen)
    expect(controls.lessTime.command).toMatchObject({ type: 'AddTime', by: seconds(-15) })
    expect(grey(controls.lessTime)).toBe('time-too-short')
    expect(controls.moreTime.command).toMatchObject({ by: seconds(15), because: 'At the moderator’s discretion' })
    expect(grey(controls.moreTime)).toBe('may')
  }))

it('has a face for the suspended meeting, with the speaker who waits', () =>
  given(roundOne(kenya), next, starts, wait(10), suspends, wait(65)).leaves((seen) =>
    expect(nowOf(seen)).toMatchObject({ status: 'Suspended', plate: { name: 'Kenya' }, clock: { digits: '1:05' } }),
  ))

it('counts after the meeting who was heard and who was not reached', () =>
  given(roundOne(kenya, ghana), next, starts, wait(60), ends, adjourns).leaves((seen) =>
    expect(nowOf(seen)).toMatchObject({
      headline: 'The meeting is over',
      clock: null,
      tally: [
        { count: '1', what: 'delegation was heard' },
        { count: '1', what: 'was not reached' },
      ],
    }),
  ))

it('shows somebody of the podium with their title', () =>
  given(sitting, opensSegment(SEGMENT.presentations), callsPanellist(santosPais), starts).leaves((seen) =>
    expect(nowOf(seen)).toMatchObject({ plate: { name: 'santos-pais', behalf: null }, clock: { digits: '7:00' } }),
  ))

it('speaks French', () =>
  given(roundOne(kenya)).leaves((seen) =>
    expect(nowOf(seen, { language: 'fr' }).next.label).toBe('Donner la parole : Kenya'),
  ))

it('has a sentence for every command that was accepted', () =>
  given(roundOne(kenya), next).leaves(({ meeting, now }) => {
    const { words } = viewOf({ meeting, now })
    expect(Object.keys(AUTHORITY).toSorted()).toEqual(Object.keys(CATALOGUES.en.staff.done).toSorted())
    const added = { type: 'AddTime', intervention: interventionId(1), by: seconds(-15), because: 'x' } as const
    expect(deedInWords(meeting, added, words)).toBe('\u22120:15 for Kenya.')
    const opened = { type: 'OpenSegment', segment: asSegmentId('replies-1') } as const
    expect(deedInWords(meeting, opened, words)).toBe('Open: Replies by the panellists, round 1.')
  }))

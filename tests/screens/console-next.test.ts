import { describe, expect, it } from 'vitest'
import { commandOf, nextStep } from '#client/screens/console/next-step.ts'
import { after, seconds } from '#shared/meeting/time.ts'
import {
  AFRICAN_GROUP,
  boerBuquicchio,
  ghana,
  kenya,
  pakistan,
  presenter,
  santosPais,
  SEGMENT,
  senegal,
} from '../rules/council.ts'
import { at, given, wait } from '../rules/rule.ts'
import {
  adjourns,
  callsPanellist,
  deskInscribes,
  ends,
  isAbsent,
  next,
  opens,
  opensListFor,
  opensSegment,
  roundOne,
  sitsAgain,
  sitting,
  starts,
  suspends,
  withdraws,
} from '../rules/verbs.ts'
import { grey, nowOf } from './console.ts'

/** What "next" says, and whether it may be pressed. */
const says = (seen: Parameters<typeof nowOf>[0]) => {
  const { next: button } = nowOf(seen)
  return [button.label, grey(button)]
}

describe('the one large button names its effect', () => {
  it('before the meeting opens it', () =>
    given(at('9:00')).leaves((seen) => expect(says(seen)).toEqual(['Open the meeting', 'may'])))

  it('then opens the first segment', () =>
    given(at('9:00'), opens).leaves((seen) =>
      expect(says(seen)).toEqual(['Open: Opening statements and presentations', 'may']),
    ))

  it('calls whoever comes next on the podium', () =>
    given(sitting, opensSegment(SEGMENT.presentations)).leaves((seen) =>
      expect(says(seen)).toEqual(['Give the floor to commissioner', 'may']),
    ))

  it('gives the floor to the head of the list, with the group it speaks for', () =>
    given(roundOne(kenya), deskInscribes(senegal, { forGroup: AFRICAN_GROUP })).leaves((seen) =>
      expect(says(seen)).toEqual(['Give the floor to Senegal (African Group)', 'may']),
    ))

  it('is grey while somebody who was called has not begun, and calls the next one over whoever speaks', () =>
    given(roundOne(kenya, ghana), next)
      .leaves((seen) => expect(says(seen)).toEqual(['Give the floor to Ghana', 'called-not-begun']))
      .when(starts)
      .leaves((seen) => expect(says(seen)).toEqual(['Give the floor to Ghana', 'may'])))

  it('OD3 ends whoever speaks in a spent round before it opens the replies, and cuts nobody', () =>
    given(roundOne(kenya, ghana), at('10:44'), next, starts, at('10:45:01'))
      .leaves((seen) => expect(says(seen)).toEqual(['End the intervention of Kenya', 'may']))
      .when(ends)
      .leaves((seen) => {
        expect(says(seen)).toEqual(['Open: Replies by the panellists, round 1', 'may'])
        expect(nowOf(seen).headline).toBe('The round is spent')
      }))

  it('calls the panellists for their replies, then opens the next round', () =>
    given(roundOne(), opensSegment(SEGMENT.replies1), callsPanellist(santosPais), starts, wait(60))
      .leaves((seen) => expect(says(seen)).toEqual(['Call the next panellist: boer-buquicchio', 'may']))
      .when(callsPanellist(boerBuquicchio), starts, opensSegment(SEGMENT.floor2))
      .leaves((seen) => expect(says(seen)[0]).toBe('Open: Replies and concluding remarks, round 2')))

  it('offers the list where it was never opened, and waits while its window is open and empty', () =>
    given(at('9:00'), opens, opensSegment(SEGMENT.floor1))
      .leaves((seen) => expect(says(seen)).toEqual(['Open the list of speakers for 2 minutes', 'may']))
      .when(opensListFor(120))
      .leaves((seen) => {
        expect(says(seen)[0]).toBe('Waiting for the first to ask for the floor')
        expect(nowOf(seen).next.command).toBeNull()
      }))

  it('goes on to what follows once nobody is left', () =>
    given(roundOne(kenya), withdraws(kenya)).leaves((seen) =>
      expect(says(seen)).toEqual(['Open: Replies by the panellists, round 1', 'may']),
    ))

  it('resumes a suspended meeting, and has nothing left to do after it', () =>
    given(roundOne(kenya), suspends)
      .leaves((seen) => expect(says(seen)).toEqual(['Resume the meeting', 'may']))
      .when(sitsAgain, adjourns)
      .leaves((seen) => {
        expect(nowOf(seen).next.label).toBe('The meeting is adjourned')
        expect(nowOf(seen).next.command).toBeNull()
      }))

  it('proposes to adjourn once the closing remarks are made, whatever was passed over', () =>
    given(sitting, opensSegment(SEGMENT.closing), callsPanellist(presenter), starts, ends).leaves((seen) =>
      expect(says(seen)).toEqual(['Adjourn the meeting …', 'may']),
    ))
})

it('FL1 names the last intervention it knows of', () =>
  given(roundOne(kenya, ghana), next, isAbsent).leaves(({ meeting, now }) =>
    expect(commandOf(nextStep(meeting, now), meeting)).toMatchObject({ type: 'CallSpeaker', after: 'v1' }),
  ))

it('tells whose name plate is next and after, also while the meeting is suspended', () =>
  given(roundOne(kenya, ghana, pakistan), next, starts, suspends).leaves((seen) =>
    expect(nowOf(seen).coming).toEqual({ first: 'Ghana', afterwards: 'Pakistan' }),
  ))

it('says what the next one will be given before anybody is called', () =>
  given(roundOne(kenya)).leaves((seen) => expect(nowOf(seen).clock).toMatchObject({ digits: '2:00', running: false })))

it('takes no tap while the link is lost, and goes on counting', () =>
  given(roundOne(kenya, ghana), next, starts, wait(20)).leaves((seen) => {
    const model = nowOf(seen, { link: 'lost' })
    expect(Object.values(model.controls).map(grey)).toEqual(Array(7).fill('not-sent'))
    expect(grey(model.next)).toBe('not-sent')
    expect(model.clock?.digits).toBe('1:40')
    expect(nowOf({ ...seen, now: after(seen.now, seconds(1)) }, { link: 'lost' }).clock?.digits).toBe('1:39')
  }))

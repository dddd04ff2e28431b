import { describe, expect, it } from 'vitest'
import type { Face } from '#client/screens/display/face.ts'
import { displayOf } from '#client/screens/display/display-model.ts'
import { faceOf } from '#client/screens/display/face-model.ts'
import { lowerOf } from '#client/screens/display/foot-model.ts'
import type { MeetingPlan } from '#shared/meeting/events.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { bolivia, clockTime, commissioner, kenya, PLAN, SEGMENT, senegal, winter } from '../rules/council.ts'
import { at, given, givenOf, rule, type Seen, type Step, wait } from '../rules/rule.ts'
import * as does from '../rules/verbs.ts'

/** The variant of the union that is shown under that name; several names may share one. */
type Named<One, Is> = One extends { readonly is: infer Names } ? (Is extends Names ? One : never) : never

/** The face a meeting has after these steps, which must be the one named. */
function face<Is extends Face['is']>(is: Is, ...steps: readonly Step[]): Named<Face, Is> {
  const seen: Face[] = []
  given(...steps).leaves(({ meeting, now }) => seen.push(faceOf(meeting, now)))
  const [shown] = seen
  expect(shown?.is).toBe(is)
  if (shown === undefined || !isNamed(shown, is)) throw new Error('another face')
  return shown
}

const isNamed = <Is extends Face['is']>(shown: Face, is: Is): shown is Named<Face, Is> & Face => shown.is === is
const display = (look: (shown: ReturnType<typeof displayOf>) => void) => (seen: Seen) =>
  look(displayOf(seen.meeting, seen.now))

describe('which face wins', () => {
  const round = does.roundOne(senegal, kenya)
  const speaking: Step = [round, does.next, does.starts, wait(10)]

  it('before the meeting: the title and when it begins', () => {
    const late: Pick<MeetingPlan, 'planned'> = { planned: { start: clockTime('15:00'), end: clockTime('18:00') } }
    givenOf(late).leaves(display((shown) => expect(shown.face).toMatchObject({ is: 'before', starts: { is: 'at' } })))
    expect(face('before', at('8:59:00')).starts).toEqual({ is: 'in', left: minutes(1) })
    expect(face('before', at('9:00')).starts).toEqual({ is: 'shortly' })
    expect(face('before').chair?.name).toBe('chair')
  })

  it('a sitting meeting with nothing open: what comes next', () => {
    expect(face('between', at('9:00'), does.opens).next).toBe('Opening statements and presentations')
  })

  it('the floor is free: who is next, or that there is nobody or no time', () => {
    expect(face('free', round)).toMatchObject({ next: { name: 'Senegal' }, afterThat: [{ name: 'Kenya' }], still: 2 })
    expect(face('free', does.roundOne())).toMatchObject({ next: null, still: 0, roundSpent: false })
    expect(face('free', round, at('10:45')).roundSpent).toBe(true)
  })

  it('somebody called or speaking wins over the free floor', () => {
    expect(face('called', round, does.next).plate.name).toBe('Senegal')
    expect(face('speaking', speaking).plate.name).toBe('Senegal')
  })

  it('a point of order wins over the speaker whose time stands still', () => {
    const shown = face('point-of-order', speaking, does.raisesPoint(bolivia), wait(5))
    expect(shown.plate?.name).toBe(bolivia.name)
    expect(shown.countdown.left).toBe(seconds(115))
    expect(shown.standing).toEqual({ who: { name: 'Senegal', behalf: null }, left: seconds(110) })
    expect(face('point-of-order', round, does.raisesPoint()).standing).toBeNull()
  })

  it('a suspended meeting wins over all that goes on in it', () => {
    const shown = face('suspended', speaking, does.suspends, wait(60))
    expect(shown.standing?.left).toBe(seconds(110))
  })

  it('an adjourned meeting wins over everything', () => {
    expect(face('afterwards', speaking, does.adjourns).tookTheFloor).toBe(1)
  })

  it('the window for asking fills the screen while nobody has the floor, before the meeting too', () => {
    const window = face('window', at('9:00'), does.opens, does.opensListFor(120), does.inscribes(kenya), wait(36))
    expect(window).toMatchObject({ countdown: { left: seconds(84), tone: 'time', places: 1 }, inscribed: 1 })
    face('window', at('8:50'), does.opensListFor(120))
  })

  it('while somebody speaks, the window counts down in the corner', () => {
    const opening: Step = [at('9:00'), does.opens, does.opensSegment(SEGMENT.presentations)]
    given(opening, does.callsPanellist(commissioner), does.starts, does.opensListFor(120), wait(20)).leaves(
      display((shown) => {
        expect(shown.face.is).toBe('speaking')
        expect(shown.corner).toEqual({ closesIn: seconds(100) })
      }),
    )
  })

  it('each kind of segment has its own face while the floor is free', () => {
    face('podium', does.sitting, does.opensSegment(SEGMENT.presentations))
    face('replies', does.sitting, does.opensSegment(SEGMENT.replies1))
    face('podium', does.sitting, does.opensSegment(SEGMENT.closing))
    const [first, ...rest] = PLAN.orderOfTheDay
    if (first === undefined) throw new Error('no order of the day')
    const withBreak: MeetingPlan = { ...PLAN, orderOfTheDay: [{ ...first, kind: 'break', title: 'Break' }, ...rest] }
    givenOf(withBreak, at('9:00'), does.opens, does.opensSegment(first.id), wait(60)).leaves(
      display((shown) => {
        expect(shown.face).toEqual({ is: 'break', title: 'Break', left: minutes(59) })
        expect(shown.bar).toBeNull()
      }),
    )
  })
})

describe('a message', () => {
  const round = does.roundOne(senegal)

  it('covers a face without a clock, and then the heading says which meeting it is', () => {
    given(at('8:45'), does.shows('Room XX opens at 8.50')).leaves(
      display((shown) => {
        expect(shown.message?.covers).toBe('whole')
        expect(shown.heading.meeting).toBe(PLAN.title)
      }),
    )
    given(at('8:45')).leaves(display((shown) => expect(shown.heading.meeting).toBe(PLAN.occasion.title)))
  })

  it('never hides a running clock, nor that the meeting is suspended', () => {
    const covered: readonly (readonly [string, Step])[] = [
      ['called', [round, does.next]],
      ['speaking', [round, does.next, does.starts]],
      ['point-of-order', [round, does.raisesPoint()]],
      ['suspended', [round, does.suspends]],
      ['window', [at('9:00'), does.opens, does.opensListFor(120)]],
    ]
    for (const [is, steps] of covered) {
      given(steps, does.shows('Please be seated')).leaves(
        display((shown) => {
          expect(shown.face.is).toBe(is)
          expect(shown.message?.covers).toBe('lower')
        }),
      )
    }
  })
})

describe('the lower part', () => {
  const speaking: Step = [does.roundOne(senegal, kenya), does.next, does.starts, wait(10)]
  const lower = (look: (shown: ReturnType<typeof lowerOf>) => void, ...steps: readonly Step[]) =>
    given(speaking, ...steps).leaves(display((shown) => look(lowerOf(shown))))
  const kept = { who: { name: 'Senegal', behalf: null }, left: seconds(110) }

  it('says what follows, or in its place what everybody should know now', () => {
    lower((shown) => expect(shown).toMatchObject({ follows: { is: 'names' }, said: false, standing: null }))
    lower((shown) => {
      expect(shown).toEqual({ follows: null, said: true, standing: null, bar: null })
    }, does.setsSpeakingTime(90))
  })

  rule('FL6', 'neither a new speaking time nor a message hides whose time stands still', () => {
    for (const said of [does.setsSpeakingTime(90), does.shows('Please be seated')]) {
      lower((shown) => expect(shown).toMatchObject({ standing: kept, said: true }), does.raisesPoint(bolivia), said)
      lower((shown) => expect(shown).toMatchObject({ standing: kept, said: true }), does.suspends, said)
    }
  })
})

describe('the corner for asking for the floor', () => {
  it('stands beside every face while the list is open, and nowhere else', () => {
    const open = { closesIn: null }
    given(does.sitting).leaves(display((shown) => expect(shown.corner).toEqual(open)))
    given(does.roundOne(senegal), does.next).leaves(display((shown) => expect(shown.corner).toEqual(open)))
    given(does.sitting, does.closesList).leaves(display((shown) => expect(shown.corner).toBeNull()))
    given(does.sitting, does.adjourns).leaves(display((shown) => expect(shown.corner).toBeNull()))
    given(at('9:00'), does.opens, does.opensListFor(60)).leaves(display((shown) => expect(shown.corner).toBeNull()))
  })
})

describe('the heading', () => {
  it('says the round and what is left of it, without the time the meeting was suspended', () => {
    given(does.roundOne(senegal), wait(60), does.suspends, wait(600), does.sitsAgain, wait(60)).leaves(
      display(({ heading }) =>
        expect(heading.stage).toEqual({ kind: 'floor', round: { number: 1, of: 2 }, left: minutes(43) }),
      ),
    )
    given(does.roundOne(senegal), at('10:46')).leaves(
      display(({ heading, bar }) => {
        expect(heading.stage?.left).toBe(minutes(-1))
        expect(bar).toEqual({ spent: 1, began: null, over: true })
      }),
    )
  })

  it('says nothing of a segment before the meeting', () => {
    given(at('8:45')).leaves(display(({ heading }) => expect(heading.stage).toBeNull()))
  })
})

describe('the bar of the round', () => {
  const budget = minutes(45)

  it('marks where whoever speaks began', () => {
    given(does.roundOne(senegal), wait(540), does.next, wait(10), does.starts, wait(60)).leaves(
      display(({ bar }) =>
        expect(bar).toEqual({ spent: seconds(610) / budget, began: seconds(550) / budget, over: false }),
      ),
    )
  })

  it('keeps the mark in its place when the meeting was suspended in mid-speech', () => {
    given(does.roundOne(senegal), wait(540), does.next, does.starts, wait(60), does.suspends, wait(300)).leaves(
      display(({ bar }) => expect(bar).toMatchObject({ spent: seconds(600) / budget, began: seconds(540) / budget })),
    )
  })
})

describe('the podium', () => {
  it('shows who shares the segment and who has had their turn', () => {
    const presenting: Step = [does.sitting, does.opensSegment(SEGMENT.presentations)]
    const shown = face('podium', presenting, does.callsPanellist(commissioner), does.starts, wait(60), does.ends)
    expect(shown.lines.map(({ name, turn }) => [name, turn])).toEqual([
      ['commissioner', 'had'],
      ['santos-pais', 'to-come'],
      ['boer-buquicchio', 'to-come'],
      ['winter', 'to-come'],
    ])
    const speaking = face('speaking', presenting, does.callsPanellist(winter), does.starts)
    expect(speaking.follows).toMatchObject({ is: 'names', still: 3, names: [{ name: 'commissioner' }, {}, {}] })
  })
})

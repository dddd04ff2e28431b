import { expect } from 'vitest'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { forecast } from '#shared/rules/forecast.ts'
import { type Change, difference, whatIf } from '#shared/rules/what-if.ts'
import { defence, SEGMENT } from './council.ts'
import { floorOf, given, states } from './long-list.ts'
import { rule, type Step, wait } from './rule.ts'
import * as they from './verbs.ts'

const floor = floorOf(50)

/** What the change was said to bring is what it brings. */
const asSaid = (change: Change, step: Step): void => {
  let said: ReturnType<typeof forecast> | null = null
  given(floor, they.next)
    .leaves(({ meeting, now }) => {
      said = whatIf(meeting, change, now)
    })
    .when(step)
    .leaves(({ meeting, now }) => expect(forecast(meeting, now)).toEqual(said))
}

rule('FC1', 'a shorter speaking time is shown before it is set, and comes true', () =>
  asSaid({ is: 'speaking-time', time: seconds(90) }, they.setsSpeakingTime(90)),
)

rule('FC1', 'minutes more for the round are shown before they are given, and come true', () =>
  asSaid({ is: 'extension', segment: SEGMENT.floor1, by: minutes(5) }, they.extendsBy(5)),
)

rule('FC1', 'minutes more for a round to come are, too', () =>
  asSaid({ is: 'extension', segment: SEGMENT.floor2, by: minutes(10) }, they.extendsBy(10, SEGMENT.floor2)),
)

rule('FC1', 'closing the list is shown before it is done, and leaves those listed where they are', () => {
  asSaid({ is: 'close-list' }, they.closesList)
  given(floor).leaves(({ meeting, now }) =>
    expect(difference(forecast(meeting, now), whatIf(meeting, { is: 'close-list' }, now))).toEqual({
      thisRound: 0,
      meeting: 0,
      crossings: [],
    }),
  )
})

rule('FC1', 'what a change brings is how many turns more or fewer, and who crosses a cut line', () =>
  given(floor, wait(1)).leaves(({ meeting, now }) => {
    const before = forecast(meeting, now)
    const shorter = difference(before, whatIf(meeting, { is: 'speaking-time', time: seconds(90) }, now))
    expect(shorter.thisRound).toBeGreaterThanOrEqual(4)
    expect(shorter.meeting).toBeGreaterThan(shorter.thisRound)
    expect(shorter.crossings.filter(({ from, to }) => from === 'next-round' && to === 'this-round')).toHaveLength(
      shorter.thisRound,
    )
    const fewer = difference(
      before,
      whatIf(meeting, { is: 'extension', segment: SEGMENT.floor1, by: minutes(-10) }, now),
    )
    expect(fewer.thisRound).toBeLessThan(-3)
    expect(fewer.crossings[0]).toMatchObject({ from: 'this-round', to: 'next-round' })
  }),
)

rule('FC1', 'places no longer reserved go to those who stand higher', () =>
  given(they.roundOne(...states.slice(0, 40), defence)).leaves(({ meeting, now }) => {
    const before = forecast(meeting, now)
    const then = whatIf(meeting, { is: 'reserved', reserved: [] }, now)
    const place = ngoOf(meeting)
    expect(difference(before, then).crossings).toContainEqual({
      inscription: place,
      from: 'this-round',
      to: then.rows.get(place)?.reached,
    })
  }),
)

const ngoOf = ({ inscriptions }: Meeting) => {
  const row = inscriptions.find(({ delegation }) => delegation === defence.id)
  if (!row) throw new Error('the NGO is not listed')
  return row.id
}

import { describe, expect, it } from 'vitest'
import { displayOf } from '#client/screens/display/display-model.ts'
import { untilNextChange } from '#client/screens/display/next-change.ts'
import { clockDigits } from '#client/wording/words.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { after, asMillis, type Instant } from '#shared/meeting/time.ts'
import { bolivia, commissioner, kenya, SEGMENT, senegal, santosPais } from '../rules/council.ts'
import { at, given, rule, type Step, wait } from '../rules/rule.ts'
import * as does from '../rules/verbs.ts'

/** What is to be read on the screen: every length as the digits that are shown for it. */
function shown(meeting: Meeting, now: Instant): string {
  return JSON.stringify(displayOf(meeting, now), (key, value: unknown) =>
    typeof value === 'number' && /^(?:left|share|closesIn|time)$/.test(key)
      ? clockDigits(asMillis(value))
      : // The bar is drawn anew with every digit, but asks for no change of its own.
        key === 'bar'
        ? undefined
        : value,
  )
}

const scenes: Readonly<Record<string, Step>> = {
  'before the meeting': at('8:58:30'),
  'the inscription window': [at('9:00'), does.opens, does.opensListFor(120), wait(1.234)],
  'a presentation beside an open window': [
    at('9:00'),
    does.opens,
    does.opensSegment(SEGMENT.presentations),
    wait(0.7),
    does.callsPanellist(commissioner),
    does.starts,
    wait(3.1),
    does.opensListFor(90),
  ],
  'a call': [does.roundOne(senegal, kenya), wait(0.4), does.next],
  'a speech about to end, with an announcement': [
    does.roundOne(senegal, kenya),
    wait(0.4),
    does.next,
    wait(3.3),
    does.starts,
    wait(112.6),
    does.setsSpeakingTime(90),
  ],
  'a point of order': [does.roundOne(senegal), wait(0.4), does.next, does.starts, wait(9.9), does.raisesPoint(bolivia)],
  'a clock that goes on by itself': [
    does.roundOne(senegal),
    does.next,
    does.starts,
    wait(9.9),
    does.raisesPoint(bolivia),
    wait(4.3),
    does.pointEnds,
  ],
  replies: [
    does.sitting,
    at('10:45'),
    does.opensSegment(SEGMENT.replies1),
    does.callsPanellist(santosPais),
    does.starts,
  ],
}

describe('the screen is drawn again', () => {
  it.each(Object.entries(scenes))('exactly when something on it changes: %s', (_, steps) => {
    given(steps).leaves(({ meeting, now }) => {
      let moment = now
      for (let step = 0; step < 40; step += 1) {
        const patience = untilNextChange(meeting, moment)
        if (patience === null) return
        const before = shown(meeting, moment)
        for (const part of [0.01, 0.3, 0.6, 0.999]) {
          const between = after(moment, asMillis(Math.floor(patience * part)))
          expect(shown(meeting, between)).toBe(before)
        }
        moment = after(moment, asMillis(patience))
      }
    })
  })

  rule('CK1', 'a screen of a meeting that stands still waits for nothing', () => {
    given(does.sitting).leaves(({ meeting, now }) => expect(untilNextChange(meeting, now)).toBeNull())
    given(does.roundOne(senegal), does.next, does.starts, does.suspends).leaves(({ meeting, now }) =>
      expect(untilNextChange(meeting, now)).toBeNull(),
    )
    given(does.roundOne(senegal), does.next, does.starts, does.adjourns).leaves(({ meeting, now }) =>
      expect(untilNextChange(meeting, now)).toBeNull(),
    )
  })

  it('once a second and no more while somebody speaks and the round runs', () => {
    given(scenes['a speech about to end, with an announcement'] ?? []).leaves(({ meeting, now }) => {
      let moment = now
      let count = 0
      while (moment < now + 10_000) {
        moment = after(moment, asMillis(untilNextChange(meeting, moment) ?? 10_000))
        count += 1
      }
      // The speaker's clock and the round's flip at different fractions of a second.
      expect(count).toBeLessThanOrEqual(21)
    })
  })
})

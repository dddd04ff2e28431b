import { describe, expect, it } from 'vitest'
import { AWAKE, type CoolDown, observe, owned, restLeft } from '#client/screens/console/cool-down.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { after, asMillis, type Instant, seconds } from '#shared/meeting/time.ts'
import { france, ghana, kenya, SEGMENT } from '../rules/council.ts'
import { at, given, type Step, wait } from '../rules/rule.ts'
import {
  confirms,
  ends,
  extendsBy,
  inscribes,
  moves,
  next,
  opensSegment,
  pauses,
  roundOne,
  starts,
  withdraws,
} from '../rules/verbs.ts'
import { nowOf } from './console.ts'

type Seen = { readonly meeting: Meeting; readonly now: Instant }
type Watch = { readonly before: CoolDown; readonly after: CoolDown; readonly seen: Seen }

/** One console looks on while others act: what it held, what it then holds. `own`: the last of the acts was its own. */
function watch(before: readonly Step[], acts: readonly Step[], own = false): Watch {
  let watched: Watch | null = null
  given(...before).leaves((first) => {
    const held = observe(AWAKE, first.meeting, 1, first.now)
    given(...before, ...acts).leaves((seen) => {
      const known = own ? owned(held, 2) : held
      watched = { before: held, after: observe(known, seen.meeting, 2, seen.now), seen }
    })
  })
  if (watched === null) throw new Error('nothing was watched')
  return watched
}

const rests = ({ after: held, seen }: Watch): boolean => restLeft(held, seen.now) > 0
const told = ({ after: held, seen }: Watch) => nowOf(seen, {}, held).next.rests

describe('FL1 "next" rests a moment when it has come to mean something else by another hand', () => {
  const begun = [roundOne(kenya, ghana, france), next, starts, wait(30)]

  it('is awake when the console opens', () =>
    given(...begun).leaves(({ meeting, now }) => expect(restLeft(observe(AWAKE, meeting, 7, now), now)).toBe(0)))

  it('rests after another console gave the floor, and says to whom', () => {
    const other = watch(begun, [next])
    expect(rests(other)).toBe(true)
    expect(told(other)).toEqual({ label: 'France is now next', because: 'Ghana has just been given the floor' })
  })

  it('only blinks after its own command, whether the answer or the event comes first', () => {
    const answerFirst = watch(begun, [next], true)
    const eventFirst = watch(begun, [next])
    for (const held of [answerFirst.after, owned(eventFirst.after, 2)]) {
      const { rests: told, blinks } = nowOf(eventFirst.seen, {}, held).next
      expect([told, blinks]).toEqual([null, true])
      expect(restLeft(held, eventFirst.seen.now)).toBe(400)
      expect(restLeft(held, after(eventFirst.seen.now, asMillis(400)))).toBe(0)
    }
  })

  it('does not take the answer to an earlier command for that of what has just changed', () => {
    const other = watch(begun, [next])
    expect(restLeft(owned(other.after, 1), other.seen.now)).toBe(2_000)
  })

  it('rests when the head of the list withdraws, and says who is gone', () => {
    const gone = watch(begun, [withdraws(ghana)])
    expect(rests(gone)).toBe(true)
    expect(told(gone)).toEqual({ label: 'France is now next', because: 'Ghana has just withdrawn' })
  })

  it('rests when a dignitary is confirmed or somebody is moved to the head', () => {
    const dignitary = [roundOne(kenya, ghana), inscribes(france, { dignitary: 'minister' })]
    expect(told(watch(dignitary, [confirms(france, 'dignitary')]))?.label).toBe('France is now next')
    expect(told(watch(begun, [moves(france, 'before', ghana)]))?.because).toBe('The order has just changed')
  })

  it('rests when the round is spent by the mere passing of time', () => {
    const late = watch([roundOne(kenya, ghana), at('10:44:59')], [at('10:45')])
    expect(rests(late)).toBe(true)
    expect(told(late)?.label).toBe('Open: Replies by the panellists, round 1')
  })

  it('does not rest for what leaves its meaning as it was', () => {
    expect(rests(watch(begun, [pauses]))).toBe(false)
    expect(rests(watch(begun, [ends]))).toBe(false)
    expect(rests(watch(begun, [withdraws(france)]))).toBe(false)
    expect(rests(watch(begun, [extendsBy(5)]))).toBe(false)
    expect(rests(watch([roundOne(kenya, ghana)], [inscribes(france)]))).toBe(false)
  })

  it('is awake again after two seconds, and not longer at rest if the clock is put back', () => {
    const { after: held, seen } = watch(begun, [next])
    expect(restLeft(held, after(seen.now, seconds(1)))).toBe(1_000)
    expect(restLeft(held, after(seen.now, seconds(2)))).toBe(0)
    expect(restLeft(held, after(seen.now, seconds(-3)))).toBe(0)
  })

  it('keeps its identity while nothing changes, so that nothing is drawn again', () =>
    given(...begun).leaves(({ meeting, now }) => {
      const held = observe(AWAKE, meeting, 7, now)
      expect(observe(held, meeting, 7, after(now, seconds(1)))).toBe(held)
    }))

  it('rests when another console opens a segment', () =>
    expect(rests(watch([roundOne(kenya)], [opensSegment(SEGMENT.replies1)]))).toBe(true))
})

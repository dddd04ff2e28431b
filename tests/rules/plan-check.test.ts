import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDelegationId, asSegmentId } from '#shared/meeting/ids.ts'
import { after, asMillis, minutes, NONE, seconds } from '#shared/meeting/time.ts'
import { chapterOf, CHAPTERS, type Concern, severityOf } from '#shared/rules/concerns.ts'
import { type Checked, planCheck, roundAt, sumOf } from '#shared/rules/plan-check.ts'
import { chair, clockTime, commissioner, kenya, PLAN, santosPais, SEGMENT, winter } from './council.ts'

/** The morning panel, in which there is nothing to be mended. */
const GOOD: Checked = { ...PLAN, podium: PLAN.podium.map((member) => ({ ...member, title: 'Expert' })) }

const found = (changes: Partial<Checked>) => planCheck({ ...GOOD, ...changes })
const alone = (changes: Partial<Checked>): Concern | undefined => {
  const concerns = found(changes)
  expect(concerns.map(({ is }) => is)).toHaveLength(1)
  return concerns[0]
}
const codes = (changes: Partial<Checked>) => found(changes).map(({ is }) => is)
const [presentations, ...others] = PLAN.orderOfTheDay
const retimed = (id: string, length: number) =>
  PLAN.orderOfTheDay.map((one) => (one.id === id ? { ...one, budget: minutes(length) } : one))
const only = (id: string, length: number) => retimed(id, length).filter((one) => one.id === id)

it('a plan in order has nothing to be mended', () => expect(planCheck(GOOD)).toEqual([]))

describe('what it is called, where and when', () => {
  it('misses what is empty', () => {
    expect(codes({ title: ' ', theme: '', room: '' })).toEqual(['no-title', 'no-theme', 'no-room'])
  })

  it('finds an end before the start, and does not reckon with it', () => {
    const planned = { start: clockTime('12:00'), end: clockTime('9:00') }
    expect(alone({ planned })).toEqual({ is: 'ends-before-start' })
  })
})

describe('OD4 the sum against the hard end', () => {
  it('says by how much the order of the day is too long', () => {
    expect(alone({ orderOfTheDay: retimed('floor-2', 60) })).toEqual({ is: 'too-long', by: minutes(15) })
  })

  it('says how much time nothing is planned for', () => {
    expect(alone({ orderOfTheDay: retimed('replies-1', 5) })).toEqual({ is: 'time-left-over', by: minutes(10) })
  })

  it('any budgets: too long, left over, or neither, exactly by the difference (seed 31)', () => {
    const budgets = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(budgets, fc.integer({ min: 1, max: 400 }), (lengths, whole) => {
        const orderOfTheDay = PLAN.orderOfTheDay.map((one, index) => ({ ...one, budget: minutes(lengths[index] ?? 1) }))
        const planned = { start: clockTime('9:00'), end: after(clockTime('9:00'), minutes(whole)) }
        const over = sumOf(orderOfTheDay) - minutes(whole)
        const said = found({ orderOfTheDay, planned }).flatMap((one) =>
          one.is === 'too-long' ? [one.by] : one.is === 'time-left-over' ? [-one.by] : [],
        )
        expect(said).toEqual(over === 0 ? [] : [over])
      }),
      { seed: 31 },
    )
  })
})

describe('the order of the day', () => {
  it('needs a segment, and a floor to speak from', () => {
    expect(codes({ orderOfTheDay: [] })).toContain('no-segments')
    const orderOfTheDay = only('presentations', 180)
    expect(codes({ orderOfTheDay })).toEqual(['no-floor'])
  })

  it('misses titles, and time for a floor', () => {
    const untitled = PLAN.orderOfTheDay.map((one) => (one.id === 'closing' ? { ...one, title: '' } : one))
    expect(alone({ orderOfTheDay: untitled })).toEqual({ is: 'segment-untitled', segment: SEGMENT.closing, place: 6 })
    expect(codes({ orderOfTheDay: retimed('floor-1', 0) })).toContain('floor-without-time')
  })

  it('numbers the rounds in their order', () => {
    const orderOfTheDay = PLAN.orderOfTheDay.map((one) => (one.round === 2 ? { ...one, round: 3 } : one))
    expect(found({ orderOfTheDay })).toMatchObject([
      { is: 'rounds-misnumbered', segment: 'floor-2', round: 2 },
      { is: 'rounds-misnumbered', segment: 'replies-2', round: 2 },
    ])
    expect(orderOfTheDay.map((_, index) => roundAt(orderOfTheDay, index))).toEqual([null, 1, 1, 2, 2, null])
  })

  it('asks for replies after a floor, where there is somebody to reply', () => {
    const orderOfTheDay = retimed('floor-1', 60).filter(({ id }) => id !== 'replies-1')
    expect(alone({ orderOfTheDay })).toMatchObject({ is: 'no-replies-after', segment: 'floor-1' })
    const debate = only('floor-1', 180)
    expect(codes({ orderOfTheDay: debate, podium: [chair].map((one) => ({ ...one, title: 'President' })) })).toEqual([])
  })

  it('wants time for what panellists present', () => {
    const orderOfTheDay = others.map((one) => (one.id === 'floor-1' ? { ...one, budget: minutes(105) } : one))
    expect(presentations?.kind).toBe('presentations')
    expect(codes({ orderOfTheDay })).toEqual(['no-presentations'])
  })
})

describe('the podium', () => {
  it('needs a chair, a moderator, and somebody to present', () => {
    expect(codes({ podium: [] })).toEqual(['no-chair', 'no-panellists'])
    const panellists = GOOD.podium.filter(({ role }) => role === 'panellist')
    expect(codes({ podium: panellists })).toEqual(['no-chair', 'no-moderator'])
    // One expert alone is questioned from the chair.
    expect(codes({ podium: panellists.slice(0, 1) })).toEqual(['no-chair'])
  })

  it('misses names and titles, and the length of a film', () => {
    const podium = [...GOOD.podium, { ...winter, id: chair.id, name: '', title: '' }]
    expect(alone({ podium })).toEqual({ is: 'unnamed', seats: 1 })
    const untitled = GOOD.podium.map((one) => (one.id === winter.id ? { ...one, title: ' ' } : one))
    expect(alone({ podium: untitled })).toMatchObject({ is: 'untitled', name: 'winter' })
    const filmed = GOOD.podium.map((one) =>
      one.id === winter.id ? { ...one, attends: 'by-video-message' as const } : one,
    )
    expect(alone({ podium: filmed })).toMatchObject({ is: 'message-without-time', name: 'winter' })
  })

  it('finds a name that stands there twice', () => {
    const podium = GOOD.podium.map((one) => (one.id === winter.id ? { ...one, name: santosPais.name } : one))
    expect(alone({ podium })).toEqual({ is: 'member-twice', name: 'santos-pais' })
  })

  it('RP1 adds up the times of their own of those who present', () => {
    const podium = GOOD.podium.map((one) => (one.id === commissioner.id ? { ...one, speakingTime: minutes(50) } : one))
    expect(alone({ podium })).toEqual({ is: 'presentations-too-short', by: minutes(5) })
    // With an opening of their own, opening speakers take nothing from the presentations.
    const opening = {
      id: asSegmentId('opening'),
      kind: 'opening',
      title: 'Opening',
      round: null,
      budget: minutes(50),
    } as const
    expect(codes({ podium, orderOfTheDay: [opening, ...PLAN.orderOfTheDay] })).toEqual(['too-long'])
  })
})

describe('the modalities', () => {
  const { modalities } = PLAN

  it('FL3 finds a turn that is longer than a round', () => {
    const speakingTime = { ...modalities.speakingTime, group: minutes(46) }
    expect(alone({ modalities: { ...modalities, speakingTime } })).toMatchObject({
      is: 'turn-longer-than-round',
      class: 'group',
    })
  })

  it('FL4 finds a clock that would be amber from the start', () => {
    const changed = { ...modalities, warning: minutes(2) }
    expect(alone({ modalities: changed })).toEqual({ is: 'amber-all-along', class: 'dignitary', time: minutes(2) })
  })

  it('LS6 reckons whether the reserved places fit into the shortest round, hand-overs included', () => {
    const reserved = (places: number) => ({
      ...modalities,
      handOver: seconds(20),
      reserved: [{ classes: ['ngo'] as const, places }],
    })
    expect(found({ modalities: reserved(19) })).toEqual([])
    expect(alone({ modalities: reserved(20) })).toEqual({
      is: 'reserved-do-not-fit',
      places: 20,
      needed: asMillis(20 * 140_000),
      budget: minutes(45),
    })
    expect(
      found({
        modalities: { ...reserved(3), handOver: null, speakingTime: { ...modalities.speakingTime, ngo: NONE } },
      }).map(({ is }) => is),
    ).toEqual(['amber-all-along'])
  })

  it('LS6 finds places that are kept for nobody', () => {
    const reserved = [{ classes: ['nhri', 'ngo'] as const, places: 3 }]
    expect(alone({ modalities: { ...modalities, reserved }, delegations: [kenya] })).toMatchObject({
      is: 'reserved-for-nobody',
    })
    expect(
      found({ modalities: { ...modalities, reserved: [{ classes: ['group'], places: 1 }] }, delegations: [kenya] }),
    ).toEqual([])
  })
})

describe('the delegations', () => {
  it('misses them, and finds a name that is there twice', () => {
    expect(codes({ delegations: [] })).toContain('no-delegations')
    const delegations = [...PLAN.delegations, { ...kenya, id: asDelegationId('kenya-2') }]
    expect(alone({ delegations })).toEqual({ is: 'delegation-twice', name: 'Kenya' })
  })
})

it('every concern belongs to a chapter, and is told in the order of the chapters', () => {
  const everything = found({ title: '', orderOfTheDay: [], podium: [], delegations: [] })
  const chapters = everything.map((one) => CHAPTERS.indexOf(chapterOf(one)))
  expect(chapters).toEqual(chapters.toSorted((a, b) => a - b))
  expect(new Set(everything.map(severityOf))).toEqual(new Set(['missing', 'mistake']))
})

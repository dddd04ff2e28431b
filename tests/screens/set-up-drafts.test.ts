import { describe, expect, it } from 'vitest'
import { commandsFor, type Drafts, planAsDrafted, unsavedIn, withoutDraft } from '#client/screens/set-up/drafts.ts'
import { modalitiesDraft } from '#client/screens/set-up/modalities-draft.ts'
import { moved, orderDraft, withSegment } from '#client/screens/set-up/order-draft.ts'
import { emptySeat, podiumDraft, withSeat } from '#client/screens/set-up/podium-draft.ts'
import { settingDraft } from '#client/screens/set-up/setting-draft.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { asPlanned } from '#shared/rules/as-planned.ts'
import { planCheck } from '#shared/rules/plan-check.ts'
import { clockTime, desk, PLAN } from '../rules/council.ts'
import { fold } from '#shared/decider/evolve.ts'
import { decide } from '#shared/decider/decide.ts'

const plan = { ...PLAN, podium: PLAN.podium.map((member) => ({ ...member, title: 'Expert' })) }
const meeting: Meeting = fold([{ type: 'MeetingConvened', plan, version: 1, at: clockTime('8:00'), by: desk }])

const untouched = {
  meeting: settingDraft(meeting),
  order: orderDraft(asPlanned(meeting).orderOfTheDay),
  podium: podiumDraft(meeting.podium),
  modalities: modalitiesDraft(meeting.modalities),
} satisfies Drafts

/** Everything that saving would give to the meeting; the room accepts all of it. */
const given = (drafts: Drafts) => {
  const commands = unsavedIn(meeting, drafts).flatMap((one) => one.commands ?? [])
  for (const command of commands) {
    expect(decide(meeting, command, { by: desk, at: clockTime('8:10') })).toMatchObject({ is: 'accepted' })
  }
  return commands
}

it('what was only looked at has nothing to save', () => {
  expect(unsavedIn(meeting, untouched)).toEqual([])
  expect(planCheck(planAsDrafted(meeting, untouched))).toEqual([])
})

describe('the setting', () => {
  it('gives only what was changed, and the times as one', () => {
    const changed = { ...untouched.meeting, room: ' Room XVII ', end: '11:30' }
    expect(given({ meeting: changed })).toEqual([
      {
        type: 'AmendMeeting',
        changes: { room: 'Room XVII', planned: { start: clockTime('9:00'), end: clockTime('11:30') } },
      },
    ])
  })

  it('is checked while it is typed: the sum against another hard end', () => {
    const changed = { ...untouched.meeting, end: '11:30' }
    expect(planCheck(planAsDrafted(meeting, { meeting: changed }))).toEqual([{ is: 'too-long', by: minutes(30) }])
  })

  it.each([{ title: ' ' }, { end: '8:00' }, { start: 'nine' }, { date: '' }, { timeZone: 'Geneva' }])(
    'cannot be saved with %o',
    (wrong) => expect(commandsFor('meeting', meeting, { meeting: { ...untouched.meeting, ...wrong } })).toBeNull(),
  )

  it('keeps the clock time when the zone is changed', () => {
    const [command] = given({ meeting: { ...untouched.meeting, timeZone: 'America/New_York' } })
    expect(command).toMatchObject({ changes: { timeZone: 'America/New_York', planned: { start: clockTime('15:00') } } })
  })
})

describe('the order of the day', () => {
  it('numbers the rounds anew when a floor is put in front', () => {
    const { draft, id } = withSegment(untouched.order, 'floor', 'Questions')
    expect(draft.at(-2)).toEqual({ id, kind: 'floor', title: 'Questions', length: '15' })
    const first = draft.reduce((rows) => moved(rows, id, -1), draft)
    const [command] = given({ order: first })
    if (command?.type !== 'AmendMeeting') throw new Error('the order of the day was not amended')
    expect(command.changes.orderOfTheDay?.map(({ round }) => round)).toEqual([1, null, 2, 2, 3, 3, null])
    expect(moved(draft, id, 1)).toHaveLength(7)
  })

  it('cannot be saved with a length that cannot be read, without a title, or empty', () => {
    for (const wrong of [{ length: 'an hour' }, { title: '' }]) {
      const order = untouched.order.map((row, index) => (index === 0 ? { ...row, ...wrong } : row))
      expect(commandsFor('order', meeting, { order })).toBeNull()
    }
    expect(commandsFor('order', meeting, { order: [] })).toBeNull()
  })
})

describe('the podium', () => {
  it('saves whom somebody has named, and keeps the seats that are free', () => {
    const { draft, id } = withSeat(untouched.podium, 'panellist')
    const free = emptySeat('seat-9', { role: 'panellist', attends: 'remotely', speakingTime: null })
    const podium = [
      ...draft.map((row) => (row.id === id ? { ...row, name: 'Ms. New', title: 'Expert', time: '7:30' } : row)),
      free,
    ]
    const [command] = given({ podium })
    expect(command).toMatchObject({ type: 'AmendPodium', podium: { length: 7 } })
    if (command?.type !== 'AmendPodium') throw new Error('the podium was not amended')
    expect(command.podium.find((member) => member.name === 'Ms. New')?.speakingTime).toBe(450_000)
    expect(withoutDraft({ podium }, 'podium').podium).toBe(podium)
    expect(withoutDraft({ podium: draft.filter((row) => row.id !== id) }, 'podium').podium).toBe(undefined)
    expect(planCheck(planAsDrafted(meeting, { podium }))).toEqual([{ is: 'unnamed', seats: 1 }])
  })

  it('cannot be saved with a name that has no title, nor with a time that cannot be read', () => {
    const [first, ...others] = untouched.podium
    if (!first) throw new Error('nobody is on the podium')
    for (const wrong of [{ title: '' }, { time: 'long' }, { time: '0:03' }]) {
      expect(commandsFor('podium', meeting, { podium: [{ ...first, ...wrong }, ...others] })).toBeNull()
    }
  })
})

const drafted = (changed: Partial<typeof untouched.modalities>): Drafts => ({
  modalities: { ...untouched.modalities, ...changed },
})

describe('the modalities', () => {
  it('FL3 gives one command for all classes that get the same new time', () => {
    const times = { ...untouched.modalities.times, ngo: '1:30', nhri: '1:30', 'member-state': '3' }
    expect(given(drafted({ times }))).toEqual([
      { type: 'SetSpeakingTime', classes: ['member-state'], time: minutes(3) },
      { type: 'SetSpeakingTime', classes: ['nhri', 'ngo'], time: seconds(90) },
    ])
  })

  it('gives the other changes together, and only those', () => {
    const tiers = { ...untouched.modalities.tiers, ngo: 4 }
    const commands = given(drafted({ tiers, begins: 'by-hand', byLot: true, absence: 'struck', grace: '5' }))
    expect(commands).toMatchObject([{ type: 'ChangeModalities' }])
    const [command] = commands
    if (command?.type !== 'ChangeModalities') throw new Error('the modalities were not changed')
    expect(command.changes.order?.at(-1)).toEqual(['ngo'])
    expect(Object.keys(command.changes)).toEqual(['order', 'byLot', 'absence', 'atZero', 'handOver'])
  })

  it('cannot be saved with a time of two seconds, or with places for nobody', () => {
    const times = { ...untouched.modalities.times, group: '0:02' }
    expect(commandsFor('modalities', meeting, drafted({ times }))).toBeNull()
    expect(
      commandsFor('modalities', meeting, drafted({ reserved: [{ key: 'kept-0', classes: [], places: '2' }] })),
    ).toBeNull()
  })
})

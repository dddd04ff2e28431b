import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asPodiumMemberId } from '#shared/meeting/ids.ts'
import type { MeetingPlan } from '#shared/meeting/events.ts'
import { after, minutes } from '#shared/meeting/time.ts'
import { planCheck, sumOf } from '#shared/rules/plan-check.ts'
import { EXPERT_CONSULTATION } from '#shared/templates/expert-consultation.ts'
import { GENERAL_DEBATE } from '#shared/templates/general-debate.ts'
import { FULL_DAY } from '#shared/templates/hrc-panel.ts'
import { SIDE_EVENT } from '#shared/templates/side-event.ts'
import { orderOfTheDayOf, PRINTED_LANGUAGES, type Template, type TemplateSitting } from '#shared/templates/template.ts'
import { TEMPLATES } from '#shared/templates/templates.ts'
import { WORKING_GROUP_PRESENTATION } from '#shared/templates/working-group-presentation.ts'
import { wholeModalitiesSchema } from '#shared/wire/modalities-schema.ts'
import { orderOfTheDaySchema } from '#shared/wire/plan-schema.ts'
import { clockTime, PLAN } from './council.ts'

/** A meeting by the template, with every seat taken. */
const held = ({ modalities }: Template, sitting: TemplateSitting): MeetingPlan => ({
  ...PLAN,
  planned: { start: clockTime('9:00'), end: after(clockTime('9:00'), sitting.length) },
  orderOfTheDay: orderOfTheDayOf(sitting),
  modalities,
  podium: sitting.podium.map((seat, index) => ({
    ...seat,
    id: asPodiumMemberId(`m${index}`),
    name: `Somebody ${index}`,
    title: 'Expert',
    topic: null,
    language: null,
    present: true,
  })),
})

const text = z.string().trim().min(1).max(300)
const printed = z.strictObject({ en: text, fr: text, ar: text })

describe.each(TEMPLATES.map((template) => [template.name, template] as const))('the template %s', (_, template) => {
  it('has a name, and its texts in every language', () => {
    expect(template.name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    for (const said of [template.title, template.summary, template.source])
      expect(printed.safeParse(said).error).toBe(undefined)
    for (const { title, orderOfTheDay } of template.sittings) {
      for (const said of [title, ...orderOfTheDay.map((one) => one.title)])
        expect(printed.safeParse(said).error).toBe(undefined)
    }
  })

  it('is what a convened meeting may be', () => {
    expect(wholeModalitiesSchema.safeParse(template.modalities).error).toBe(undefined)
    for (const sitting of template.sittings) {
      for (const language of PRINTED_LANGUAGES) {
        expect(orderOfTheDaySchema.safeParse(orderOfTheDayOf(sitting, language)).error).toBe(undefined)
      }
    }
  })

  it('leaves nothing to be mended: its segments fill its time exactly', () => {
    for (const sitting of template.sittings) {
      expect(sumOf(orderOfTheDayOf(sitting))).toBe(sitting.length)
      expect(planCheck(held(template, sitting))).toEqual([])
    }
  })
})

const kindsOf = ({ orderOfTheDay }: TemplateSitting) => orderOfTheDay.map(({ kind }) => kind).join(' ')
const hours = ({ sittings }: Template) => sittings.map(({ day, start }) => [day, start / 3_600_000])

it('no two templates have one name', () => {
  expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(TEMPLATES.length)
})

it('OD5 the full day is two panels of the Council, from 9 and from 15', () => {
  expect(hours(FULL_DAY)).toEqual([
    [0, 9],
    [0, 15],
  ])
  expect(FULL_DAY.sittings.map(({ length }) => length)).toEqual([minutes(180), minutes(180)])
  expect(new Set(FULL_DAY.sittings.map(kindsOf))).toEqual(
    new Set(['presentations floor replies floor replies closing']),
  )
})

it('a side event has one of its presentations by video link', () => {
  const [sitting] = SIDE_EVENT.sittings
  expect(kindsOf(sitting)).toBe('opening presentations floor replies closing')
  expect(sitting.podium.filter(({ attends }) => attends === 'remotely')).toHaveLength(1)
})

it('an expert consultation has five clusters on two days, each discussed', () => {
  expect(hours(EXPERT_CONSULTATION)).toEqual([
    [0, 9.5],
    [0, 14.5],
    [1, 9.5],
    [1, 14.5],
  ])
  const kinds = EXPERT_CONSULTATION.sittings.map(kindsOf).join(' ')
  expect(kinds.match(/presentations floor replies/g)).toHaveLength(5)
})

it('a presentation to a working group is followed by questions and answers', () => {
  expect(kindsOf(WORKING_GROUP_PRESENTATION.sittings[0])).toBe('presentations floor replies')
})

it('LS3 a general debate hears groups, Members, observers, the UN, NHRIs and NGOs one after another', () => {
  const classes = GENERAL_DEBATE.modalities.order.flat().filter((named) => named !== 'other-observer')
  expect(classes).toEqual(['dignitary', 'group', 'member-state', 'observer-state', 'un-entity', 'igo', 'nhri', 'ngo'])
  const { speakingTime } = GENERAL_DEBATE.modalities
  expect([speakingTime['member-state'], speakingTime['observer-state'], speakingTime.ngo]).toEqual([
    minutes(3),
    minutes(2),
    minutes(2),
  ])
})

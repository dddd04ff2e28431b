import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import * as fc from 'fast-check'
import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import type { Modalities, SpeakerClass } from '#shared/meeting/modalities.ts'
import { listed } from '#shared/rules/order.ts'
import { GENERAL_DEBATE } from '#shared/templates/general-debate.ts'
import { HRC_PANEL } from '#shared/templates/hrc-panel.ts'
import { PLAN } from '../rules/council.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

/** Groups first, then States of either standing together, then organizations, then civil society. */
const INTERACTIVE: Modalities['order'] = [
  ['dignitary'],
  ['group'],
  ['member-state', 'observer-state', 'other-observer'],
  ['un-entity', 'igo'],
  ['nhri'],
  ['ngo'],
]

const LISTS = [
  ['hrc7-2008-03-05-general-segment', GENERAL_DEBATE.modalities.order],
  ['hrc35-2017-06-item10-general-debate', GENERAL_DEBATE.modalities.order],
  ['hrc25-2014-03-07-genocide-dialogue', INTERACTIVE],
  ['hrc8-2008-06-06-crpd', HRC_PANEL.modalities.order],
  ['hrc34-2017-02-27-hl-mainstreaming', HRC_PANEL.modalities.order],
] as const

const CLASSES: Readonly<Record<string, SpeakerClass>> = {
  'Member State': 'member-state',
  'Observer State': 'observer-state',
  'Other observer': 'other-observer',
  'Intergovernmental organization': 'igo',
  'UN agency': 'un-entity',
  'National human rights institution': 'nhri',
  'Non-governmental organization': 'ngo',
}

/** Delegation, category, on behalf of, speaker, rank, note. */
type Printed = readonly [string, string, string, string, string, string]
const printedSchema = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string()])

function printed(name: string): { readonly heading: Printed; readonly rows: readonly Printed[] } {
  const path = fileURLToPath(new URL(`../sheets/fixtures/${name}.csv`, import.meta.url))
  const [heading, ...rows] = z.array(printedSchema).parse(parse(readFileSync(path)))
  if (!heading) throw new Error(`${name} is empty`)
  return { heading, rows }
}

const fileOf = (heading: Printed, rows: readonly Printed[]) => stringify([[...heading], ...rows.map((row) => [...row])])

function shuffled(rows: readonly Printed[], seed: number): readonly Printed[] {
  const [order] = fc.sample(fc.shuffledSubarray([...rows], { minLength: rows.length }), { seed, numRuns: 1 })
  return order ?? rows
}

const classOf = ([, kind, group, , rank]: Printed): SpeakerClass => {
  if (rank !== '') return 'dignitary'
  return group === '' ? (CLASSES[kind] ?? 'ngo') : 'group'
}

/** Each place on the list once, the first time it stands in the file. */
const once = (rows: readonly Printed[]) =>
  rows.filter(([name, , group], index) => rows.findIndex((row) => row[0] === name && row[2] === group) === index)

/** By class as the modalities have them; within a class as in the file. */
const ordered = (rows: readonly Printed[], order: Modalities['order']) =>
  order.flatMap((classes) => rows.filter((row) => classes.includes(classOf(row))))

const nameAndGroup = ([name, , group]: Printed): string => (group === '' ? name : `${name} for ${group}`)

const previewSchema = z.object({
  rows: z.array(z.unknown()),
  mistakes: z.array(z.looseObject({ because: z.string() })),
  answer: z.looseObject({ accepted: z.boolean() }).nullable(),
})

const maldives = ([name]: Printed) => name === 'Maldives'

let rig: Rig
afterEach(() => rig.close())

/** Convenes a meeting with these delegations and this order, enters the speakers and checks in those who registered. */
async function enter(order: Modalities['order'], delegations: string, speakers: string) {
  rig = await startServer({ meetings: [{ ...PLAN, synthetic: false, delegations: [] }] })
  const desk = await rig.connect('secretariat')
  const { token } = await rig.signIn('secretariat')
  const post = async (sheet: string, body: string) => {
    const response = await fetch(`${rig.url}/api/meetings/${rig.meeting}/sheets/${sheet}?apply=1&leave-out=1`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
      body,
    })
    return previewSchema.parse(await response.json())
  }
  if (order !== HRC_PANEL.modalities.order) await desk.send({ type: 'ChangeModalities', changes: { order } })
  const ofDelegations = await post('delegations', delegations)
  const ofSpeakers = await post('speakers', speakers)
  await rig.settled()
  for (const { id, standing } of desk.meeting.inscriptions) {
    if (standing === 'registered') await desk.send({ type: 'CheckIn', inscription: id })
  }
  await rig.settled()
  const { meeting } = desk
  const list = listed(meeting).map(({ delegation, capacity }) => {
    const name = meeting.delegations[delegation]?.name
    return capacity.is === 'group' ? `${name} for ${capacity.group}` : name
  })
  return { list, ofDelegations, ofSpeakers }
}

it.each(LISTS.flatMap(([name, order]) => [1, 2].map((seed) => [name, order, seed] as const)))(
  'LS3 %s comes out in the order of its modalities, however its file was shuffled',
  async (name, order, seed) => {
    const { heading, rows } = printed(name)
    const file = shuffled(rows, seed)
    const { list, ofDelegations, ofSpeakers } = await enter(order, fileOf(heading, rows), fileOf(heading, file))
    const names = new Set(rows.map(([delegation]) => delegation))
    expect(ofDelegations.rows).toHaveLength(names.size)
    expect(ofDelegations.mistakes).toHaveLength(rows.length - names.size)
    expect(ofSpeakers.mistakes).toHaveLength(rows.length - once(rows).length)
    for (const { because } of [...ofDelegations.mistakes, ...ofSpeakers.mistakes]) expect(because).toBe('twice-in-file')
    expect(list).toEqual(ordered(once(file), order).map(nameAndGroup))
  },
)

it('LS3 the general debate of June 2017 comes out as it was printed, but for the name that stood there twice', async () => {
  const { heading, rows } = printed('hrc35-2017-06-item10-general-debate')
  const file = fileOf(heading, rows)
  const { list } = await enter(GENERAL_DEBATE.modalities.order, file, file)
  const others = rows.filter((row) => !maldives(row))
  expect(list.filter((name) => name !== 'Maldives')).toEqual(others.map(nameAndGroup))
  expect(rows.filter(maldives)).toHaveLength(2)
  expect(list.filter((name) => name === 'Maldives')).toHaveLength(1)
})

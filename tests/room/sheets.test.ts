import { readSheet } from 'read-excel-file/node'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { listed } from '#shared/rules/order.ts'
import { commandSchema } from '#shared/wire/command-schema.ts'
import { MOST_SHEET_BYTES } from '#shared/wire/sheet-schema.ts'
import { csv, xlsx } from '../sheets/files.ts'
import { AFRICAN_GROUP, PLAN } from '../rules/council.ts'
import { startServer } from './rig.ts'
import type { Rig } from './rig.ts'

let rig: Rig
let desk: Record<string, string>
beforeEach(async () => {
  rig = await startServer({ meetings: [{ ...PLAN, synthetic: false }] })
  desk = await as('secretariat')
})
afterEach(() => rig.close())

const as = async (role: 'secretariat' | 'moderator' | 'delegation', delegation?: string) => ({
  authorization: `Bearer ${(await rig.signIn(role, delegation)).token}`,
})
const path = (rest: string, meeting: string = rig.meeting) => `${rig.url}/api/meetings/${meeting}/sheets/${rest}`
const post = (rest: string, body: Buffer, headers: Record<string, string> = desk) =>
  fetch(path(rest), { method: 'POST', body: new Uint8Array(body), headers: { 'content-type': 'text/csv', ...headers } })
const answerSchema = z.object({
  rows: z.array(z.looseObject({ row: z.int() })),
  mistakes: z.array(z.looseObject({ row: z.int(), because: z.string(), sentence: z.string() })),
  ignored: z.array(z.string()),
  command: commandSchema.nullable(),
  answer: z.looseObject({ accepted: z.boolean() }).nullable(),
})
const posted = async (rest: string, body: Buffer, headers?: Record<string, string>) => {
  const response = await post(rest, body, headers)
  expect(response.status, await response.clone().text()).toBe(200)
  return answerSchema.parse(await response.json())
}
const meeting = () => {
  const room = rig.server.rooms.room(rig.meeting)
  if (!room) throw new Error('the meeting is gone')
  return room.durable()
}
const code = async (response: Response) => [
  response.status,
  z.looseObject({ code: z.string() }).parse(await response.json()).code,
]

const SPEAKERS = csv('Delegation,Speaker', 'Kenya,N. N.', 'Defence for Children International,', 'Kenyaa,')
const WITHOUT_MISTAKE = csv('Delegation,Speaker', 'Kenya,N. N.', 'Defence for Children International,')

describe('POST /api/meetings/:id/sheets/speakers', () => {
  it('shows what would be imported and what is wrong, and changes nothing', async () => {
    const before = meeting().version
    const preview = await posted('speakers', SPEAKERS)
    expect(preview).toMatchObject({
      rows: [
        { row: 2, delegation: { id: 'kenya', name: 'Kenya' }, speaker: 'N. N.', ahead: false },
        { row: 3, delegation: { id: 'dci' }, ahead: true },
      ],
      mistakes: [{ row: 4, column: 'Delegation', because: 'unknown-delegation', typed: 'Kenyaa', nearest: 'Kenya' }],
      answer: null,
    })
    expect(meeting().version).toBe(before)
  })

  it('gives the command by which a client then imports all good rows at once', async () => {
    const { command } = await posted('speakers', SPEAKERS)
    if (!command) throw new Error('there is no command')
    const client = await rig.connect('secretariat')
    expect(await client.send(command)).toMatchObject({ accepted: true })
    expect(meeting().meeting.inscriptions).toMatchObject([
      { delegation: 'kenya', standing: 'listed', speaker: 'N. N.' },
      { delegation: 'dci', standing: 'registered' },
    ])
  })

  it('imports at once when it is asked to, unless a row has a mistake that is not to be left out', async () => {
    expect(await posted('speakers?apply=1', SPEAKERS)).toMatchObject({ answer: null })
    expect(meeting().meeting.inscriptions).toEqual([])
    expect(await posted('speakers?apply=1&leave-out=1', SPEAKERS)).toMatchObject({ answer: { accepted: true } })
    expect(meeting().meeting.inscriptions).toHaveLength(2)
  })

  it('imports nothing twice when a lost answer makes it come again', async () => {
    const headers = { ...desk, 'rostrum-command-id': 'import-0001' }
    expect(await posted('speakers?apply=1', WITHOUT_MISTAKE, headers)).toMatchObject({ answer: { accepted: true } })
    const again = await posted('speakers?apply=1&leave-out=1', WITHOUT_MISTAKE, headers)
    expect(again).toMatchObject({
      rows: [],
      mistakes: [{ because: 'already-inscribed' }, { because: 'already-inscribed' }],
      command: null,
      answer: null,
    })
    expect(meeting().meeting.inscriptions).toHaveLength(2)
  })

  it('says so when the meeting refuses', async () => {
    const client = await rig.connect('secretariat')
    await client.send({ type: 'AdjournMeeting' })
    const response = await post('speakers?apply=1', WITHOUT_MISTAKE)
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({
      answer: { accepted: false, refusal: { because: 'entry-refused', refusal: { because: 'meeting-adjourned' } } },
    })
  })
})

describe('POST /api/meetings/:id/sheets/delegations', () => {
  it('imports 250 delegations from XLSX, and tells five bad rows', async () => {
    const good = Array.from({ length: 250 }, (_, at) => [`Organization ${at}`, 'NGO', ''])
    const bad = [
      ['', 'NGO', ''],
      ['Nobody', '', ''],
      ['Nobody', 'club', ''],
      ['Nobody', 'Member State', 'XX'],
      ['ORGANIZATION 7', 'NGO', ''],
    ]
    const file = await xlsx([['Name', 'Kind', 'Code'], ...good, ...bad])
    const before = Object.keys(meeting().meeting.delegations).length
    const preview = await posted('delegations?apply=1&leave-out=1', file)
    expect(preview.rows).toHaveLength(250)
    expect(preview.mistakes.map(({ row, because }) => [row, because])).toEqual([
      [252, 'missing-name'],
      [253, 'missing-kind'],
      [254, 'unknown-kind'],
      [255, 'bad-code'],
      [256, 'twice-in-file'],
    ])
    expect(Object.keys(meeting().meeting.delegations)).toHaveLength(before + 250)
    expect(meeting().meeting.delegations[asDelegationId('organization-7')]?.name).toBe('Organization 7')
  })

  it('reads the file whatever it is called', async () => {
    const file = await xlsx([
      ['Name', 'Kind'],
      ['Hope', 'NGO'],
    ])
    for (const label of ['text/csv', 'application/octet-stream', 'application/vnd.ms-excel; charset=binary']) {
      expect((await posted('delegations', file, { ...desk, 'content-type': label })).rows).toHaveLength(1)
    }
  })

  it.each([
    ['unreadable-sheet', 422, Buffer.from('PK\x03\x04')],
    ['no-heading', 422, csv('Name,Capital', 'Kenya,Nairobi')],
    ['too-large', 413, Buffer.alloc(MOST_SHEET_BYTES + 1, 'x')],
    ['too-large', 413, csv('name,kind', ...Array.from({ length: 5_001 }, () => 'x,ngo'))],
  ])('answers %s with %i', async (because, status, file) => {
    expect(await code(await post('delegations', file))).toEqual([status, because])
  })

  it('takes files and nothing else', async () => {
    const json = { ...desk, 'content-type': 'application/json' }
    expect(await code(await post('delegations', Buffer.from('{}'), json))).toEqual([415, 'unsupported-media-type'])
    expect(await code(await post('delegations?apply=perhaps', SPEAKERS))).toEqual([400, 'malformed'])
    expect((await post('delegations', Buffer.alloc(0))).status).toBeGreaterThanOrEqual(400)
  })
})

describe('the sheets are for the secretariat of the occasion', () => {
  it('and for nobody else', async () => {
    for (const [headers, status] of [
      [{}, 401],
      [await as('moderator'), 403],
      [await as('delegation', 'kenya'), 403],
    ] as const) {
      expect((await post('speakers', SPEAKERS, headers)).status).toBe(status)
      expect((await fetch(path('speakers.csv'), { headers })).status).toBe(status)
    }
    expect((await fetch(path('speakers.csv', 'another'), { headers: desk })).status).toBe(404)
  })
})

describe('GET /api/meetings/:id/sheets', () => {
  it('gives files to keep, which can be read again', async () => {
    await posted('speakers?apply=1', WITHOUT_MISTAKE)
    const response = await fetch(path('speakers.csv'), { headers: desk })
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${rig.meeting}-speakers.csv"`)
    const text = await response.text()
    expect(text).toContain('1,Kenya,,N. N.,,no,Listed,,')

    const delegations = await fetch(path('delegations.xlsx'), { headers: desk })
    const bytes = Buffer.from(await delegations.arrayBuffer())
    const rows = await readSheet(bytes)
    expect(rows).toHaveLength(Object.keys(meeting().meeting.delegations).length + 1)
    expect(await posted('delegations', bytes)).toMatchObject({ mistakes: [], ignored: [], command: null })
  })

  it('gives the list in its order', async () => {
    const client = await rig.connect('secretariat')
    for (const id of ['kenya', 'ghana', 'senegal']) {
      const capacity =
        id === 'senegal' ? ({ is: 'group', group: AFRICAN_GROUP } as const) : ({ is: 'national' } as const)
      await client.send({ type: 'Inscribe', delegation: asDelegationId(id), capacity })
    }
    const rows = (await (await fetch(path('speakers.csv'), { headers: desk })).text()).split('\r\n').slice(1, -1)
    const names = listed(meeting().meeting).map(({ delegation }) => meeting().meeting.delegations[delegation]?.name)
    expect(rows.map((row) => row.split(',')[1])).toEqual(names)
    expect(names[0]).toBe('Senegal')
  })
})

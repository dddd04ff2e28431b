import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { minutes } from '#shared/meeting/time.ts'
import { delegationSheet } from '#server/sheets/delegation-export.ts'
import { speakerSheet } from '#server/sheets/speaker-export.ts'
import { writtenAsCsv, writtenAsXlsx } from '#server/sheets/written.ts'
import { zonedMoment } from '#server/sheets/zoned-moment.ts'
import { AFRICAN_GROUP, clockTime, defence, desk, from, kenya, PLAN, senegal } from '../rules/council.ts'
import { convened, submit } from '../rules/story.ts'
import { meetingOf } from './files.ts'

const lines = (file: Buffer) => file.toString('utf8').split('\r\n')
const NO_BREAK_SPACE = '\u00A0'

const trap: Delegation = {
  id: asDelegationId('trap'),
  name: '=HYPERLINK("http://example.org";"Kenya")',
  kind: 'ngo',
  code: null,
  groups: ['+1', 'Group; of two'],
  region: null,
  otherNames: ['@SUM(A1)', '-2', '_x0041_'],
}

describe('a CSV file', () => {
  it('begins with the mark by which Excel knows UTF-8, and has headings that are read again', () => {
    const [heading, first] = lines(writtenAsCsv(delegationSheet(meetingOf([kenya]))))
    expect(heading).toBe('\uFEFFId,Name,Kind,Code,Region,Groups,Other names')
    expect(first).toBe('kenya,Kenya,Member State,KE,,,')
  })

  it('has no cell, and no name within a cell, that a spreadsheet would work out', () => {
    const [, row] = lines(writtenAsCsv(delegationSheet(meetingOf([trap]))))
    expect(row).toBe(
      [
        'trap',
        `"${NO_BREAK_SPACE}=HYPERLINK(""http://example.org"";""Kenya"")"`,
        'Non-governmental organization',
        '',
        '',
        `${NO_BREAK_SPACE}+1; Group\\; of two`,
        `${NO_BREAK_SPACE}@SUM(A1); ${NO_BREAK_SPACE}-2; _x0041_`,
      ].join(','),
    )
  })
})

it('an XLSX file has cells of text, which are never worked out', async () => {
  const rows = await readSheet(await writtenAsXlsx(delegationSheet(meetingOf([trap]))))
  expect(rows[1]).toEqual([
    'trap',
    trap.name,
    'Non-governmental organization',
    null,
    null,
    '+1; Group\\; of two',
    '@SUM(A1); -2; _x0041_',
  ])
})

it('the list is written in its order, with what the desk knows of each place', () => {
  const national = { is: 'national' } as const
  const group = { is: 'group', group: AFRICAN_GROUP } as const
  const told = [
    { by: desk, command: { type: 'OpenList', window: minutes(2) } },
    {
      by: from(kenya),
      command: { type: 'Inscribe', delegation: kenya.id, capacity: national, dignitary: { rank: 'minister' } },
    },
    { by: desk, command: { type: 'Inscribe', delegation: senegal.id, capacity: group, speaker: 'N. N.' } },
    { by: desk, command: { type: 'Inscribe', delegation: defence.id, capacity: national, ahead: true } },
    { by: desk, command: { type: 'Inscribe', delegation: senegal.id, capacity: national } },
    { by: desk, command: { type: 'Withdraw', inscription: 'i4' } },
  ] as const
  const story = told.reduce((so, { by, command }) => {
    const given = submit(so, by, 'inscription' in command ? { ...command, inscription: lastOf(so.meeting) } : command)
    expect(given.refusal).toBeNull()
    return given.story
  }, convened(PLAN))
  expect(lines(writtenAsCsv(speakerSheet(story.meeting)))).toEqual([
    '\uFEFFPlace,Delegation,On behalf of,Speaker,Rank,Registered ahead,Standing,Claims,Inscribed at',
    '1,Senegal,African Group,N. N.,,no,Listed,group confirmed,2016-03-07T08:30:00+01:00',
    '2,Kenya,,,Minister,no,Listed,dignitary to be confirmed,2016-03-07T08:30:00+01:00',
    ',Defence for Children International,,,,yes,Registered,,2016-03-07T08:30:00+01:00',
    ',Senegal,,,,no,Withdrawn,,2016-03-07T08:30:00+01:00',
    '',
  ])
})

function lastOf({ inscriptions }: ReturnType<typeof convened>['meeting']) {
  const last = inscriptions.at(-1)
  if (!last) throw new Error('nobody is inscribed')
  return last.id
}

it.each([
  ['Europe/Zurich', '2016-03-07T09:00:00+01:00'],
  ['UTC', '2016-03-07T08:00:00+00:00'],
  ['Asia/Kolkata', '2016-03-07T13:30:00+05:30'],
  ['America/New_York', '2016-03-07T03:00:00-05:00'],
])('a moment is written as the clock shows it in %s', (zone, written) => {
  expect(zonedMoment(zone)(clockTime('9:00'))).toBe(written)
})

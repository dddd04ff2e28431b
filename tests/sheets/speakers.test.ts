import { describe, expect, it } from 'vitest'
import type { Inscribe } from '#shared/meeting/commands.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { commandSchema } from '#shared/wire/command-schema.ts'
import { previewSpeakers } from '#server/sheets/speaker-import.ts'
import {
  AFRICAN_GROUP,
  bolivia,
  defence,
  DELEGATIONS,
  desk,
  kenya,
  OIC,
  orderOfMalta,
  PLAN,
  senegal,
} from '../rules/council.ts'
import { convened, submit } from '../rules/story.ts'
import { csv, faults, meetingOf, previewed } from './files.ts'

const ivory: Delegation = {
  id: asDelegationId('CI'),
  name: 'Côte d’Ivoire',
  kind: 'member-state',
  code: 'CI',
  groups: [],
  region: 'african',
  otherNames: ['Ivory Coast', 'Кот-д’Ивуар'],
}
const inscribe = (delegation: Delegation): Inscribe => ({
  type: 'Inscribe',
  delegation: delegation.id,
  capacity: { is: 'national' },
})
const meeting = meetingOf([...DELEGATIONS, ivory])
const preview = async (...lines: readonly string[]) => previewed(await previewSpeakers(csv(...lines), meeting))

describe('a sheet of speakers', () => {
  it('finds delegations by id, code and any of their names, and makes the command that enters them', async () => {
    const { rows, mistakes, command } = await preview(
      'Delegation;On behalf of;Speaker;Rank;Registered',
      'CI;;Ms. N. N.;Ministre des affaires étrangères;',
      'KE;;;;',
      'BOLIVIA (plurinational state of);;;;',
      'senegal;african group;;;',
      'Senegal;;;;oui',
      'eu;;;;',
    )
    expect(mistakes).toEqual([])
    expect(rows.map(({ delegation }) => delegation.id)).toEqual(['CI', 'kenya', 'bolivia', 'senegal', 'senegal', 'eu'])
    expect(command).toEqual({
      type: 'RegisterSpeakers',
      entries: [
        { delegation: 'CI', capacity: { is: 'national' }, dignitary: { rank: 'minister' }, speaker: 'Ms. N. N.' },
        { delegation: 'kenya', capacity: { is: 'national' } },
        { delegation: 'bolivia', capacity: { is: 'national' } },
        { delegation: 'senegal', capacity: { is: 'group', group: AFRICAN_GROUP } },
        { delegation: 'senegal', capacity: { is: 'national' }, ahead: true },
        { delegation: 'eu', capacity: { is: 'national' } },
      ],
    })
    expect(commandSchema.parse(JSON.parse(JSON.stringify(command)))).toEqual(command)
  })

  it.each(["cote d'ivoire", 'Ivory coast', 'КОТ-Д’ИВУАР', 'ci', 'Côte d‘Ivoire', ' Côte  d’Ivoire '])(
    'knows Côte d’Ivoire as “%s”',
    async (typed) => {
      expect((await preview('delegation', typed)).rows).toMatchObject([{ delegation: { id: 'CI' } }])
    },
  )

  it('registers ahead those whose kind does, unless it says otherwise', async () => {
    const { rows } = await preview(
      'delegation,registered',
      'Defence for Children International,',
      'Kenya National Commission on Human Rights,no',
      'Kenya,',
      'France,yes',
    )
    expect(rows.map(({ ahead }) => ahead)).toEqual([true, false, false, true])
  })

  it('tells every mistake of a row by its code', async () => {
    const two = [
      { ...kenya, otherNames: ['The Republic'] },
      { ...bolivia, otherNames: ['the republic'] },
    ]
    const ambiguous = await previewSpeakers(csv('delegation', 'The Republic'), meetingOf(two))
    expect(faults(previewed(ambiguous))).toEqual([
      {
        row: 2,
        column: 'delegation',
        because: 'ambiguous-delegation',
        typed: 'The Republic',
        delegations: ['kenya', 'bolivia'],
      },
    ])
    expect(
      faults(
        await preview(
          'Delegation;On behalf of;Speaker;Rank;Registered',
          ';;;;',
          ';;Somebody;;',
          'Kenyaa;;;;',
          'Bolivia (Plurinational State);;;;',
          'Atlantis;;;;',
          'Ghana;Afrikan Group;;;',
          'Ghana;57 Member States and Observers;;;',
          `Ghana;;${'x'.repeat(201)};Ambassador;perhaps`,
          'Ghana;;;;',
          'ghana;;;;',
        ),
      ),
    ).toEqual([
      { row: 3, column: 'Delegation', because: 'missing-delegation' },
      { row: 4, column: 'Delegation', because: 'unknown-delegation', typed: 'Kenyaa', nearest: 'Kenya' },
      {
        row: 5,
        column: 'Delegation',
        because: 'unknown-delegation',
        typed: 'Bolivia (Plurinational State)',
        nearest: 'Bolivia (Plurinational State of)',
      },
      { row: 6, column: 'Delegation', because: 'unknown-delegation', typed: 'Atlantis', nearest: null },
      {
        row: 7,
        column: 'On behalf of',
        because: 'unknown-group',
        typed: 'Afrikan Group',
        delegation: 'Ghana',
        nearest: AFRICAN_GROUP,
      },
      {
        row: 8,
        column: 'On behalf of',
        because: 'unknown-group',
        typed: '57 Member States and Observers',
        delegation: 'Ghana',
        nearest: null,
      },
      { row: 9, column: 'Speaker', because: 'too-long', longest: 200 },
      { row: 9, column: 'Rank', because: 'unknown-rank', typed: 'Ambassador', nearest: null },
      { row: 9, column: 'Registered', because: 'not-yes-or-no', typed: 'perhaps' },
      { row: 11, column: 'Delegation', because: 'twice-in-file', firstRow: 10 },
    ])
  })

  it('suggests a name that holds what was typed', async () => {
    expect(faults(await preview('delegation', 'Sovereign Order'))).toMatchObject([{ nearest: orderOfMalta.name }])
  })

  it('tells who waits already, in that capacity alone', async () => {
    const first = submit(convened(PLAN), desk, inscribe(senegal)).story
    const { story } = submit(first, desk, { ...inscribe(defence), ahead: true })
    const read = await previewSpeakers(
      csv('delegation,on behalf of', 'Senegal,', `Senegal,${OIC}`, 'Defence for Children International,'),
      story.meeting,
    )
    expect(faults(previewed(read))).toEqual([
      { row: 2, column: 'delegation', because: 'already-inscribed', delegation: 'Senegal', inscription: 'i1' },
      { row: 4, column: 'delegation', because: 'already-inscribed', delegation: defence.name, inscription: 'i2' },
    ])
    expect(previewed(read).rows).toHaveLength(1)
  })

  it('takes nobody again who has spoken or withdrawn, where the sheet says so', async () => {
    const { rows, mistakes } = await preview(
      'delegation,standing',
      'Kenya,Spoken',
      'Kenya,Listed',
      'Ghana,Withdrawn',
      'France,Registered',
    )
    expect(rows.map(({ row }) => row)).toEqual([3, 5])
    expect(mistakes).toMatchObject([
      { row: 2, because: 'not-waiting', standing: 'Spoken' },
      { row: 4, because: 'not-waiting', standing: 'Withdrawn' },
    ])
  })
})

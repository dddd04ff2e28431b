import { describe, expect, it } from 'vitest'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { commandSchema } from '#shared/wire/command-schema.ts'
import { previewDelegations } from '#server/sheets/delegation-import.ts'
import { DELEGATIONS, kenya, OIC, pakistan } from '../rules/council.ts'
import { csv, faults, meetingOf, previewed } from './files.ts'

const meeting = meetingOf(DELEGATIONS)
const preview = async (...lines: readonly string[]) => previewed(await previewDelegations(csv(...lines), meeting))
const mistakesOf = async (...lines: readonly string[]) => faults(await preview(...lines))

describe('a sheet of delegations', () => {
  it('tells for each row what it would add or change, and the command that does', async () => {
    const { rows, mistakes, ignored, command } = await preview(
      'Name,Kind,ISO code,Regional group,Groups,Other names,Capital',
      'Côte d’Ivoire,Member State,ci,African States,African Group; OIC,Ivory Coast; Кот-д’Ивуар,Yamoussoukro',
      'Kenya,Observateur,KE,African States,,,Nairobi',
      'France,Member State,FR,,,,Paris',
    )
    expect(mistakes).toEqual([])
    expect(ignored).toEqual(['Capital'])
    expect(rows).toEqual([
      {
        row: 2,
        is: 'new',
        delegation: {
          id: 'CI',
          name: 'Côte d’Ivoire',
          kind: 'member-state',
          code: 'CI',
          region: 'african',
          groups: ['African Group', 'OIC'],
          otherNames: ['Ivory Coast', 'Кот-д’Ивуар'],
        },
      },
      { row: 3, is: 'changed', delegation: { ...kenya, kind: 'observer-state', region: 'african' } },
      { row: 4, is: 'as-it-is', delegation: DELEGATIONS[2] },
    ])
    const delegations = rows.slice(0, 2).map(({ delegation }) => delegation)
    expect(command).toEqual({ type: 'AmendDelegations', delegations, removed: [] })
    expect(commandSchema.parse(JSON.parse(JSON.stringify(command)))).toEqual(command)
  })

  it('leaves what it has no column for as it is, and empties what it has an empty cell for', async () => {
    const { rows } = await preview('name,kind', 'Pakistan,member-state')
    expect(rows).toEqual([{ row: 2, is: 'changed', delegation: { ...pakistan, kind: 'member-state' } }])
    const emptied = await preview('name,kind,groups', 'Pakistan,observer-state,')
    expect(emptied.rows[0]?.delegation).toEqual({ ...pakistan, groups: [] })
    expect(pakistan.groups).toEqual([OIC])
  })

  it('changes nothing where nothing differs', async () => {
    expect(await preview('name,kind', 'Kenya,member-state')).toMatchObject({ mistakes: [], command: null })
  })

  it('makes an id of the code of a State, and of the name of all others', async () => {
    const { rows } = await preview(
      'name,kind,code',
      'Norway,observer-state,NO',
      'Commission nationale consultative des droits de l’homme,nhri,FR',
      'Médecins du monde,ngo,',
      'Medecins du monde (Ireland),ngo,',
      '国际红十字会,ngo,',
      'UNICEF,un-entity,',
    )
    expect(rows.map(({ delegation }) => delegation.id)).toEqual([
      'NO',
      'commission-nationale-consultative-des-droits-de-lhomme',
      'medecins-du-monde',
      'medecins-du-monde-ireland',
      expect.stringMatching(/^d-[0-9a-f]{10}$/),
      'unicef',
    ])
  })

  it('never gives one id to two names', async () => {
    const { rows } = await preview('name,kind', 'Hope (a),ngo', 'Hope [a],ngo', 'Hope +a,ngo')
    expect(rows.map(({ delegation }) => delegation.id)).toEqual(['hope-a', 'hope-a-2', 'hope-a-3'])
  })

  it('tells every mistake of a row by its code, and imports the others', async () => {
    const long = 'x'.repeat(201)
    const told = await preview(
      'Id;Name;Kind;Code;Region;Groups',
      ';;NGO;;;',
      ';Norway;;NO;;',
      'a b;Sweden;Menber State;UK;Africca;',
      `;${long};NGO;;;${long}`,
      ';"two\nlines";NGO;;;',
      ';Liberation;NGO;;;',
      ';LIBÉRATION;NGO;;;',
      'liberation;Freedom;NGO;;;',
      `;Many;NGO;;;"${Array.from({ length: 51 }, (_, at) => `group ${at}`).join(';')}"`,
    )
    expect(told.rows.map(({ delegation }) => delegation.name)).toEqual(['Liberation'])
    expect(faults(told)).toEqual([
      { row: 2, column: 'Name', because: 'missing-name' },
      { row: 3, column: 'Kind', because: 'missing-kind' },
      { row: 4, column: 'Id', because: 'bad-id', typed: 'a b' },
      { row: 4, column: 'Kind', because: 'unknown-kind', typed: 'Menber State', nearest: 'Member State' },
      { row: 4, column: 'Code', because: 'bad-code', typed: 'UK' },
      { row: 4, column: 'Region', because: 'unknown-region', typed: 'Africca', nearest: 'Africa' },
      { row: 5, column: 'Name', because: 'too-long', longest: 200 },
      { row: 5, column: 'Groups', because: 'too-long', longest: 200 },
      { row: 6, column: 'Name', because: 'not-one-line' },
      { row: 8, column: 'Name', because: 'twice-in-file', firstRow: 7 },
      { row: 9, column: 'Id', because: 'twice-in-file', firstRow: 7 },
      { row: 10, column: 'Groups', because: 'too-many-names', most: 50 },
    ])
    expect(told.mistakes[3]?.sentence).toBe('“Menber State” is no kind of delegation. Is “Member State” meant?')
  })

  it('imports a thousand rows at the most', async () => {
    const lines = Array.from({ length: 1_001 }, (_, at) => `NGO ${at},ngo`)
    expect(await mistakesOf('name,kind', ...lines)).toEqual([
      { row: 1_002, column: null, because: 'too-many-rows', most: 1_000 },
    ])
  })

  it('tells no more of a cell than is needed to find it', async () => {
    const [mistake] = await mistakesOf('name,kind', `Kenya,${'x'.repeat(100_000)}`)
    expect(JSON.stringify(mistake).length).toBeLessThan(400)
  })
})

it('a delegation is known by its name in the meeting, whatever its id', async () => {
  const { rows } = await preview('name,kind', 'defence for children INTERNATIONAL,ngo')
  expect(rows[0]?.delegation.id).toBe(asDelegationId('dci'))
})

it('two delegations may have the same name where each has an id', async () => {
  const { rows, mistakes } = await preview(
    'id,name,kind',
    'nhri-a,National Commission,nhri',
    'nhri-b,National Commission,nhri',
    ',National Commission,nhri',
  )
  expect(rows.map(({ delegation }) => delegation.id)).toEqual(['nhri-a', 'nhri-b'])
  expect(mistakes).toMatchObject([{ row: 4, because: 'twice-in-file', firstRow: 2 }])
})

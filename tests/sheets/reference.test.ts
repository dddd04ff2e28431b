import { describe, expect, it } from 'vitest'
import type { StateCode } from '#shared/reference/state-code.ts'
import { organization, organizationDelegation } from '#shared/reference/organizations.ts'
import { stateDelegation } from '#shared/reference/state-delegation.ts'
import type { Delegation } from '#shared/meeting/meeting.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { previewDelegations } from '#server/sheets/delegation-import.ts'
import { previewSpeakers } from '#server/sheets/speaker-import.ts'
import { AFRICAN_GROUP, DELEGATIONS, OIC } from '../rules/council.ts'
import { csv, faults, meetingOf, previewed } from './files.ts'

const STATES: readonly StateCode[] = ['BR', 'CG', 'CH', 'CI', 'GB', 'QA', 'RU', 'SZ', 'TR']
const icrc = organization('icrc')
if (!icrc) throw new Error('the reference has lost the Red Cross')
const states: readonly Delegation[] = [...STATES.map((code) => stateDelegation(code)), organizationDelegation(icrc)]

const speakers = async (among: readonly Delegation[], ...lines: readonly string[]) =>
  previewed(await previewSpeakers(csv(...lines), meetingOf(among)))
const delegations = async (among: readonly Delegation[], ...lines: readonly string[]) =>
  previewed(await previewDelegations(csv(...lines), meetingOf(among)))

describe('a speaker is found by the names that the reference has for its delegation', () => {
  it.each([
    ['Turquie', 'TR'],
    ['Republic of Turkey', 'TR'],
    ['Russia', 'RU'],
    ['Fédération de Russie', 'RU'],
    ['UK', 'GB'],
    ['قطر', 'QA'],
    ['瑞士', 'CH'],
    ['confederation suisse', 'CH'],
    ['Bresil', 'BR'],
    ['Swaziland', 'SZ'],
    ['Kingdom of Swaziland', 'SZ'],
    ['COTE DIVOIRE', 'CI'],
    ['CICR', 'icrc'],
    ['Международный комитет Красного Креста', 'icrc'],
  ])('“%s” is %s', async (typed, id) => {
    expect(await speakers(states, 'delegation', typed)).toMatchObject({ mistakes: [], rows: [{ delegation: { id } }] })
  })

  it('whatever id the meeting has for it', async () => {
    const { rows } = await speakers(DELEGATIONS, 'delegation', 'Sénégal', '巴西', 'Union européenne')
    expect(rows.map(({ delegation }) => delegation.id)).toEqual(['senegal', 'brazil', 'eu'])
  })

  it('but not by the beginning of one, nor is another suggested for a name that is known', async () => {
    const known = ['République démocratique du Congo', 'RDC', 'democratic republic of the congo', 'الكونغو - كينشاسا']
    const told = await speakers(states, 'delegation', ...known, 'Turq')
    expect(told.rows).toEqual([])
    expect(told.mistakes).toMatchObject([
      ...known.map((typed) => ({ because: 'unknown-delegation', typed, nearest: null })),
      { because: 'unknown-delegation', typed: 'Turq' },
    ])
  })

  it('and several found are told', async () => {
    const two = [stateDelegation('TR'), { ...stateDelegation('TR'), id: asDelegationId('tr-2'), name: 'Turkey (b)' }]
    expect(faults(await speakers(two, 'delegation', 'Turquie'))).toMatchObject([
      { because: 'ambiguous-delegation', typed: 'Turquie', delegations: ['TR', 'tr-2'] },
    ])
  })

  it('and an institution with the flag of a State is not that State', async () => {
    const commission: Delegation = {
      ...stateDelegation('CH'),
      id: asDelegationId('nhri'),
      name: 'Commission',
      kind: 'nhri',
    }
    const { mistakes } = await speakers([commission], 'delegation', 'Suisse')
    expect(mistakes).toMatchObject([{ because: 'unknown-delegation' }])
  })
})

describe('a delegation without id and code is known by the names of the reference', () => {
  it('and keeps the name of the file', async () => {
    const { rows } = await delegations(
      states,
      'name,kind,code',
      'Brésil,member-state,',
      'RDC,observer-state,',
      'Cruz Roja,ngo,',
      'CICR,other-observer,',
    )
    expect(rows).toMatchObject([
      { is: 'changed', delegation: { id: 'BR', name: 'Brésil', code: 'BR' } },
      { is: 'new', delegation: { id: 'CD', name: 'RDC', code: 'CD' } },
      { is: 'new', delegation: { id: 'cruz-roja', code: null } },
      { is: 'changed', delegation: { id: 'icrc', name: 'CICR', code: null } },
    ])
  })

  it('and stays the delegation that the meeting has, with its id', async () => {
    const bare = { ...stateDelegation('BR'), id: asDelegationId('bra'), code: null }
    const { rows } = await delegations(
      [...DELEGATIONS.slice(0, 5), bare],
      'name,kind',
      'Brésil,member-state',
      'Sénégal,observer-state',
    )
    expect(rows).toMatchObject([
      { is: 'changed', delegation: { id: 'bra', name: 'Brésil', code: 'BR' } },
      { is: 'changed', delegation: { id: 'senegal', name: 'Sénégal', code: 'SN', groups: [AFRICAN_GROUP, OIC] } },
    ])
  })

  it('unless an institution of civil society has the name of a State', async () => {
    const { rows } = await delegations([], 'name,kind', 'Georgia,ngo')
    expect(rows).toMatchObject([{ delegation: { id: 'georgia', code: null } }])
  })

  it('and two names of one State are told', async () => {
    expect(faults(await delegations([], 'name,kind', 'Brazil,member-state', 'Brésil,member-state'))).toEqual([
      { row: 3, column: 'name', because: 'twice-in-file', firstRow: 2 },
    ])
  })
})

it('a delegation may speak for its own groups alone', async () => {
  const told = await speakers(
    DELEGATIONS,
    'delegation,group',
    'Sénégal,african group',
    'Pakistan,African Group',
    'Pakistan,organisation of islamic cooperation',
  )
  expect(told.rows).toMatchObject([
    { row: 2, group: AFRICAN_GROUP },
    { row: 4, group: OIC },
  ])
  expect(faults(told)).toEqual([
    { row: 3, column: 'group', because: 'may-not-speak-for-group', group: AFRICAN_GROUP, delegation: 'Pakistan' },
  ])
  expect(told.mistakes[0]?.sentence).toBe(
    'Pakistan may not speak for “African Group” in this meeting. If it does, add the group to its groups first.',
  )
})

import { describe, expect, it } from 'vitest'
import { listDoor } from '#client/staff/list-door.ts'
import { listModel } from '#client/staff/list-model.ts'
import { rowMaker } from '#client/staff/list-row.ts'
import { rowDeeds } from '#client/staff/row-deeds.ts'
import { matches } from '#client/staff/search.ts'
import { inscribeCommand, NOTHING_ENTERED, withDelegation } from '#client/staff/inscribe-entry.ts'
import { delegationsFor } from '#client/staff/delegation-search.ts'
import { asDelegationId } from '#shared/meeting/ids.ts'
import {
  AFRICAN_GROUP,
  bolivia,
  defence,
  DELEGATIONS,
  france,
  ghana,
  kenya,
  SEGMENT,
  senegal,
} from '../rules/council.ts'
import { at, given, givenOf, wait } from '../rules/rule.ts'
import {
  adjourns,
  closesList,
  confirms,
  deskInscribes,
  ends,
  inscribes,
  isAbsent,
  moves,
  next,
  opensList,
  opensListFor,
  opensSegment,
  rejects,
  roundOne,
  rowOf,
  starts,
  withdraws,
} from '../rules/verbs.ts'
import { listOf, namesIn, readRows, viewOf } from './console.ts'

describe('LS3 every row says why it stands where it stands', () => {
  it('by its claim, by its group, or by time', () =>
    given(
      roundOne(kenya, defence),
      inscribes(ghana, { dignitary: 'minister' }),
      inscribes(senegal, { forGroup: AFRICAN_GROUP }),
      at('10:05'),
      confirms(ghana, 'dignitary'),
      confirms(senegal, 'group'),
    ).leaves((seen) =>
      expect(readRows(listOf(seen))).toEqual([
        '1 | Ghana | Minister | Priority confirmed 10:05',
        '2 | Senegal | Group | Priority confirmed 10:05',
        '3 | Kenya | Inscribed 09:30:00',
        '4 | Defence for Children International | NGO | Inscribed 09:30:01',
      ]),
    ))

  it('LS4 as a claim that waits, or one that was not confirmed', () =>
    given(
      roundOne(kenya),
      inscribes(ghana, { dignitary: 'minister' }),
      inscribes(france, { dignitary: 'minister' }),
      rejects(france, 'dignitary'),
    ).leaves((seen) => {
      const { rows } = listOf(seen)
      expect(rows[1]?.claims).toEqual([{ claim: 'dignitary', label: 'Asks for priority: Minister' }])
      expect(rows[2]).toMatchObject({ claims: [], why: 'Inscribed 10:00:00 · Minister: not confirmed' })
    }))

  it('LS8 because it was moved, with the reason', () =>
    given(roundOne(kenya, ghana, france), at('10:01'), moves(france, 'before', kenya)).leaves((seen) =>
      expect(readRows(listOf(seen))[0]).toBe('1 | France | Moved before Kenya, 10:01: flight to catch'),
    ))

  it('LS10 as carried over, and LS11 as called once more', () =>
    given(roundOne(kenya, ghana), at('10:02'), next, isAbsent, opensSegment(SEGMENT.replies1)).leaves((seen) =>
      expect(readRows(listOf(seen))).toEqual([
        '1 | Ghana | Inscribed 09:30:01 · from round 1',
        '2 | Kenya | Absent at 10:02, called once more · from round 1',
      ]),
    ))

  it('as entered by the desk after the list closed', () =>
    given(roundOne(kenya), closesList, deskInscribes(ghana)).leaves((seen) =>
      expect(readRows(listOf(seen))[1]).toBe('2 | Ghana | Inscribed 10:00:00 · Entered after the list closed'),
    ))
})

describe('the parts of the list', () => {
  const heard = given(roundOne(kenya, ghana, france), next, starts, wait(65), ends, withdraws(france))

  it('are counted', () =>
    heard.leaves((seen) =>
      expect(listOf(seen).counts.map(({ filter, count }) => [filter, count])).toEqual([
        ['to-come', '1'],
        ['registered', '0'],
        ['spoken', '1'],
        ['absent', '0'],
        ['withdrawn', '1'],
      ]),
    ))

  it('say what became of each', () =>
    heard.leaves((seen) => {
      expect(readRows(listOf(seen, { filter: 'spoken' }))).toEqual(['Kenya | 10:00 · 1:05 · finished'])
      expect(readRows(listOf(seen, { filter: 'withdrawn' }))).toEqual(['France | Withdrew at 10:01'])
    }))

  it('LS10 after the meeting hold those not reached, in the order of the list', () =>
    given(roundOne(kenya, ghana, france), moves(france, 'before', kenya), adjourns).leaves((seen) => {
      const model = listOf(seen)
      expect(namesIn(model)).toEqual(['France', 'Kenya', 'Ghana'])
      expect(model.counts[0]).toMatchObject({ label: 'Not reached', count: '3' })
      expect(model.movable).toBe(false)
    }))

  it('have words where nobody is in them', () =>
    given(at('9:00')).leaves((seen) => {
      expect(listOf(seen).empty).toBe('The list has not been opened yet.')
      expect(listOf(seen, { query: 'atlantis' }).empty).toBe('Nobody here is called “atlantis”.')
      expect(listOf(seen, { filter: 'absent' }).empty).toBe('Nobody.')
    }))
})

describe('the search', () => {
  it.each([
    ['Côte d’Ivoire', 'cote divoire'],
    ['Türkiye', 'TURK'],
    ['Bolivia (Plurinational State of)', 'state pluri'],
    ['Sao Tome and Principe', 'são'],
  ])('finds %s by %s', (name, query) => expect(matches(name, query)).toBe(true))

  it('does not find what is not there', () => expect(matches('Kenya', 'nyak')).toBe(false))

  it('keeps the place each has in the whole list, and moves nobody meanwhile', () =>
    given(roundOne(kenya, ghana, bolivia)).leaves((seen) => {
      const model = listOf(seen, { query: 'bolivia' })
      expect(readRows(model)).toEqual(['3 | Bolivia (Plurinational State of) | Inscribed 09:30:02'])
      expect(model.movable).toBe(false)
    }))

  it('offers delegations whose name begins with the letters first', () => {
    const delegations = Object.fromEntries(DELEGATIONS.map((one) => [one.id, one]))
    expect(delegationsFor(delegations)('ke', 7).map(({ name }) => name)).toEqual([
      'Kenya',
      'Kenya National Commission on Human Rights',
    ])
    expect(delegationsFor(delegations)('', 7)).toEqual([])
  })
})

it('LS12 gives the same row again for whoever was not concerned, so that 300 rows are not drawn anew', () => {
  const crowd = Array.from({ length: 300 }, (_, index) => ({
    ...defence,
    id: asDelegationId(`organization-${index}`),
    name: `Organization ${index}`,
    kind: 'igo' as const,
  }))
  const full = givenOf(
    { delegations: crowd },
    roundOne(...crowd.slice(0, 60)),
    crowd.slice(60).map((one) => inscribes(one)),
  )
  full.leaves((before) => {
    const view = viewOf(before)
    const rowOf = rowMaker(view.words)
    const rowsOf = (seen: typeof before) =>
      listModel({ ...viewOf(seen), words: view.words, rowOf }, { filter: 'to-come', query: '' }, null).rows
    const first = rowsOf(before)
    full.when(moves(151, 'before', 101)).leaves((seen) => {
      const second = rowsOf(seen)
      expect(second).toHaveLength(300)
      expect(second.filter((row) => !first.includes(row))).toHaveLength(51)
    })
  })
})

describe('what can be done for a row', () => {
  const waiting = given(roundOne(kenya, ghana), inscribes(france, { dignitary: 'minister' }))

  it('LS4 lets the desk settle a claim, and tells the moderator why not', () =>
    waiting.leaves((seen) => {
      const claimOf = (role: 'moderator' | 'secretariat') =>
        rowDeeds(viewOf(seen, { role }), rowOf(seen.meeting, france))?.claims[0]?.confirm.offer
      expect(claimOf('secretariat')).toEqual({ may: true })
      expect(claimOf('moderator')).toMatchObject({ may: false, refusal: { because: 'not-allowed', role: 'moderator' } })
    }))

  it('calls the head without a reason and everybody else with one', () =>
    waiting.leaves((seen) => {
      const callOf = (id: typeof kenya) => rowDeeds(viewOf(seen), rowOf(seen.meeting, id))?.call
      expect(callOf(kenya)).toMatchObject({ inTurn: true, label: 'Give the floor', offer: { may: true } })
      expect(callOf(ghana)).toMatchObject({ inTurn: false, label: 'Call out of order …', offer: { may: true } })
    }))

  it('has nothing left for one that is no longer waiting', () =>
    waiting.when(withdraws(ghana)).leaves((seen) => {
      const deeds = rowDeeds(viewOf(seen), rowOf(seen.meeting, ghana))
      expect([deeds?.call.offer, deeds?.move, deeds?.strike.offer].every((offer) => offer?.may === false)).toBe(true)
    }))
})

it('LS1 counts down the window in which the list closes by itself', () =>
  given(at('9:00'))
    .leaves((seen) =>
      expect(listDoor(viewOf(seen)).controls.map(({ label }) => label)).toEqual(['Open for 2 min', 'Open']),
    )
    .when(opensListFor(120), wait(30))
    .leaves((seen) => {
      const door = listDoor(viewOf(seen))
      expect(door).toMatchObject({ state: 'Open', closesIn: '1:30' })
      expect(door.controls.map(({ label }) => label)).toEqual(['Keep open', 'Close the list'])
    })
    .when(opensList)
    .leaves((seen) =>
      expect(listDoor(viewOf(seen)).controls.map(({ label }) => label)).toEqual(['Close in 2 min', 'Close the list']),
    ))

it('inscribes for itself unless a group is named, with rank and speaker where known', () => {
  const entry = withDelegation({ ...NOTHING_ENTERED, speaker: ' ' }, senegal)
  expect(inscribeCommand(NOTHING_ENTERED)).toBeNull()
  expect(inscribeCommand(entry)).toEqual({ type: 'Inscribe', delegation: 'senegal', capacity: { is: 'national' } })
  expect(inscribeCommand({ ...entry, group: ' ' })).toBeNull()
  expect(inscribeCommand({ ...entry, group: AFRICAN_GROUP, rank: 'minister', speaker: 'H.E. Ms. Fall' })).toEqual({
    type: 'Inscribe',
    delegation: 'senegal',
    capacity: { is: 'group', group: AFRICAN_GROUP },
    dignitary: { rank: 'minister' },
    speaker: 'H.E. Ms. Fall',
  })
})

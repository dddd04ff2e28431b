import { expect } from 'vitest'
import { asDelegationId, asInscriptionId, inscriptionId } from '#shared/meeting/ids.ts'
import { positionOf } from '#shared/rules/order.ts'
import {
  AFRICAN_GROUP,
  clockTime,
  commission,
  defence,
  desk,
  europeanUnion,
  from,
  france,
  kenya,
  OIC,
  pakistan,
  SEGMENT,
  senegal,
} from './council.ts'
import { list, row } from './looks.ts'
import { at, given, givenOf, inTheSameInstant, rule, wait } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'

rule('LS1', 'before the list is opened no delegation is inscribed', () =>
  given(at('9:00'), they.opens).when(they.inscribes(kenya)).refused({ because: 'list-not-open' }),
)

rule('LS1', 'once the list is closed the delegation is told when that was', () =>
  given(sitting, wait(60), they.closesList)
    .when(wait(5), they.inscribes(kenya))
    .refused({ because: 'list-closed', closedAt: clockTime('9:01') }),
)

rule('LS1', 'a closed list is opened again', () =>
  given(sitting, they.closesList, wait(60), they.opensList)
    .when(they.inscribes(kenya))
    .happened({ type: 'InscriptionMade', late: false }),
)

rule('LS1', 'a list is opened and closed once', () =>
  given(sitting)
    .when(they.opensList)
    .refused({ because: 'list-already-open' })
    .when(they.closesList, they.closesList)
    .refused({ because: 'list-not-open' }),
)

rule('LS1', 'a list that is open can be given a window, another one, or none', () =>
  given(sitting, wait(60))
    .when(they.opensListFor(120))
    .happened({ type: 'ListOpened', closesAt: clockTime('9:03') })
    .leaves(({ meeting }) => expect(meeting.list).toMatchObject({ is: 'open', openedAt: clockTime('9:00') }))
    .when(wait(30), they.opensListFor(120))
    .happened({ type: 'ListOpened', closesAt: clockTime('9:03:30') })
    .when(they.opensList)
    .happened({ type: 'ListOpened', closesAt: null })
    .leaves(({ meeting }) => expect(meeting.list.is).toBe('open')),
)

rule('LS1', 'a window closes by itself', () =>
  given(at('9:00'), they.opens, they.opensListFor(120))
    .when(at('9:01:59.999'), they.inscribes(kenya))
    .happened({ type: 'InscriptionMade' })
    .when(at('9:02:30'))
    .happened({ type: 'ListClosed', at: clockTime('9:02'), by: { role: 'clock' } }),
)

rule('LS1', 'a press in the very instant in which the window closes comes too late', () =>
  given(at('9:00'), they.opens, they.opensListFor(120))
    .when(at('9:02'), they.inscribes(kenya))
    .refused({ because: 'list-closed', closedAt: clockTime('9:02') }),
)

rule('LS1', 'a window closed by hand does not close again', () =>
  given(at('9:00'), they.opens, they.opensListFor(120), wait(30), they.closesList, they.opensList)
    .when(wait(600))
    .happened(),
)

rule('LS1', 'a window goes on counting while the meeting is suspended', () =>
  given(at('9:00'), they.opens, they.opensListFor(120), they.suspends).when(wait(120)).happened({ type: 'ListClosed' }),
)

rule('LS1', 'the list may be opened before the meeting is', () =>
  given(at('8:45'), they.opensList).when(they.inscribes(kenya)).happened({ type: 'InscriptionMade' }),
)

rule('LS1', 'a point of order is possible with the list closed', () =>
  given(sitting, they.closesList).when(they.raisesPoint(kenya)).happened({ type: 'PointOfOrderRaised' }),
)

rule('LS2', 'a second press returns the place of the first', () =>
  given(sitting, they.inscribes(kenya), they.inscribes(france))
    .when(they.inscribes(france))
    .refused({ because: 'already-inscribed', inscription: inscriptionId(2), position: 2 }),
)

rule('LS2', 'two presses in the same instant make one inscription', () =>
  given(sitting)
    .when(inTheSameInstant(they.inscribes(kenya), they.inscribes(kenya)))
    .refused({ because: 'already-inscribed', inscription: inscriptionId(1), position: 1 })
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Kenya'])),
)

rule('LS2', 'national and each group are capacities of their own', () =>
  given(sitting, they.inscribes(senegal), they.inscribes(senegal, { forGroup: AFRICAN_GROUP }))
    .when(they.inscribes(senegal, { forGroup: OIC }))
    .happened({ type: 'InscriptionMade', capacity: { is: 'group', group: OIC } })
    .when(they.inscribes(senegal, { forGroup: AFRICAN_GROUP }))
    .refused({ because: 'already-inscribed', inscription: inscriptionId(2), position: 2 }),
)

rule('LS2', 'one group may be spoken for by two delegations until the desk settles it', () =>
  given(sitting, they.inscribes(senegal, { forGroup: OIC }))
    .when(they.inscribes(pakistan, { forGroup: OIC }))
    .happened({ type: 'InscriptionMade' }),
)

rule('LS2', 'whoever is called or speaks still holds the place', () =>
  given(roundOne(kenya), they.next)
    .when(they.inscribes(kenya))
    .refused({ because: 'already-inscribed', inscription: inscriptionId(1), position: null })
    .when(they.starts, they.inscribes(kenya))
    .refused({ because: 'already-inscribed', inscription: inscriptionId(1), position: null }),
)

rule('LS2', 'whoever has spoken or withdrawn may be inscribed again', () =>
  given(roundOne(kenya, france), they.next, they.starts, wait(60), they.ends, they.withdraws(france))
    .when(they.inscribes(kenya), they.inscribes(france))
    .happened({ type: 'InscriptionMade', inscription: 'i3' }, { type: 'InscriptionMade', inscription: 'i4' }),
)

rule('LS2', 'whoever was inscribed anew is not given the earlier turn back as well', () =>
  given(roundOne(kenya, france), they.next, they.starts, wait(60), they.ends, they.inscribes(kenya))
    .when(they.takesBack)
    .refused({ because: 'already-inscribed', inscription: inscriptionId(3), position: 2 })
    .when(they.withdraws(kenya), they.takesBack)
    .happened({ type: 'InscriptionWithdrawn', inscription: 'i3' }, { type: 'FloorRestored', continues: 'v1' }),
)

const inscribe = (id: string) =>
  they.gives(desk, { type: 'Inscribe', delegation: asDelegationId(id), capacity: { is: 'national' } })

rule('LS2', 'a delegation that is not in the meeting is not inscribed', () => {
  given(sitting)
    .when(inscribe('atlantis'))
    .refused({ because: 'unknown-delegation' })
    .when(inscribe('constructor'))
    .refused({ because: 'unknown-delegation' })
})

rule('LS2', 'an inscription has one name', () =>
  given(sitting, they.inscribes(kenya))
    .when(they.gives(from(kenya), { type: 'Withdraw', inscription: asInscriptionId('i01') }))
    .refused({ because: 'unknown-inscription' }),
)

rule('LS1', 'the desk enters whom it will with the list closed, and that is marked as late', () =>
  given(sitting, they.closesList)
    .when(they.deskInscribes(europeanUnion))
    .happened({ type: 'InscriptionMade', late: true, by: desk })
    .leaves(({ meeting }) => expect(row(meeting, europeanUnion)).toMatchObject({ late: true, by: 'secretariat' })),
)

rule('LS1', 'before the list is opened the desk prepares it; that is not late', () =>
  given(at('8:45')).when(they.deskInscribes(commission)).happened({ type: 'InscriptionMade', late: false }),
)

rule('LS12', 'five hundred inscriptions are an ordinary list', () => {
  const many = Array.from({ length: 500 }, (_, index) => ({
    ...defence,
    id: asDelegationId(`observer-${index + 1}`),
    name: `Observer ${index + 1}`,
    kind: 'other-observer' as const,
  }))
  const names = many.map(({ name }) => name)
  const [first, second] = many
  const last = many.at(-1)
  if (!first || !second || !last) throw new Error('five hundred are not three')
  givenOf(
    { delegations: many },
    sitting,
    many.map((ngo) => they.inscribes(ngo)),
  )
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual(names)
      expect(positionOf(meeting, inscriptionId(500))).toBe(500)
    })
    .when(they.moves(last, 'before', first), they.withdraws(second), they.opensSegment(SEGMENT.floor1), they.next)
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual(['Observer 1', ...names.slice(2, 499)])
      expect(row(meeting, last).standing).toBe('called')
    })
})

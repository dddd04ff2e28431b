import { expect } from 'vitest'
import { inscriptionId } from '#shared/meeting/ids.ts'
import { headOf, listed, positionOf, whyThere } from '#shared/rules/order.ts'
import {
  AFRICAN_GROUP,
  bolivia,
  brazil,
  clockTime,
  defence,
  europeanUnion,
  france,
  ghana,
  kenya,
  OIC,
  pakistan,
  senegal,
  unicef,
} from './council.ts'
import { list, row } from './looks.ts'
import { at, given, rule, wait } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'

const secondLater = wait(1)

rule('LS3', 'all others stand in time of inscription, Members and observers mixed', () =>
  given(roundOne(brazil, kenya, defence, france, unicef, europeanUnion)).leaves(({ meeting }) =>
    expect(list(meeting)).toEqual([
      'Brazil',
      'Kenya',
      'Defence for Children International',
      'France',
      'UNICEF',
      'European Union',
    ]),
  ),
)

rule('LS3', 'inscriptions of the same millisecond stand in the order in which they arrived', () =>
  given(sitting, they.inscribes(kenya), they.inscribes(ghana), they.inscribes(brazil)).leaves(({ meeting }) =>
    expect(list(meeting)).toEqual(['Kenya', 'Ghana', 'Brazil']),
  ),
)

rule('LS3', 'confirmed dignitaries come first, by rank and then by time; then confirmed groups by time', () =>
  given(sitting, [
    they.inscribes(france),
    secondLater,
    they.deskInscribes(pakistan, { forGroup: OIC }),
    secondLater,
    they.deskInscribes(kenya, { dignitary: 'vice-minister' }),
    secondLater,
    they.deskInscribes(senegal, { forGroup: AFRICAN_GROUP }),
    secondLater,
    they.deskInscribes(ghana, { dignitary: 'minister' }),
    secondLater,
    they.deskInscribes(bolivia, { dignitary: 'minister' }),
    they.deskInscribes(brazil, { dignitary: 'head-of-state' }),
  ]).leaves(({ meeting }) =>
    expect(list(meeting)).toEqual([
      'Brazil',
      'Ghana',
      'Bolivia (Plurinational State of)',
      'Kenya',
      'Pakistan',
      'Senegal',
      'France',
    ]),
  ),
)

rule('LS3', 'another format orders the classes otherwise', () =>
  given(
    they.changes({
      order: [
        ['dignitary'],
        ['group'],
        ['member-state'],
        ['observer-state', 'other-observer', 'igo', 'un-entity', 'nhri'],
        ['ngo'],
      ],
    }),
    roundOne(defence, brazil, unicef, kenya),
  ).leaves(({ meeting }) =>
    expect(list(meeting)).toEqual(['Kenya', 'Brazil', 'UNICEF', 'Defence for Children International']),
  ),
)

rule('LS3', 'the order of the classes is fixed with the first inscription', () =>
  given(sitting, they.inscribes(kenya))
    .when(they.changes({ order: [['ngo']] }))
    .refused({ because: 'order-already-used' }),
)

rule('LS3', 'every row says why it stands where it stands', () =>
  given(
    sitting,
    they.inscribes(france),
    they.inscribes(senegal, { forGroup: AFRICAN_GROUP, dignitary: 'minister' }),
    they.deskInscribes(pakistan, { forGroup: OIC }),
    they.deskInscribes(ghana, { dignitary: 'head-of-government' }),
    they.inscribes(kenya),
    they.inscribes(brazil),
    at('9:05'),
    they.moves(kenya, 'before', france, 'plane at noon'),
    they.defers(france, brazil),
  ).leaves(({ meeting }) => {
    const why = (delegation: typeof kenya) => whyThere(meeting, row(meeting, delegation))
    const nine = clockTime('9:00')
    expect(why(ghana).why).toEqual({ because: 'dignitary', rank: 'head-of-government', confirmedAt: nine })
    expect(why(pakistan).why).toEqual({ because: 'group', group: OIC, confirmedAt: nine })
    expect(why(brazil)).toEqual({ why: { because: 'time', at: nine }, carriedOver: false, claimed: [] })
    expect(why(senegal)).toEqual({
      why: { because: 'time', at: nine },
      carriedOver: false,
      claimed: ['dignitary', 'group'],
    })
    const placed = { at: clockTime('9:05') }
    expect(why(kenya).why).toEqual({
      because: 'moved',
      side: 'before',
      beside: 'i1',
      by: 'secretariat',
      reason: 'plane at noon',
      ...placed,
    })
    expect(why(france).why).toEqual({
      because: 'deferred',
      side: 'after',
      beside: 'i6',
      by: 'delegation',
      reason: null,
      ...placed,
    })
  }),
)

rule('LS3', 'the place told to a delegation is the place on the list', () =>
  given(roundOne(kenya, ghana, france), they.moves(france, 'before', kenya), they.withdraws(ghana)).leaves(
    ({ meeting }) => {
      listed(meeting).forEach(({ id }, index) => expect(positionOf(meeting, id)).toBe(index + 1))
      expect(positionOf(meeting, row(meeting, ghana).id)).toBeNull()
      expect(headOf(meeting)?.id).toBe(row(meeting, france).id)
    },
  ),
)

rule('LS8', 'the desk moves an inscription beside another one, with a reason that its row shows', () =>
  given(roundOne(kenya, ghana, france, brazil))
    .when(they.moves(brazil, 'before', ghana, 'flight to catch'))
    .happened({ type: 'InscriptionMoved', side: 'before', beside: 'i2', because: 'flight to catch' })
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Kenya', 'Brazil', 'Ghana', 'France'])),
)

rule('LS8', 'of several moved beside one inscription the later stands closer to it', () =>
  given(roundOne(kenya, ghana, france, brazil), they.moves(france, 'after', kenya), they.moves(brazil, 'after', kenya))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Kenya', 'Brazil', 'France', 'Ghana']))
    .when(they.moves(france, 'before', ghana), they.moves(brazil, 'before', ghana))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Kenya', 'France', 'Brazil', 'Ghana'])),
)

rule('LS8', 'one can be moved beside another that was moved, to and fro', () =>
  given(roundOne(kenya, ghana, france), they.moves(france, 'before', kenya), they.moves(ghana, 'before', france))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Ghana', 'France', 'Kenya']))
    .when(they.moves(france, 'before', ghana), they.moves(kenya, 'after', france))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['France', 'Kenya', 'Ghana'])),
)

rule('LS8', 'a moved one stays, and nobody else moves, when the one it was put beside withdraws', () =>
  given(roundOne(kenya, ghana, france, brazil), they.moves(brazil, 'after', kenya))
    .when(they.withdraws(kenya))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Brazil', 'Ghana', 'France'])),
)

rule(
  'LS8',
  'a moved one stays, and nobody else moves, when the one it was put beside is confirmed as a dignitary',
  () =>
    given(sitting, they.inscribes(france), they.inscribes(kenya, { dignitary: 'minister' }), they.inscribes(ghana))
      .when(they.inscribes(brazil), they.moves(brazil, 'after', kenya), they.confirms(kenya, 'dignitary'))
      .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Kenya', 'France', 'Brazil', 'Ghana'])),
)

rule('LS8', 'whoever is inscribed later does not come between', () =>
  given(roundOne(kenya, ghana), they.moves(ghana, 'before', kenya), they.moves(kenya, 'after', ghana))
    .when(they.inscribes(france))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Ghana', 'Kenya', 'France'])),
)

rule('LS8', 'nothing is moved beside itself or beside what is no longer on the list', () =>
  given(roundOne(kenya, ghana, france), they.withdraws(ghana))
    .when(they.moves(kenya, 'before', kenya))
    .refused({ because: 'beside-itself' })
    .when(they.moves(kenya, 'after', ghana))
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(2) })
    .when(they.moves(ghana, 'after', kenya))
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(2) })
    .when(they.moves(9, 'after', kenya))
    .refused({ because: 'unknown-inscription' }),
)

rule('LS11', 'a row says that it is recalled, whatever place it had been given before', () =>
  given(roundOne(kenya, ghana), they.moves(ghana, 'before', kenya), they.next, at('10:00:30'), they.isAbsent).leaves(
    ({ meeting }) => {
      expect(list(meeting)).toEqual(['Kenya', 'Ghana'])
      expect(whyThere(meeting, row(meeting, ghana)).why).toEqual({ because: 'recalled', at: clockTime('10:00:30') })
    },
  ),
)

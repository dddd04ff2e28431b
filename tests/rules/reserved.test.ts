import { expect } from 'vitest'
import { inscriptionId } from '#shared/meeting/ids.ts'
import { whyThere } from '#shared/rules/order.ts'
import * as council from './council.ts'
import { commission, defence, SEGMENT } from './council.ts'
import { list, row } from './looks.ts'
import { at, given, rule, type Step } from './rule.ts'
import * as they from './verbs.ts'

const { kenya, france, ghana, brazil, bolivia, senegal, pakistan, holySee, unicef } = council
/** Nine others are before the two for whom places are reserved. */
const OTHERS = [kenya, france, ghana, brazil, bolivia, senegal, pakistan, holySee, unicef]
const eleven = they.roundOne(...OTHERS, defence, commission)
const two = they.changes({ reserved: [{ classes: ['nhri', 'ngo'], places: 2 }] })
const none = they.changes({ reserved: [] })
/** By the modalities a turn takes 2:20, and three take seven minutes. */
const shortly = (...steps: readonly Step[]) => [two, eleven, ...steps]

rule('LS6', 'with time for the reserved places alone, those waiting for them come next', () =>
  given(shortly(at('10:37')))
    .leaves(({ meeting }) => expect(list(meeting)[0]).toBe('Kenya'))
    .when(at('10:39'))
    .happened({ type: 'ReservedPlacesDue' })
    .leaves(({ meeting }) => {
      expect(list(meeting).slice(0, 3)).toEqual([defence.name, commission.name, 'Kenya'])
      expect(whyThere(meeting, row(meeting, defence)).why).toMatchObject({ because: 'reserved' })
    }),
)

rule('LS6', 'at the very moment at which one more ordinary turn would take their time', () =>
  given(shortly())
    .when(at('10:37:59'))
    .happened()
    .when(at('10:38:02'))
    .happened({ type: 'ReservedPlacesDue', at: council.clockTime('10:38:00.001') }),
)

rule('LS6', 'who has the floor is counted with the time they still have', () =>
  given(shortly(at('10:36:30')))
    .when(they.next, at('10:36:31'))
    .happened({ type: 'SpeakerCalled' }, { type: 'ReservedPlacesDue', at: council.clockTime('10:36:30') }),
)

rule('LS6', 'places that were used in the round already are not kept again', () =>
  given(shortly(they.calls(defence, 'a flight'), they.starts, they.ends))
    .when(at('10:41'))
    .happened({ type: 'ReservedPlacesDue' })
    .leaves(({ meeting }) => expect(list(meeting)[0]).toBe(commission.name)),
)

rule('LS6', 'a place that is given back frees the next one', () =>
  given(
    they.changes({ reserved: [{ classes: ['nhri', 'ngo'], places: 1 }] }),
    eleven,
    at('10:41'),
    they.withdraws(defence),
  )
    .when(at('10:41:01'))
    .happened({ type: 'ReservedPlacesDue' })
    .leaves(({ meeting }) => expect(list(meeting)[0]).toBe(commission.name)),
)

rule('LS6', 'unused, they return to the list with the end of the round', () =>
  given(shortly(at('10:44')))
    .when(they.opensSegment(SEGMENT.replies1))
    .leaves(({ meeting }) => expect(list(meeting).slice(0, 2)).toEqual(['Kenya', 'France'])),
)

rule('LS6', 'where nobody waits for them, nothing is kept', () =>
  given(two, they.roundOne(...OTHERS))
    .when(at('10:44'))
    .happened(),
)

rule('LS6', 'a format without reserved places keeps none', () => given(none, eleven).when(at('10:44')).happened())

rule('LS6', 'those who come next anyway are left where they are', () =>
  given(two, they.roundOne(defence, commission, kenya))
    .when(at('10:44'))
    .happened(),
)

rule('LS6', 'whom the desk has moved stays where the desk put them', () =>
  given(shortly(they.moves(defence, 'after', commission)))
    .when(at('10:41'))
    .happened({ type: 'ReservedPlacesDue' })
    .leaves(({ meeting }) => {
      expect(list(meeting)[0]).toBe(commission.name)
      expect(list(meeting).at(-1)).toBe(defence.name)
    }),
)

rule('LS6', 'more time for the round, given before, puts it off', () =>
  given(shortly(they.extendsBy(5)))
    .when(at('10:42'))
    .happened()
    .when(at('10:44'))
    .happened({ type: 'ReservedPlacesDue' }),
)

rule('LS6', 'a suspended meeting calls nobody', () =>
  given(shortly(at('10:30'), they.suspends))
    .when(at('11:30'))
    .happened(),
)

rule('LS6', 'a reserved place is its holder’s alone: nobody exchanges it, or is put beside it', () =>
  given(shortly(at('10:39')))
    .when(they.proposes(kenya, defence))
    .refused({ because: 'reserved-place', inscription: inscriptionId(10) })
    .when(they.moves(kenya, 'before', defence))
    .refused({ because: 'reserved-place', inscription: inscriptionId(10) })
    .when(they.moves(defence, 'after', kenya))
    .leaves(({ meeting }) => expect(list(meeting).slice(0, 3)).toEqual([commission.name, 'Kenya', defence.name])),
)

rule('LS11', 'who was absent at a reserved place is called again at the end of the class, not at once', () =>
  given(shortly(at('10:39'), they.calls(defence), they.isAbsent))
    .when(at('10:40'))
    .happened()
    .leaves(({ meeting }) => expect(list(meeting).at(-1)).toBe(defence.name)),
)

rule('LS6', 'with no places reserved any more, those put forward go back', () =>
  given(shortly(at('10:39')))
    .when(none)
    .leaves(({ meeting }) => expect(list(meeting)[0]).toBe('Kenya')),
)

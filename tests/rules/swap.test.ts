import { expect } from 'vitest'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import { inscriptionId } from '#shared/meeting/ids.ts'
import { whyThere } from '#shared/rules/order.ts'
import { openSwaps } from '#shared/rules/swap.ts'
import { bolivia, brazil, france, from, ghana, kenya } from './council.ts'
import { list } from './looks.ts'
import { by, given, rule } from './rule.ts'
import {
  accepts,
  calls,
  declines,
  deskInscribes,
  isAbsent,
  moves,
  proposes,
  reinstates,
  roundOne,
  withdraws,
} from './verbs.ts'

const [i1, i2, i3] = [1, 2, 3].map(inscriptionId)
const ORDER = ['Kenya', 'France', 'Ghana', 'Brazil']
const four = roundOne(kenya, france, ghana, brazil)

rule('LS7', 'one proposes, the other accepts: they exchange places and nobody else moves', () =>
  given(four, proposes(kenya, ghana))
    .when(accepts(ghana, kenya))
    .happened({ type: 'PlacesSwapped', from: i1, to: i3 })
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual(['Ghana', 'France', 'Kenya', 'Brazil'])
      expect(meeting.inscriptions.slice(0, 3).map((row) => whyThere(meeting, row).why)).toMatchObject([
        { because: 'swapped', with: i3 },
        { because: 'time' },
        { because: 'swapped', with: i1 },
      ])
      expect(openSwaps(meeting)).toEqual([])
    }),
)

rule('LS7', 'a proposal alone moves nobody', () =>
  given(four)
    .when(proposes(kenya, ghana))
    .happened({ type: 'SwapProposed', from: i1, to: i3 })
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(ORDER)),
)

rule('LS7', 'two who propose the same to each other have both consented', () =>
  given(four, proposes(kenya, ghana))
    .when(proposes(ghana, kenya))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Ghana', 'France', 'Kenya', 'Brazil'])),
)

rule('LS7', 'nobody accepts what was not proposed, or for somebody else', () =>
  given(four, proposes(kenya, ghana))
    .when(accepts(brazil, kenya))
    .refused({ because: 'no-such-swap' })
    .when(by(from(brazil), accepts(ghana, kenya)))
    .refused({ because: 'not-your-delegation' }),
)

rule('LS7', 'a proposal is turned down by the one, or taken back by the other', () =>
  given(four, proposes(kenya, ghana), proposes(kenya, france))
    .when(declines(ghana, kenya), declines(kenya, france))
    .happened({ type: 'SwapDeclined', from: i1, to: i3 }, { type: 'SwapDeclined', from: i1, to: i2 })
    .leaves(({ meeting }) => expect(meeting.swaps).toEqual([])),
)

rule('LS7', 'who has been called, or has withdrawn, exchanges nothing any more', () =>
  given(four, proposes(kenya, ghana), proposes(brazil, france))
    .when(calls(kenya), withdraws(france))
    .leaves(({ meeting }) => expect(openSwaps(meeting)).toEqual([]))
    .when(accepts(ghana, kenya))
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(1) }),
)

rule('LS7', 'a proposal lapses for good when either has been called or has left', () =>
  given(four, proposes(kenya, ghana), proposes(brazil, france))
    .when(calls(kenya), isAbsent, withdraws(france), reinstates(france))
    .leaves(({ meeting }) => expect(meeting.swaps).toEqual([])),
)

rule('LS7', 'the two places of one delegation need no exchange', () =>
  given(four, deskInscribes(kenya, { forGroup: 'African Group' }))
    .when(proposes(kenya, 1))
    .refused({ because: 'own-places' }),
)

rule('LS7', 'exchanged twice, both stand where they stood', () =>
  given(four, proposes(kenya, ghana), accepts(ghana, kenya))
    .when(proposes(ghana, kenya), accepts(kenya, ghana))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(ORDER)),
)

rule('LS8', 'beside a place that was exchanged others are put as beside any other', () =>
  given(four, deskInscribes(bolivia), proposes(kenya, ghana), accepts(ghana, kenya))
    .when(moves(bolivia, 'after', ghana), moves(brazil, 'before', kenya))
    .leaves(({ meeting }) =>
      expect(list(meeting)).toEqual(['Ghana', 'Bolivia (Plurinational State of)', 'France', 'Brazil', 'Kenya']),
    ),
)

rule('RC1', 'a proposal is known to the two and to staff, and to nobody else', () =>
  given(four, proposes(kenya, ghana)).leaves(({ meeting }) => {
    const seenBy = (delegation: typeof kenya) =>
      discloseMeeting(meeting, { is: 'delegation', delegation: delegation.id }).swaps.length
    expect([kenya, ghana, france].map(seenBy)).toEqual([1, 1, 0])
    expect(discloseMeeting(meeting, { is: 'public' }).swaps).toEqual([])
    expect(discloseMeeting(meeting, { is: 'staff' }).swaps).toHaveLength(1)
  }),
)

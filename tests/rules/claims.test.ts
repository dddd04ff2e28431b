import { expect } from 'vitest'
import { inscriptionId } from '#shared/meeting/ids.ts'
import { whyThere } from '#shared/rules/order.ts'
import { AFRICAN_GROUP, clockTime, france, ghana, kenya, OIC, pakistan, SEGMENT, senegal } from './council.ts'
import { list, row } from './looks.ts'
import { at, given, rule } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'

rule('LS4', 'a delegation speaks only for groups it is known to speak for', () =>
  given(sitting)
    .when(they.inscribes(kenya, { forGroup: AFRICAN_GROUP }))
    .refused({ because: 'may-not-speak-for-group', group: AFRICAN_GROUP }),
)

rule('LS4', 'dignitary and group are claims; what the desk enters it has checked', () =>
  given(sitting)
    .when(
      they.inscribes(senegal, { forGroup: AFRICAN_GROUP, dignitary: 'minister' }),
      they.deskInscribes(kenya, { forGroup: AFRICAN_GROUP }),
    )
    .leaves(({ meeting }) => {
      expect(row(meeting, senegal).groupClaim).toEqual({ is: 'claimed' })
      expect(row(meeting, senegal).dignitary).toEqual({ rank: 'minister', claim: { is: 'claimed' } })
      expect(row(meeting, kenya).groupClaim).toEqual({ is: 'confirmed', at: clockTime('9:00') })
    }),
)

rule('LS4', 'a claim is settled once, and only where it was made', () =>
  given(sitting, they.inscribes(senegal, { forGroup: AFRICAN_GROUP }), they.confirms(senegal, 'group'))
    .when(they.confirms(senegal, 'group'))
    .refused({ because: 'claim-already-settled' })
    .when(they.confirms(senegal, 'dignitary'))
    .refused({ because: 'no-such-claim' }),
)

rule('LS4', 'a claim rejected by mistake is confirmed, one confirmed by mistake rejected', () =>
  given(
    sitting,
    they.inscribes(france),
    they.inscribes(kenya, { dignitary: 'minister' }),
    they.rejects(kenya, 'dignitary'),
  )
    .when(they.confirms(kenya, 'dignitary'))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Kenya', 'France']))
    .when(they.rejects(kenya, 'dignitary'))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['France', 'Kenya'])),
)

rule('LS4', 'nothing is confirmed once the speaker is called', () =>
  given(sitting, they.inscribes(kenya, { dignitary: 'minister' }), they.opensSegment(SEGMENT.floor1), they.next)
    .when(they.confirms(kenya, 'dignitary'))
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(1) }),
)

rule('LS4', 'unconfirmed, a claim gives no priority', () =>
  given(sitting, they.inscribes(kenya), they.inscribes(ghana, { dignitary: 'head-of-state' })).leaves(({ meeting }) =>
    expect(list(meeting)).toEqual(['Kenya', 'Ghana']),
  ),
)

rule('LS4', 'confirmed in mid-round, the inscription moves at once and nobody else changes places', () =>
  given(roundOne(kenya, france, ghana), they.next, they.starts, at('10:01'))
    .when(they.inscribes(senegal, { forGroup: AFRICAN_GROUP }))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['France', 'Ghana', 'Senegal']))
    .when(they.confirms(senegal, 'group'))
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual(['Senegal', 'France', 'Ghana'])
      expect(whyThere(meeting, row(meeting, senegal)).why).toEqual({
        because: 'group',
        group: AFRICAN_GROUP,
        confirmedAt: clockTime('10:01'),
      })
    }),
)

rule('LS4', 'a rejected claim leaves the inscription in the ordinary order, with the reason', () =>
  given(roundOne(kenya, france), they.inscribes(ghana, { dignitary: 'minister' }))
    .when(they.rejects(ghana, 'dignitary'))
    .happened({ type: 'PriorityRejected', because: 'no full powers' })
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual(['Kenya', 'France', 'Ghana'])
      expect(whyThere(meeting, row(meeting, ghana))).toMatchObject({ why: { because: 'time' }, claimed: [] })
    }),
)

rule('LS4', 'who speaks as a dignitary for a group stands among the dignitaries', () =>
  given(
    roundOne(kenya),
    they.deskInscribes(pakistan, { forGroup: OIC }),
    they.inscribes(senegal, { forGroup: AFRICAN_GROUP, dignitary: 'minister' }),
    they.confirms(senegal, 'group'),
  )
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Pakistan', 'Senegal', 'Kenya']))
    .when(they.confirms(senegal, 'dignitary'))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Senegal', 'Pakistan', 'Kenya'])),
)

rule('LS4', 'a claim confirmed after a move puts the inscription into its class', () =>
  given(roundOne(kenya, france), they.inscribes(ghana, { dignitary: 'minister' }), they.moves(kenya, 'after', ghana))
    .when(they.moves(ghana, 'after', kenya), they.confirms(ghana, 'dignitary'))
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual(['Ghana', 'France', 'Kenya'])
      expect(whyThere(meeting, row(meeting, ghana)).why.because).toBe('dignitary')
    }),
)

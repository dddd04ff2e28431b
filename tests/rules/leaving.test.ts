import { expect } from 'vitest'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import { inscriptionId } from '#shared/meeting/ids.ts'
import type { Audience } from '#shared/meeting/role.ts'
import { desk, france, ghana, kenya, secondConsole } from './council.ts'
import { list } from './looks.ts'
import { at, by, given, rule } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'

rule('LS7', 'a delegation withdraws with the list open or closed', () =>
  given(roundOne(kenya, france), they.withdraws(kenya), they.closesList)
    .when(they.withdraws(france))
    .happened({ type: 'InscriptionWithdrawn' })
    .leaves(({ meeting }) => expect(list(meeting)).toEqual([])),
)

rule('LS7', 'a delegation does not withdraw once it is called, and not twice', () =>
  given(roundOne(kenya, france), they.next, they.withdraws(france))
    .when(they.withdraws(kenya))
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(1) })
    .when(they.withdraws(france))
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(2) }),
)

rule('LS7', 'a delegation lets others pass', () =>
  given(roundOne(kenya, france, ghana))
    .when(they.defers(kenya, france))
    .happened({ type: 'InscriptionDeferred', side: 'after', beside: 'i2' })
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['France', 'Kenya', 'Ghana'])),
)

rule('LS7', 'a place is given up for a later one only', () =>
  given(roundOne(kenya, france, ghana))
    .when(they.defers(ghana, kenya))
    .refused({ because: 'only-later' })
    .when(they.defers(ghana, ghana))
    .refused({ because: 'beside-itself' }),
)

rule('LS7', 'nobody defers behind somebody who has been called or has withdrawn', () =>
  given(roundOne(kenya, france, ghana), they.withdraws(ghana), they.next)
    .when(they.defers(france, ghana))
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(3) })
    .when(they.defers(france, kenya))
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(1) }),
)

rule('LS7', 'a delegation does this for itself alone, the desk for anybody', () =>
  given(roundOne(kenya, france))
    .when(they.withdraws(france, kenya))
    .refused({ because: 'not-your-delegation' })
    .when(by(desk, they.defers(kenya, france)), by(secondConsole, they.withdraws(kenya)))
    .happened({ type: 'InscriptionDeferred', by: desk }, { type: 'InscriptionWithdrawn', by: secondConsole }),
)

rule('LS7', 'the desk takes somebody off for a reason, which is told to that delegation alone', () =>
  given(sitting, they.inscribes(kenya))
    .when(they.strikes(kenya, 'asked for by telephone'))
    .happened({ type: 'InscriptionWithdrawn', because: 'asked for by telephone' })
    .leaves(({ meeting }) => {
      const reasonFor = (audience: Audience) => discloseMeeting(meeting, audience).inscriptions[0]?.withdrawal?.because
      expect(reasonFor({ is: 'delegation', delegation: kenya.id })).toBe('asked for by telephone')
      expect(reasonFor({ is: 'public' })).toBeNull()
    }),
)

rule('FL8', 'taken off the list by a slip, somebody is put back in the same place', () =>
  given(sitting, they.inscribes(kenya), at('9:01'), they.inscribes(france), they.strikes(kenya, 'slip'))
    .when(they.reinstates(kenya))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Kenya', 'France'])),
)

rule('LS2', 'nobody is put back who has asked again meanwhile', () =>
  given(sitting, they.inscribes(kenya), they.strikes(kenya, 'slip'), they.inscribes(kenya))
    .when(they.reinstates(1))
    .refused({ because: 'already-inscribed', inscription: inscriptionId(2), position: 1 })
    .when(they.reinstates(2))
    .refused({ because: 'not-withdrawn', inscription: inscriptionId(2) }),
)

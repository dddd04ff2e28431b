import { expect } from 'vitest'
import { discloseMeeting } from '#shared/decider/disclose.ts'
import { inscriptionId } from '#shared/meeting/ids.ts'
import type { Audience } from '#shared/meeting/role.ts'
import { france, kenya } from './council.ts'
import { list } from './looks.ts'
import { at, given, rule } from './rule.ts'
import * as they from './verbs.ts'
import { sitting } from './verbs.ts'

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

import { expect } from 'vitest'
import { inscriptionId } from '#shared/meeting/ids.ts'
import { listed, whyThere } from '#shared/rules/order.ts'
import { bolivia, brazil, france, ghana, kenya, SEGMENT } from './council.ts'
import { list, row } from './looks.ts'
import { at, given, rule, wait } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne } from './verbs.ts'

rule('LS10', 'whoever is not reached is recorded as such, with the statement handed in', () =>
  given(roundOne(kenya, france), they.handsIn(france, 'Mr President,'), they.next, they.starts, wait(90))
    .when(they.adjourns)
    .happened(
      { type: 'InterventionEnded', endedBy: 'adjournment' },
      { type: 'SegmentClosed' },
      { type: 'ListClosed' },
      { type: 'InscriptionNotReached', inscription: 'i2' },
      { type: 'MeetingAdjourned' },
    )
    .leaves(({ meeting }) => {
      expect(row(meeting, kenya).standing).toBe('spoken')
      expect(row(meeting, france)).toMatchObject({ standing: 'not-reached', statement: 'Mr President,' })
    }),
)

rule('LS10', 'somebody called who had not begun was not reached', () =>
  given(roundOne(kenya, france), they.next, they.adjourns).leaves(({ meeting }) => {
    expect(row(meeting, kenya).standing).toBe('not-reached')
    expect(meeting.interventions).toEqual([])
  }),
)

rule('LS10', 'the statement can be handed in to the end and after, unless the delegation withdrew', () =>
  given(roundOne(kenya, france), they.withdraws(france), they.adjourns, wait(3_600))
    .when(they.handsIn(kenya, 'Mr President,'))
    .happened({ type: 'StatementHandedIn' })
    .when(they.handsIn(france, 'Mr President,'))
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(2) }),
)

const betweenRounds = [at('10:45'), they.opensSegment(SEGMENT.replies1)]

rule('LS10', 'who is not reached in round 1 stands first within the class in round 2', () =>
  given(
    roundOne(kenya, france),
    they.deskInscribes(ghana, { dignitary: 'vice-minister' }),
    betweenRounds,
    they.inscribes(brazil),
    they.deskInscribes(bolivia, { dignitary: 'head-of-state' }),
  )
    .when(they.opensSegment(SEGMENT.floor2))
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual(['Ghana', 'Bolivia (Plurinational State of)', 'Kenya', 'France', 'Brazil'])
      expect(listed(meeting).map((one) => whyThere(meeting, one).carriedOver)).toEqual([true, false, true, true, false])
    }),
)

rule('LS10', 'a claim confirmed in round 2 counts from round 1', () =>
  given(
    roundOne(kenya),
    they.inscribes(ghana, { dignitary: 'vice-minister' }),
    betweenRounds,
    they.deskInscribes(bolivia, { dignitary: 'head-of-state' }),
  )
    .when(they.confirms(ghana, 'dignitary'))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Ghana', 'Bolivia (Plurinational State of)', 'Kenya'])),
)

rule('LS10', 'with a round closed by a slip and opened again, nobody inscribed meanwhile is passed', () =>
  given(roundOne(kenya), they.closesSegment(SEGMENT.floor1), they.inscribes(france), they.opensSegment(SEGMENT.floor1))
    .when(they.inscribes(brazil))
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual(['Kenya', 'France', 'Brazil'])
      expect(listed(meeting).map((one) => whyThere(meeting, one).carriedOver)).toEqual([false, false, false])
    }),
)

rule('LS10', 'leaving out round 2 carries nobody over from round 1', () =>
  given(roundOne(kenya), they.deskInscribes(ghana, { dignitary: 'vice-minister' }))
    .when(they.skips(SEGMENT.floor2), they.deskInscribes(bolivia, { dignitary: 'head-of-state' }))
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual(['Bolivia (Plurinational State of)', 'Ghana', 'Kenya'])
      expect(listed(meeting).map((one) => whyThere(meeting, one).carriedOver)).toEqual([false, false, false])
    }),
)

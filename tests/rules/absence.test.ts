import { expect } from 'vitest'
import { inscriptionId } from '#shared/meeting/ids.ts'
import { clockTime, desk, from, france, ghana, kenya, SEGMENT, senegal } from './council.ts'
import { list, row } from './looks.ts'
import { by, given, rule, wait } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'

rule('LS11', 'absent when called: recalled once at the end of the class, then struck', () =>
  given(roundOne(kenya, france), they.next, wait(10))
    .when(they.isAbsent)
    .happened({ type: 'SpeakerAbsent', struck: false })
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['France', 'Kenya']))
    .when(they.next, they.starts, they.ends, they.next, wait(10), they.isAbsent)
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual([])
      expect(row(meeting, kenya).standing).toBe('absent')
      expect(row(meeting, kenya).absences).toEqual([
        { calledAt: clockTime('10:00'), at: clockTime('10:00:10') },
        { calledAt: clockTime('10:00:10'), at: clockTime('10:00:20') },
      ])
    }),
)

rule('LS11', 'two who were absent are recalled in the order of their absences, behind late comers', () =>
  given(roundOne(kenya, france), they.next, they.isAbsent, wait(1), they.next, they.isAbsent)
    .when(they.inscribes(ghana))
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Ghana', 'Kenya', 'France'])),
)

rule('LS11', 'a recalled dignitary stays in front of the other classes', () =>
  given(
    sitting,
    they.deskInscribes(kenya, { dignitary: 'minister' }),
    they.deskInscribes(senegal, { dignitary: 'minister' }),
    they.inscribes(france),
    they.opensSegment(SEGMENT.floor1),
    they.next,
  )
    .when(they.isAbsent)
    .leaves(({ meeting }) => expect(list(meeting)).toEqual(['Senegal', 'Kenya', 'France'])),
)

rule('LS11', 'a clock that had started by itself before anybody noticed stays on record', () =>
  given(roundOne(kenya), they.next, wait(26))
    .when(they.isAbsent)
    .happened({ type: 'InterventionEnded', endedBy: 'absent' }, { type: 'SpeakerAbsent', struck: false })
    .leaves(({ meeting }) => {
      expect(meeting.interventions).toMatchObject([{ spent: 6_000, endedBy: 'absent' }])
      expect(row(meeting, kenya).standing).toBe('listed')
      expect(meeting.floor).toEqual({ is: 'free' })
    }),
)

rule('LS11', 'nobody is absent from a free floor', () =>
  given(roundOne(kenya), they.next, they.isAbsent).when(they.isAbsent).refused({ because: 'floor-free' }),
)

rule('LS11', 'a substitute is an explicit change, possible until the clock starts', () =>
  given(sitting, they.inscribes(kenya, { speaker: 'H.E. the Minister' }), they.opensSegment(SEGMENT.floor1))
    .when(they.names(kenya, 'Ms. Mwangi'))
    .happened({ type: 'SpeakerNamed', speaker: 'Ms. Mwangi', by: from(kenya) })
    .when(they.names(kenya, 'Ms. Mwangi'))
    .refused({ because: 'nothing-to-change' })
    .when(they.next, by(desk, they.names(kenya, 'Mr. Otieno')))
    .leaves(({ meeting }) => expect(row(meeting, kenya).speaker).toBe('Mr. Otieno'))
    .when(they.starts, they.names(kenya, 'Ms. Mwangi'))
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(1) }),
)

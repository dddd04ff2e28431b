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
  ghana,
  kenya,
  OIC,
  pakistan,
  secondConsole,
  SEGMENT,
  senegal,
} from './council.ts'
import { list, row } from './looks.ts'
import { at, by, given, givenOf, inTheSameInstant, rule, wait } from './rule.ts'
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

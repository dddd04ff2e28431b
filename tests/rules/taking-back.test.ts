import { expect } from 'vitest'
import { inscriptionId, interventionId } from '#shared/meeting/ids.ts'
import { minutes, NONE, seconds } from '#shared/meeting/time.ts'
import { clockTime, desk, france, ghana, kenya, moderator, secondConsole, SEGMENT, winter } from './council.ts'
import { atTheFloor, list, row, secondsLeft } from './looks.ts'
import { at, by, given, inTheSameInstant, rule, wait } from './rule.ts'
import * as they from './verbs.ts'
import { roundOne, sitting } from './verbs.ts'

rule('FL8', 'a call is taken back: the inscription stands where it stood', () =>
  given(roundOne(kenya, france, ghana), they.moves(ghana, 'before', kenya), they.next, wait(3))
    .when(they.takesBack)
    .happened({ type: 'CallTakenBack', intervention: 'v1' })
    .leaves(({ meeting }) => {
      expect(list(meeting)).toEqual(['Ghana', 'Kenya', 'France'])
      expect(meeting.floor).toEqual({ is: 'free' })
    }),
)

rule(
  'FL8',
  'a call that ended somebody is taken back with both: the floor is restored with the time that was left',
  () =>
    given(roundOne(kenya, france), they.next, they.starts, wait(47.3), they.next, wait(4))
      .when(they.takesBack)
      .happened(
        { type: 'CallTakenBack', intervention: 'v2' },
        { type: 'FloorRestored', intervention: 'v3', continues: 'v1', left: seconds(72.7), running: true },
      )
      .leaves(({ meeting, now }) => {
        expect(atTheFloor(meeting)).toBe('kenya speaking')
        expect(secondsLeft(meeting, now)).toBe(72.7)
        expect(list(meeting)).toEqual(['France'])
      }),
)

rule('FL8', 'a paused speaker comes back paused', () =>
  given(
    roundOne(kenya, france),
    they.next,
    they.starts,
    wait(20),
    they.pauses,
    they.next,
    they.takesBack,
    wait(60),
  ).leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(100)),
)

rule('FL8', 'a speaker over time comes back over time, and is cut when the grace is used up', () =>
  given(roundOne(kenya, france), they.next, they.starts, at('10:02:04'), they.next, they.takesBack)
    .leaves(({ meeting, now }) => expect(secondsLeft(meeting, now)).toBe(-4))
    .when(wait(6))
    .happened({ type: 'InterventionEnded', intervention: 'v3', endedBy: 'limit' }),
)

rule('FL8', 'a call is taken back after the clock had started; the time used stays on record', () =>
  given(roundOne(kenya, france), they.next, they.starts, wait(60), they.ends, they.next, wait(30))
    .when(they.takesBack)
    .happened({ type: 'InterventionEnded', intervention: 'v2', endedBy: 'taken-back' })
    .leaves(({ meeting }) => {
      expect(meeting.interventions.map(({ endedBy, spent }) => [endedBy, spent])).toEqual([
        ['finished', seconds(60)],
        ['taken-back', seconds(10)],
      ])
      expect(list(meeting)).toEqual(['France'])
    }),
)

rule('FL8', 'an end is taken back as a new intervention that continues the ended one', () =>
  given(roundOne(kenya), they.next, they.starts, wait(60), they.ends, wait(5))
    .when(they.takesBack)
    .happened({ type: 'FloorRestored', intervention: 'v2', continues: 'v1', left: seconds(60) })
    .when(wait(20), they.ends)
    .leaves(({ meeting }) => {
      expect(meeting.interventions).toMatchObject([
        { id: 'v1', allotted: minutes(2), spent: seconds(60), endedAt: clockTime('10:01'), continues: null },
        { id: 'v2', allotted: seconds(60), spent: seconds(20), endedAt: clockTime('10:01:25'), continues: 'v1' },
      ])
    }),
)

rule('FL8', 'an end taken back and made again is taken back again', () =>
  given(roundOne(kenya), they.next, they.starts, wait(60), they.ends, they.takesBack, wait(10), they.ends)
    .when(they.takesBack)
    .happened({ type: 'FloorRestored', intervention: 'v3', continues: 'v2', left: seconds(50) }),
)

rule('FL8', 'an absence is taken back as a new call, from the place the inscription had', () =>
  given(roundOne(kenya, france), they.moves(france, 'before', kenya), they.next, wait(5), they.isAbsent, wait(5))
    .when(they.takesBack)
    .happened({ type: 'AbsenceTakenBack', intervention: 'v2', absent: 'v1', startsAt: clockTime('10:00:30') })
    .leaves(({ meeting }) => {
      expect(row(meeting, france)).toMatchObject({ standing: 'called', absences: [], place: { is: 'moved' } })
    })
    .when(wait(20))
    .happened({ type: 'ClockStarted' }),
)

rule('FL8', 'an absence marked by a slip in mid-speech is taken back with the time that was left', () =>
  given(roundOne(kenya), they.next, they.starts, wait(80), they.isAbsent, they.setsSpeakingTime(60))
    .when(they.takesBack)
    .happened({ type: 'AbsenceTakenBack', absent: 'v1' })
    .leaves(({ meeting, now }) => {
      expect(atTheFloor(meeting)).toBe('kenya called')
      expect(secondsLeft(meeting, now)).toBe(40)
      expect(meeting.interventions).toMatchObject([{ id: 'v1', spent: seconds(80), endedBy: 'absent' }])
    }),
)

rule('FL8', 'a second absence taken back is struck no more', () =>
  given(roundOne(kenya), they.next, they.isAbsent, they.next, they.isAbsent, they.takesBack).leaves(({ meeting }) => {
    expect(row(meeting, kenya).standing).toBe('called')
    expect(row(meeting, kenya).absences).toHaveLength(1)
  }),
)

rule('FL8', 'an absence is not taken back from a delegation that has withdrawn meanwhile', () =>
  given(roundOne(kenya, france), they.next, they.isAbsent, they.withdraws(kenya))
    .when(they.takesBack)
    .refused({ because: 'not-on-the-list', inscription: inscriptionId(1) }),
)

rule('FL8', 'an absent panellist is present again', () =>
  given(sitting, they.opensSegment(SEGMENT.replies1), they.callsPanellist(winter, 60), they.isAbsent)
    .leaves(({ meeting }) => expect(meeting.podium.find(({ id }) => id === winter.id)?.present).toBe(false))
    .when(they.takesBack)
    .leaves(({ meeting, now }) => {
      expect(meeting.podium.find(({ id }) => id === winter.id)?.present).toBe(true)
      expect(atTheFloor(meeting)).toBe('winter called')
      expect(secondsLeft(meeting, now)).toBe(60)
    }),
)

rule('FL8', 'a panellist ended by `next` is restored', () =>
  given(
    sitting,
    they.opensSegment(SEGMENT.replies1),
    they.callsPanellist(winter, 60),
    they.starts,
    wait(20),
    they.callsPanellist(winter, 30),
    they.takesBack,
  ).leaves(({ meeting, now }) => {
    expect(atTheFloor(meeting)).toBe('winter speaking')
    expect(secondsLeft(meeting, now)).toBe(40)
  }),
)

rule('FL8', 'two consoles taking the same slip back in the same instant do it once', () =>
  given(roundOne(kenya, france), they.next, they.starts, wait(60), they.next)
    .when(inTheSameInstant(they.takesBack, by(secondConsole, they.takesBack)))
    .refused({ because: 'nothing-to-take-back' })
    .leaves(({ meeting }) => expect(atTheFloor(meeting)).toBe('kenya speaking')),
)

rule('FL8', 'only the last act at the floor is taken back, and not one that the clock did', () =>
  given(roundOne(kenya, france))
    .when(they.gives(moderator, { type: 'TakeBack', intervention: interventionId(1) }))
    .refused({ because: 'nothing-to-take-back' })
    .when(
      they.next,
      they.starts,
      they.next,
      they.gives(moderator, { type: 'TakeBack', intervention: interventionId(1) }),
    )
    .refused({ because: 'floor-moved-on', current: interventionId(2) })
    .when(they.starts, wait(130), they.takesBack)
    .refused({ because: 'nothing-to-take-back' }),
)

rule('FL8', 'nothing is taken back across the segments', () =>
  given(roundOne(kenya), they.next, they.starts, they.ends, they.opensSegment(SEGMENT.replies1))
    .when(they.takesBack)
    .refused({ because: 'nothing-to-take-back' }),
)

rule('FL8', 'with the round spent the floor is restored to whoever had it', () =>
  given(roundOne(kenya, france), at('10:44:30'), they.next, they.starts, wait(20), they.next, at('10:45:05'))
    .when(they.takesBack)
    .leaves(({ meeting, now }) => {
      expect(atTheFloor(meeting)).toBe('kenya speaking')
      expect(secondsLeft(meeting, now)).toBe(100)
    }),
)

rule('FL8', 'with the round spent and the modality `cut` nobody comes back', () =>
  given(
    they.changes({ atRoundEnd: 'cut' }),
    roundOne(kenya),
    at('10:44:30'),
    they.next,
    they.starts,
    they.ends,
    at('10:45'),
  )
    .when(they.takesBack)
    .refused({ because: 'round-spent', segment: SEGMENT.floor1, over: NONE }),
)

rule('FL8', 'the slip stays on record with who made it and who put it right', () =>
  given(roundOne(kenya))
    .when(they.next, by(desk, they.takesBack))
    .happened({ type: 'SpeakerCalled', by: moderator }, { type: 'CallTakenBack', by: desk }),
)

rule('FL8', 'after a slip was put right an old `next` is still refused', () =>
  given(roundOne(kenya, france), they.next, they.starts, they.next, they.takesBack)
    .when(they.gives(secondConsole, { type: 'CallSpeaker', inscription: inscriptionId(2), after: interventionId(2) }))
    .refused({ because: 'floor-moved-on', current: interventionId(3) }),
)

rule('FL8', 'whoever was ended by opening the next segment too early gets floor and segment back', () =>
  given(roundOne(kenya, france), they.next, they.starts, wait(50), they.opensSegment(SEGMENT.replies1), wait(10))
    .when(they.takesBack)
    .happened(
      { type: 'SegmentClosed', segment: SEGMENT.replies1 },
      { type: 'SegmentOpened', segment: SEGMENT.floor1 },
      { type: 'FloorRestored', continues: 'v1', left: seconds(70), running: true },
    )
    .leaves(({ meeting }) => expect(atTheFloor(meeting)).toBe('kenya speaking')),
)

rule('FL8', 'whoever was ended by closing the segment gets it back too', () =>
  given(roundOne(kenya, france), they.next, they.starts, wait(50), they.closesSegment(SEGMENT.floor1))
    .when(they.takesBack)
    .happened({ type: 'SegmentOpened', segment: SEGMENT.floor1 }, { type: 'FloorRestored', left: seconds(70) }),
)

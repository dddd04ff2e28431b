import { expect } from 'vitest'
import { asDelegationId, asSegmentId } from '#shared/meeting/ids.ts'
import { minutes } from '#shared/meeting/time.ts'
import { clockTime, desk, france, kenya, moderator, PLAN, PODIUM, SEGMENT, winter } from './council.ts'
import { at, given, givenOf, rule } from './rule.ts'
import {
  calls,
  callsPanellist,
  gives,
  inscribes,
  isAbsent,
  opens,
  opensSegment,
  roundOne,
  sitting,
  starts,
} from './verbs.ts'

const FLOOR_ALONE = [
  { id: asSegmentId('floor'), kind: 'floor', title: 'Discussion', round: 1, budget: minutes(30) },
] as const

rule('OD1', 'until the meeting is opened, another order of the day and another hour can be set', () =>
  given()
    .when(
      gives(desk, {
        type: 'AmendMeeting',
        changes: {
          title: 'Side event',
          planned: { start: clockTime('13:00'), end: clockTime('14:00') },
          orderOfTheDay: FLOOR_ALONE,
        },
      }),
    )
    .happened({ type: 'MeetingAmended' })
    .leaves(({ meeting }) => {
      expect(meeting).toMatchObject({ title: 'Side event', theme: PLAN.theme, hardEnd: clockTime('14:00') })
      expect(meeting.orderOfTheDay).toEqual([{ ...FLOOR_ALONE[0], state: { is: 'to-come' } }])
    }),
)

rule('OD1', 'once it is open, its plan stays; segments are extended, skipped and moved', () =>
  given(at('9:00'), opens)
    .when(gives(desk, { type: 'AmendMeeting', changes: { room: 'XVII' } }))
    .refused({ because: 'meeting-already-open' }),
)

rule('RP1', 'a panellist can be replaced until they have spoken', () =>
  given(sitting)
    .when(gives(desk, { type: 'AmendPodium', podium: PODIUM.filter((member) => member !== winter) }))
    .leaves(({ meeting }) => expect(meeting.podium).not.toContainEqual(winter)),
)

rule('RP1', 'whoever has spoken stays on the podium', () =>
  given(sitting, opensSegment(SEGMENT.presentations), callsPanellist(winter), starts)
    .when(gives(desk, { type: 'AmendPodium', podium: PODIUM.filter((member) => member !== winter) }))
    .refused({ because: 'podium-member-spoke', member: winter.id }),
)

rule('AU2', 'delegations are added, corrected and removed, also in mid-meeting', () =>
  given(sitting)
    .when(
      gives(desk, {
        type: 'AmendDelegations',
        delegations: [
          { ...kenya, name: 'Kenya (Republic of)' },
          { ...kenya, id: asDelegationId('tuvalu'), name: 'Tuvalu' },
        ],
        removed: [france.id],
      }),
    )
    .leaves(({ meeting }) => {
      expect(meeting.delegations[kenya.id]?.name).toBe('Kenya (Republic of)')
      expect(Object.keys(meeting.delegations)).toContain('tuvalu')
      expect(Object.keys(meeting.delegations)).not.toContain('france')
    }),
)

rule('AU2', 'a delegation that asked for the floor is not removed', () =>
  given(sitting, inscribes(kenya))
    .when(gives(desk, { type: 'AmendDelegations', delegations: [], removed: [kenya.id] }))
    .refused({ because: 'delegation-inscribed', delegation: kenya.id }),
)

rule('LS11', 'a format may strike who does not answer at the first call', () =>
  given(
    gives(desk, { type: 'ChangeModalities', changes: { absence: 'struck' } }),
    roundOne(kenya, france),
    calls(kenya),
  )
    .when(isAbsent)
    .happened({ type: 'SpeakerAbsent', struck: true }),
)

rule('CK2', 'only the clock of a rehearsal runs faster', () => {
  given()
    .when(gives(moderator, { type: 'SetPace', speed: 20 }))
    .refused({ because: 'not-a-rehearsal' })
  givenOf({ rehearsal: { of: PLAN.id, speed: 1 } })
    .when(gives(moderator, { type: 'SetPace', speed: 20 }))
    .happened({ type: 'PaceSet', speed: 20 })
    .leaves(({ meeting }) => expect(meeting.rehearsal).toEqual({ of: PLAN.id, speed: 20 }))
})

import { interventionId, type InterventionId } from '#shared/meeting/ids.ts'
import type { Meeting, Slip } from '#shared/meeting/meeting.ts'
import { type Millis, seconds } from '#shared/meeting/time.ts'
import { currentIntervention, lastInterventionId } from '#shared/rules/floor.ts'
import { type Control, control } from '../../staff/control.ts'
import { nameOfHolder } from '../../staff/names.ts'
import type { Stage } from './stage.ts'
import type { View } from './view.ts'

/** What + and − add and take away. */
const A_LITTLE: Millis = seconds(15)

/** What can be done at the floor besides "next", each always in the same place. */
export type FloorControls = {
  /** Start, pause or resume, whichever the clock allows. `leads`: somebody was called and this is what comes next. */
  readonly clock: Control & { readonly leads: boolean }
  readonly end: Control
  readonly pointOfOrder: Control & { readonly ends: boolean }
  readonly lessTime: Control
  readonly moreTime: Control
  readonly absent: Control
  readonly takeBack: Control
}

export function floorControls(view: View, stage: Stage): FloorControls {
  const { meeting, words } = view
  const { t } = words
  // With nobody at the floor the decider is asked about nobody's intervention, so that it can say why not.
  const intervention = currentIntervention(meeting) ?? lastInterventionId(meeting) ?? interventionId(1)
  const because = t('reason.discretion')
  const sum = words.number(A_LITTLE / 1_000)
  return {
    clock: { ...clockControl(view, intervention), leads: stage.is === 'called' },
    end: control(view, t('floor.end'), { type: 'EndIntervention', intervention }),
    pointOfOrder: pointControl(view),
    lessTime: control(view, t('floor.less', { sum }), {
      type: 'AddTime',
      intervention,
      by: seconds(-A_LITTLE / 1_000),
      because,
    }),
    moreTime: control(view, t('floor.more', { sum }), { type: 'AddTime', intervention, by: A_LITTLE, because }),
    absent: control(view, t('floor.absent'), { type: 'MarkAbsent', intervention }),
    takeBack: control(view, takeBackLabel(view), {
      type: 'TakeBack',
      intervention: meeting.slip?.intervention ?? intervention,
    }),
  }
}

function clockControl(view: View, intervention: InterventionId): Control {
  const { floor } = view.meeting
  const { t } = view.words
  if (floor.is !== 'speaking') return control(view, t('floor.start'), { type: 'StartClock', intervention })
  // After a point of order the speaker begins again: the key that starts is the one that is wanted, not one that holds up.
  return floor.clock.runningSince !== null
    ? control(view, t('floor.pause'), { type: 'PauseClock', intervention })
    : control(view, t('floor.resume'), { type: 'ResumeClock', intervention })
}

function pointControl(view: View): FloorControls['pointOfOrder'] {
  const point = view.meeting.pointOfOrder
  const { t } = view.words
  return point
    ? { ...control(view, t('floor.endPoint'), { type: 'EndPointOfOrder', point: point.id }), ends: true }
    : { ...control(view, t('floor.point'), { type: 'RaisePointOfOrder', delegation: null }), ends: false }
}

function takeBackLabel({ meeting, words: { t } }: View): string {
  const { slip } = meeting
  return slip ? t(`takeBack.${slip.is}`, { name: nameOfSlip(meeting, slip) }) : t('takeBack.nothing')
}

/** Whose call, end or absence would be taken back. */
function nameOfSlip(meeting: Meeting, slip: Slip): string {
  if (slip.is === 'end') return nameOfHolder(meeting, slip.ended.holder)
  if (slip.is === 'absence') return nameOfHolder(meeting, slip.holder)
  const { floor } = meeting
  return floor.is !== 'free' && floor.intervention === slip.intervention ? nameOfHolder(meeting, floor.holder) : ''
}

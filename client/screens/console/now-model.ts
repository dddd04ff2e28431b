import type { Meeting } from '#shared/meeting/meeting.ts'
import { elapsed, type Instant } from '#shared/meeting/time.ts'
import { floorLeft } from '#shared/rules/floor.ts'
import { openSegment, roundSpent } from '#shared/rules/order-of-the-day.ts'
import type { CoolDown } from './cool-down.ts'
import { floorControls, type FloorControls } from './floor-controls.ts'
import { type LargeClock, largeClock } from './large-clock-model.ts'
import { nameOfHolder } from '../../staff/names.ts'
import { type Coming, comingModel, nextControl, type NextControl } from './next-model.ts'
import { nextStep } from './next-step.ts'
import { type Plate, plateOfDelegation, plateOfHolder } from '../../staff/plate-model.ts'
import { type Stage, stageOf } from './stage.ts'
import type { View } from './view.ts'

/** The left column: who has the floor, how long still, who is next, and what can be done about it. */
export type NowModel = {
  readonly stage: Stage['is']
  /** One short line above the name plate: "Has the floor", "Called", "Suspended". */
  readonly status: string
  readonly plate: Plate | null
  /** Stands in the place of the name plate where there is none. */
  readonly headline: string | null
  readonly note: Note | null
  readonly clock: LargeClock | null
  /** After the meeting, in the place of the clock. */
  readonly tally: readonly { readonly count: string; readonly what: string }[] | null
  readonly coming: Coming
  /** How many are still to be called, for the box that ends the meeting. */
  readonly left: number
  readonly next: NextControl
  readonly controls: FloorControls
}

/** A line below the name plate. `signal`: somebody waits for the moderator to act on it. */
export type Note = { readonly text: string; readonly tone: 'quiet' | 'signal' }

export function nowModel(view: View, coolDown: CoolDown): NowModel {
  const { meeting, words } = view
  const stage = stageOf(meeting)
  const step = nextStep(meeting, view.now)
  const plate = inWords(plateOf(meeting, stage), words)
  return {
    stage: stage.is,
    status: words.t(`status.${stage.is}`),
    plate,
    headline: plate ? null : headlineOf(view, stage),
    note: noteOf(view, stage),
    clock: largeClock(view, stage, step),
    tally: stage.is === 'adjourned' ? tallyOf(view) : null,
    coming: comingModel(view),
    left: view.coming.length,
    next: nextControl(view, step, coolDown),
    controls: floorControls(view, stage),
  }
}

function plateOf(meeting: Meeting, stage: Stage): Plate | null {
  if (stage.is === 'point-of-order') {
    return stage.point.delegation === null ? null : plateOfDelegation(meeting, stage.point.delegation)
  }
  if (stage.is === 'before' || stage.is === 'adjourned' || meeting.floor.is === 'free') return null
  return plateOfHolder(meeting, meeting.floor.holder)
}

/** On the name plate the group is said in a sentence: "on behalf of the African Group". */
const inWords = (plate: Plate | null, { t }: View['words']): Plate | null =>
  plate && { ...plate, behalf: plate.behalf === null ? null : t('common:behalf', { group: plate.behalf }) }

function headlineOf(view: View, stage: Stage): string {
  const { t } = view.words
  switch (stage.is) {
    case 'before':
      return view.meeting.title
    case 'point-of-order':
      return t('headline.pointOfOrder')
    case 'suspended':
      return t('headline.suspended')
    case 'adjourned':
      return t('headline.adjourned')
    default:
      return headlineOfFreeFloor(view)
  }
}

function headlineOfFreeFloor({ meeting, now, coming, words: { t } }: View): string {
  const open = openSegment(meeting)
  if (!open) return t('headline.noSegment')
  if (open.kind !== 'floor') return t('headline.free')
  if (spent(meeting, now)) return t('headline.roundSpent')
  if (coming.length > 0) return t('headline.free')
  return t(meeting.list.is === 'not-open' ? 'headline.listNotOpen' : 'headline.listEmpty')
}

const quiet = (text: string): Note => ({ text, tone: 'quiet' })

function noteOf({ meeting, now, words }: View, stage: Stage): Note | null {
  const { t } = words
  const zone = meeting.timeZone
  switch (stage.is) {
    case 'before':
      return quiet(plannedInWords(meeting, now, words))
    case 'adjourned':
      return quiet(t('note.adjourned', { time: words.time(stage.at, zone) }))
    case 'suspended': {
      const since = words.time(stage.since, zone)
      return quiet(
        stage.because === null
          ? t('note.suspended', { since })
          : t('note.suspendedBecause', { since, because: stage.because }),
      )
    }
    case 'point-of-order': {
      if (stage.floor.is === 'free') return null
      const left = floorLeft(meeting, now)
      const name = nameOfHolder(meeting, stage.floor.holder)
      return quiet(t('note.goesOnAfterwards', { name, left: words.clock(left ?? stage.point.clock.allotted) }))
    }
    case 'called':
      if (stage.floor.startsAt === null) return quiet(t('note.startsByHand'))
      return quiet(t('note.startsIn', { left: words.clock(elapsed(now, stage.floor.startsAt)) }))
    case 'speaking': {
      const { finishedAt, resumesAt } = stage.floor
      if (finishedAt !== null)
        return { text: t('note.hasFinished', { time: words.timeWithSeconds(finishedAt, zone) }), tone: 'signal' }
      if (resumesAt !== null) return quiet(t('note.goesOnIn', { left: words.clock(elapsed(now, resumesAt)) }))
      return spent(meeting, now) ? quiet(t('note.roundSpentSpeaking')) : null
    }
    case 'free':
      return spent(meeting, now) ? quiet(t('note.openReplies')) : null
  }
}

/** With the date where that is not today's in the room. */
function plannedInWords({ planned, timeZone, room }: Meeting, now: Instant, { t, day, time }: View['words']): string {
  const start = time(planned.start, timeZone)
  const on = day(planned.start, timeZone)
  return on === day(now, timeZone) ? t('note.planned', { start, room }) : t('note.plannedOn', { day: on, start, room })
}

function spent(meeting: Meeting, now: Instant): boolean {
  const open = openSegment(meeting)
  return open !== null && roundSpent(open, now)
}

function tallyOf({ meeting, words: { t, number } }: View): NowModel['tally'] {
  const spoken = meeting.inscriptions.filter(({ standing }) => standing === 'spoken').length
  const notReached = meeting.inscriptions.filter(({ standing }) => standing === 'not-reached').length
  return [
    { count: number(spoken), what: t('tally.spoken', { count: spoken }) },
    { count: number(notReached), what: t('tally.notReached', { count: notReached }) },
  ]
}

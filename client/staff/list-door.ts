import type { ListOfSpeakers } from '#shared/meeting/meeting.ts'
import { elapsed, type Millis, minutes } from '#shared/meeting/time.ts'
import { type Control, control } from './control.ts'
import type { View } from './view.ts'

/** For how long the list is opened by the button that opens it for a window (LS1). */
export const WINDOW: Millis = minutes(2)

/** LS1: whether one can get on the list, and the buttons that open and close it. */
export type ListDoor = {
  readonly is: ListOfSpeakers['is']
  readonly state: string
  /** While it closes by itself: how long still. */
  readonly closesIn: string | null
  readonly controls: readonly Control[]
}

export function listDoor(view: View): ListDoor {
  const { meeting, now, words } = view
  const { list } = meeting
  const { t } = words
  const open = list.is === 'open'
  const close = control(view, t('door.close'), { type: 'CloseList' })
  return {
    is: list.is,
    state: t(`door.${list.is}`),
    closesIn: open && list.closesAt !== null ? words.clock(elapsed(now, list.closesAt)) : null,
    controls: list.is === 'open' ? [closing(view, list.closesAt === null), close] : opening(view),
  }
}

const minutesOf = ({ words }: View) => ({ minutes: words.number(WINDOW / 60_000) })

function opening(view: View): readonly Control[] {
  const { meeting, words } = view
  return [
    control(view, words.t('door.openFor', minutesOf(view)), { type: 'OpenList', window: WINDOW }),
    control(view, words.t(meeting.list.is === 'closed' ? 'door.reopen' : 'door.openList'), { type: 'OpenList' }),
  ]
}

/** An open list is given a window, or rid of the one it has. */
const closing = (view: View, lasting: boolean): Control =>
  lasting
    ? control(view, view.words.t('door.closeIn', minutesOf(view)), { type: 'OpenList', window: WINDOW })
    : control(view, view.words.t('door.keepOpen'), { type: 'OpenList' })

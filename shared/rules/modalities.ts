import type { ModalityChanges } from '../meeting/commands.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { SPEAKER_CLASSES, type SpeakerClass } from '../meeting/modalities.ts'
import type { Millis } from '../meeting/time.ts'
import { accept, type Decision, refuse } from './decision.ts'
import { over } from './sitting.ts'

/** FL3: the speaking time (ms) of some classes or of all, for those who have not begun; every screen announces it. */
export function setSpeakingTime(meeting: Meeting, classes: readonly SpeakerClass[] | 'all', time: Millis): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  const meant = classes === 'all' ? SPEAKER_CLASSES : classes
  if (meant.every((named) => meeting.modalities.speakingTime[named] === time))
    return refuse({ because: 'nothing-to-change' })
  return accept({ type: 'SpeakingTimeSet', classes: meant, time })
}

/** Changes the other modalities. The order of the classes, and by lot or not, is fixed once somebody has been inscribed under it. */
export function changeModalities(meeting: Meeting, changes: ModalityChanges): Decision {
  const no = over(meeting)
  if (no) return refuse(no)
  if (Object.keys(changes).length === 0) return refuse({ because: 'nothing-to-change' })
  const reorders = changes.order !== undefined || changes.byLot !== undefined
  // LS9: a list that is open has told already whether it is drawn.
  if (reorders && (meeting.inscriptions.length > 0 || meeting.list.is === 'open'))
    return refuse({ because: 'order-already-used' })
  return accept({ type: 'ModalitiesChanged', changes })
}

/** Puts a message on every screen, in the place of the one before. */
export function showMessage(text: string): Decision {
  return accept({ type: 'MessageShown', text })
}

export const clearMessage = (meeting: Meeting): Decision =>
  meeting.message ? accept({ type: 'MessageCleared' }) : refuse({ because: 'no-message' })

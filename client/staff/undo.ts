import type { Command } from '#shared/meeting/commands.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { pendingInscription } from '#shared/rules/pending.ts'
import { type Control, control } from './control.ts'
import type { Says, View } from './view.ts'

/** How what was just done on the list is put right again; null where that cannot be, or not any more. */
export function undoOf(view: View, done: Command | null): Control | null {
  const command = done && puttingRight(view.meeting, done, view.words)
  if (!command) return null
  const undo = control(view, view.words.t('undo.do'), command)
  return undo.offer.may ? undo : null
}

function puttingRight(meeting: Meeting, done: Command, { t }: Says): Command | null {
  switch (done.type) {
    case 'Withdraw':
      return { type: 'Reinstate', inscription: done.inscription }
    case 'Inscribe': {
      const made = pendingInscription(meeting, done.delegation, done.capacity)
      return made ? { type: 'Withdraw', inscription: made.id, because: t('reason.strike.3') } : null
    }
    case 'ConfirmPriority':
      return { type: 'RejectPriority', inscription: done.inscription, claim: done.claim }
    case 'RejectPriority':
      return { type: 'ConfirmPriority', inscription: done.inscription, claim: done.claim }
    default:
      return null
  }
}

import type { Command } from '#shared/meeting/commands.ts'
import type { InterventionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { segmentOf } from '#shared/rules/order-of-the-day.ts'
import { nameOfHolder, nameOfInscriptionId, nameOfMember } from './names.ts'
import { titleOf } from './segment-title.ts'
import type { Says } from './view.ts'

/** What a command that was accepted has done, said quietly below the buttons. The meeting is the one it was given in. */
export function deedInWords(meeting: Meeting, command: Command, words: Says): string {
  const { t } = words
  return t(`done.${command.type}`, { name: nameIn(meeting, command, words), ...lengthIn(command, words) })
}

/** Whom or what the command was about. */
function nameIn(meeting: Meeting, command: Command, words: Says): string {
  if ('segment' in command) {
    const segment = segmentOf(meeting, command.segment)
    return segment ? titleOf(segment, words) : ''
  }
  if ('inscription' in command) return nameOfInscriptionId(meeting, command.inscription)
  if ('member' in command) return nameOfMember(meeting, command.member)
  if ('panellist' in command) return nameOfMember(meeting, command.panellist)
  if ('delegation' in command)
    return command.delegation === null ? '' : (meeting.delegations[command.delegation]?.name ?? '')
  return 'intervention' in command ? nameAtFloor(meeting, command.intervention) : ''
}

function nameAtFloor(meeting: Meeting, intervention: InterventionId): string {
  const { floor, slip } = meeting
  if (floor.is !== 'free' && floor.intervention === intervention) return nameOfHolder(meeting, floor.holder)
  if (slip?.is === 'end') return nameOfHolder(meeting, slip.ended.holder)
  return slip?.is === 'absence' ? nameOfHolder(meeting, slip.holder) : ''
}

function lengthIn(command: Command, { clock }: Says): Readonly<Record<string, string>> {
  if (command.type === 'AddTime' || command.type === 'ExtendSegment') {
    // Added time carries its sign, so that taking away is not read as adding.
    return { sum: command.by > 0 ? `+${clock(command.by)}` : clock(command.by) }
  }
  if (command.type === 'SetPace') return { speed: String(command.speed) }
  return command.type === 'SetSpeakingTime' ? { sum: clock(command.time) } : {}
}

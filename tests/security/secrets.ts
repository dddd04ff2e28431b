/** Everything private there is in a meeting, each with words of its own that are found again in any bytes. */
import type { Client } from '../room/client.ts'
import type { Command } from '#shared/meeting/commands.ts'
import { asDelegationId, asPodiumMemberId, asSegmentId, inscriptionId, interventionId } from '#shared/meeting/ids.ts'
import { minutes } from '#shared/meeting/time.ts'

/** Who may know a secret besides the staff of the occasion; nobody where none is named. */
export type Secret = { readonly words: string; readonly known: readonly string[] }

const KE = asDelegationId('KE')
const SN = asDelegationId('SN')
const FR = asDelegationId('FR')
const NATIONAL = { is: 'national' } as const

/** What is told to those in the room and those of the desk, with what each delegation alone may know. */
export const secretsOf = (where: string) => {
  const words = (what: string) => `SECRET-${what}-${where}`
  return {
    kenyanSpeaker: { words: words('kenyan-speaker'), known: ['KE'] },
    namedLater: { words: words('named-later'), known: ['KE'] },
    kenyanText: { words: words('kenyan-text'), known: ['KE'] },
    senegaleseSpeaker: { words: words('senegalese-speaker'), known: ['SN'] },
    senegaleseText: { words: words('senegalese-text'), known: ['SN'] },
    rejection: { words: words('rejection'), known: ['KE'] },
    withdrawal: { words: words('withdrawal'), known: ['SN'] },
    registered: { words: words('registered'), known: ['FR'] },
    question: { words: words('question'), known: [] },
    answered: { words: words('answered'), known: [] },
  } as const satisfies Readonly<Record<string, Secret>>
}

/** Said at the desk and by the delegations themselves, so that all of it is in the log. */
export function whispered(where: string): readonly (readonly [who: 'desk' | 'KE' | 'SN', command: Command])[] {
  const secret = secretsOf(where)
  const [i1, i2, i3, i4] = [1, 2, 3, 4].map(inscriptionId)
  if (!i1 || !i2 || !i3 || !i4) throw new Error('there are four inscriptions')
  const carr = asPodiumMemberId('carr')
  return [
    ['desk', { type: 'OpenMeeting' }],
    // Where the order is drawn by lot, nothing can be swapped before the draw.
    [
      'desk',
      { type: 'ChangeModalities', changes: { byLot: where === 'here', handOver: null, atZero: { is: 'run-on' } } },
    ],
    ['desk', { type: 'OpenList', window: minutes(60) }],
    [
      'KE',
      {
        type: 'Inscribe',
        delegation: KE,
        capacity: NATIONAL,
        speaker: secret.kenyanSpeaker.words,
        dignitary: { rank: 'minister' },
      },
    ],
    ['SN', { type: 'Inscribe', delegation: SN, capacity: NATIONAL, speaker: secret.senegaleseSpeaker.words }],
    ['desk', { type: 'Inscribe', delegation: SN, capacity: { is: 'group', group: 'African Group' } }],
    [
      'desk',
      { type: 'RegisterSpeakers', entries: [{ delegation: FR, capacity: NATIONAL, speaker: secret.registered.words }] },
    ],
    ['desk', { type: 'RejectPriority', inscription: i1, claim: 'dignitary', because: secret.rejection.words }],
    ['KE', { type: 'NameSpeaker', inscription: i1, speaker: secret.namedLater.words }],
    ['KE', { type: 'HandInStatement', inscription: i1, text: secret.kenyanText.words }],
    ['SN', { type: 'HandInStatement', inscription: i2, text: secret.senegaleseText.words }],
    ['desk', { type: 'Withdraw', inscription: i3, because: secret.withdrawal.words }],
    ['desk', { type: 'NoteQuestion', panellist: carr, text: secret.question.words, askedIn: null }],
    ['desk', { type: 'NoteQuestion', panellist: carr, text: secret.answered.words, askedIn: null }],
  ]
}

/** Then somebody is given the floor; what was said about all others stays what it was. */
export const AT_THE_FLOOR: readonly Command[] = [
  { type: 'OpenSegment', segment: asSegmentId('presentations') },
  { type: 'CallPanellist', member: asPodiumMemberId('carr'), after: null },
  { type: 'StartClock', intervention: interventionId(1) },
  { type: 'PauseClock', intervention: interventionId(1) },
]

export async function give(client: Client, command: Command): Promise<void> {
  const answer = await client.send(command)
  if (!answer.accepted) throw new Error(`${command.type}: ${JSON.stringify(answer.refusal)}`)
}

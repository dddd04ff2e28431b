import type { Command, ModalityChanges } from '#shared/meeting/commands.ts'
import { type Modalities, SPEAKER_CLASSES } from '#shared/meeting/modalities.ts'
import type { Change } from '#shared/rules/what-if.ts'
import { asMillis, minutes, type Millis, seconds } from '#shared/meeting/time.ts'
import { ask } from '../../staff/view.ts'
import type { View } from './view.ts'
import type { Offer } from '../../connection/offer.ts'

/** One of a row of values, the one in force marked. */
export type Choice = {
  readonly label: string
  readonly chosen: boolean
  readonly command: Command
  readonly offer: Offer
  /** FC1: where it moves the cut line, what is weighed up before it is chosen. */
  readonly change: Change | null
}

export type ModalityRow = { readonly name: string; readonly title: string; readonly choices: readonly Choice[] }

const SPEAKING_TIMES: readonly Millis[] = [minutes(3), minutes(2.5), minutes(2), minutes(1.5), minutes(1)]
const HAND_OVERS: readonly Millis[] = [seconds(10), seconds(20), seconds(30)]
const GRACES: readonly Millis[] = [seconds(0), seconds(10), seconds(30)]

const change = (changes: ModalityChanges): Command => ({ type: 'ChangeModalities', changes })

/** The rules that are changed in mid-meeting, each as a row of the values that are usual. */
export function modalityRows(view: View): readonly ModalityRow[] {
  const { meeting, words } = view
  const { t, number, clock } = words
  const { modalities } = meeting
  const sum = (length: Millis) => t('modality.seconds', { sum: number(length / 1_000) })
  const common = commonSpeakingTime(modalities)
  const choice = (label: string, chosen: boolean, command: Command, change: Change | null = null): Choice => ({
    label,
    chosen,
    command,
    offer: chosen ? { may: true } : ask(view, command),
    change,
  })
  const { atZero, atRoundEnd, handOver } = modalities
  return [
    {
      name: 'speaking-time',
      title: t('modality.speakingTime'),
      choices: withPresent(SPEAKING_TIMES, common).map((time) =>
        choice(
          clock(time),
          time === common,
          { type: 'SetSpeakingTime', classes: 'all', time },
          { is: 'speaking-time', time },
        ),
      ),
    },
    {
      name: 'hand-over',
      title: t('modality.handOver'),
      choices: [
        ...withPresent(HAND_OVERS, handOver).map((time) =>
          choice(sum(time), time === handOver, change({ handOver: time })),
        ),
        choice(t('modality.byHand'), handOver === null, change({ handOver: null })),
      ],
    },
    {
      name: 'at-zero',
      title: t('modality.atZero'),
      choices: [
        ...withPresent(GRACES, atZero.is === 'cut' ? atZero.grace : null).map((grace) =>
          choice(
            grace === 0 ? t('modality.cutAtOnce') : t('modality.cutAfter', { sum: number(grace / 1_000) }),
            atZero.is === 'cut' && atZero.grace === grace,
            change({ atZero: { is: 'cut', grace } }),
          ),
        ),
        choice(t('modality.runOn'), atZero.is === 'run-on', change({ atZero: { is: 'run-on' } })),
      ],
    },
    {
      name: 'at-round-end',
      title: t('modality.atRoundEnd'),
      choices: (['finish', 'cut'] as const).map((end) =>
        choice(t(`modality.roundEnd.${end}`), atRoundEnd === end, change({ atRoundEnd: end })),
      ),
    },
  ]
}

/** The usual values, with the one in force among them if it is another. */
const withPresent = (usual: readonly Millis[], present: Millis | null): readonly Millis[] =>
  present === null || usual.includes(present) ? usual : [...usual, present].sort((a, b) => b - a)

/** The speaking time of all classes if they have the same; null if they differ. */
export function commonSpeakingTime({ speakingTime }: Modalities): Millis | null {
  const first = speakingTime[SPEAKER_CLASSES[0]]
  return SPEAKER_CLASSES.every((named) => speakingTime[named] === first) ? asMillis(first) : null
}

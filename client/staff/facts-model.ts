import type { Meeting } from '#shared/meeting/meeting.ts'
import type { ReservedPlaces } from '#shared/meeting/modalities.ts'
import { speakerClass } from '#shared/rules/order.ts'
import { presentRound } from '#shared/rules/order-of-the-day.ts'
import { filled } from '#shared/rules/reserved.ts'
import { openSwaps } from '#shared/rules/swap.ts'
import type { Says, View } from './view.ts'

/** One thing to know about the list, in a few words. */
export type Fact = { readonly name: string; readonly text: string }

/** LS5, LS6, LS7: what waits beside the list; only what there is. */
export function factsOf({ meeting, words }: Pick<View, 'meeting' | 'words'>): readonly Fact[] {
  const { t, number } = words
  const { inscriptions } = meeting
  const registered = inscriptions.filter(({ standing }) => standing === 'registered').length
  const swaps = openSwaps(meeting).length
  const statements = inscriptions.filter(({ statement }) => statement !== null).length
  const counted = (name: 'registered' | 'swaps' | 'statements', count: number): readonly Fact[] =>
    count === 0 ? [] : [{ name, text: t(`facts.${name}`, { count, sum: number(count) }) }]
  return [
    ...reservedFacts(meeting, words),
    ...counted('registered', registered),
    ...counted('swaps', swaps),
    ...counted('statements', statements),
  ]
}

/** LS6: of the places reserved in the round now held or to come, how many are filled and how many wait for one. */
function reservedFacts(meeting: Meeting, words: Says): readonly Fact[] {
  const round = presentRound(meeting)
  const floor = meeting.orderOfTheDay.find((segment) => segment.kind === 'floor' && segment.round === round)
  if (!floor || meeting.sitting.is === 'adjourned') return []
  return meeting.modalities.reserved
    .filter(({ places }) => places > 0)
    .map((reserved) => {
      const counts = countsFor(meeting, reserved)
      const waiting = meeting.inscriptions.filter((one) => one.standing === 'listed' && counts(one)).length
      return {
        name: `reserved-${reserved.classes.join('-')}`,
        text: words.t('facts.reserved', {
          who: words.list(reserved.classes.map((named) => classInWords(named, words))),
          filled: words.number(Math.min(filled(meeting, floor, reserved.classes), reserved.places)),
          places: words.number(reserved.places),
          waiting: words.number(waiting),
        }),
      }
    })
}

const countsFor =
  (meeting: Meeting, { classes }: ReservedPlaces) =>
  (inscription: Meeting['inscriptions'][number]): boolean =>
    classes.includes(speakerClass(meeting, inscription))

function classInWords(named: ReservedPlaces['classes'][number], { t }: Says): string {
  if (named === 'dignitary') return t('badge.dignitary')
  return named === 'group' ? t('badge.group') : t(`kind.${named}`)
}

/** LS9: that the order is drawn by lot, and what was published to prove it. */
export type LotFact = { readonly text: string; readonly commitment: string | null }

export function lotFact({ modalities, draws, timeZone }: Meeting, words: Says): LotFact | null {
  const draw = draws.at(-1)
  if (!draw) return modalities.byLot ? { text: words.t('lot.toCome'), commitment: null } : null
  const { drawnAt, commitment } = draw
  const text = drawnAt === null ? words.t('lot.sealed') : words.t('lot.drawn', { time: words.time(drawnAt, timeZone) })
  return { text, commitment }
}

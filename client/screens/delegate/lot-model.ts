import { roomTime } from '#client/wording/room-time.ts'
import { shortFigure } from '#client/wording/short-figure.ts'
import type { Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { pathByRule } from '#shared/rules/order.ts'
import type { PlaceContext } from './place-model.ts'

/** LS9: what is told of the last draw, and where it can be checked. */
export type DrawModel = {
  readonly sentence: string
  /** What the figure is: the commitment before the draw, the seed afterwards. */
  readonly label: string
  readonly short: string
  readonly whole: string
  readonly link: { readonly label: string; readonly address: string }
}

/** Whoever is on the list is told by the face itself that the order is still to be drawn. */
export function drawModel({ meeting, words, zones }: PlaceContext, waits: boolean): DrawModel | null {
  const { t } = words
  const draw = meeting.draws.at(-1)
  if (draw === undefined) return null
  const link = { label: t('lot.check'), address: `/draw/${meeting.id}` }
  if (draw.seed === null || draw.drawnAt === null) {
    const { commitment } = draw
    return {
      sentence: t(waits ? 'lot.sealed' : 'lot.sealed-order'),
      label: t('lot.commitment'),
      ...figure(commitment),
      link,
    }
  }
  const time = roomTime(draw.drawnAt, zones, words)
  return { sentence: t('lot.drawn', { time }), label: t('lot.seed'), ...figure(draw.seed), link }
}

const figure = (whole: string) => ({ short: shortFigure(whole), whole })

/** LS9: how many of its class drew a lot in the same draw, and the place among them; null without a lot. */
export function lotWording(inscription: Inscription, { meeting, words }: PlaceContext): string | null {
  const { lot } = inscription
  if (lot === null) return null
  const tier = tierOf(meeting, inscription)
  const hashes = meeting.inscriptions
    .filter((other) => other.lot?.draw === lot.draw && tierOf(meeting, other) === tier)
    .flatMap((other) => other.lot?.hash ?? [])
  const place = hashes.filter((hash) => hash < lot.hash).length + 1
  return words.t('lot.place', { place: words.number(place), of: words.number(hashes.length) })
}

const tierOf = (meeting: Meeting, inscription: Inscription): number => pathByRule(meeting, inscription)[0] ?? 0

import type { Offer } from '#client/connection/offer.ts'
import { soonest } from '#client/clock/soonest.ts'
import type { Zones } from '#client/wording/room-time.ts'
import type { Words } from '#client/wording/words.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { openSegment, roundsOf, segmentLeft } from '#shared/rules/order-of-the-day.ts'
import { untilNextFlip } from '#shared/rules/speaking-clock.ts'
import { type Actions, actionsOf } from './actions.ts'
import type { FaceModel } from './face.ts'
import { faceModel } from './face-model.ts'
import { drawModel, type DrawModel } from './lot-model.ts'
import { type News, newsLeft } from './news.ts'
import { newsWording } from './news-wording.ts'
import { announcementLeft, notesOf } from './notes.ts'
import { nowModel, type NowModel } from './now-model.ts'
import type { Outlook } from './outlook.ts'
import { type Own, ownInscriptions } from './own-inscriptions.ts'
import { type PlaceModel, placeModel } from './place-model.ts'
import { type SwapModel, swapModels } from './swap-model.ts'

/** The delegate's phone, all but the list. */
export type DelegateModel = {
  readonly delegation: { readonly name: string; readonly code: string | null }
  /** Where the meeting is: "31:40 left in round 1 of 2". */
  readonly round: string
  readonly notes: readonly string[]
  readonly face: FaceModel
  readonly now: NowModel | null
  readonly places: readonly PlaceModel[]
  /** LS7: proposals to exchange places that wait for an answer. */
  readonly swaps: readonly SwapModel[]
  /** LS9: the last draw, where the order is by lot. */
  readonly draw: DrawModel | null
  readonly actions: Actions
  /** In how many ms anything shown changes by itself. */
  readonly untilNext: number | null
}

export type DelegateContext = {
  readonly meeting: Meeting
  readonly delegation: DelegationId
  readonly now: Instant
  readonly zones: Zones
  readonly words: Words<'delegate'>
  readonly offerOf: (command: Command) => Offer
  readonly outlook?: Outlook | null
  readonly news?: readonly News[]
}

export function delegateModel(given: DelegateContext): DelegateModel {
  const { meeting, delegation, now, zones, words, offerOf, outlook = null, news = [] } = given
  const own = ownInscriptions(meeting, delegation)
  const place = { meeting, delegation, zones, words, outlook }
  const context = { ...place, own, offerOf }
  const face = faceModel({ ...place, now, own })
  const present = nowModel(meeting, now, words)
  const round = roundOf(meeting, now, words)
  const known = meeting.delegations[delegation]
  return {
    delegation: { name: known?.name ?? delegation, code: known?.code ?? null },
    round: round.wording,
    notes: [...notesOf(meeting, delegation, now, zones, words), ...newsWording(news, meeting, now, words)],
    face,
    // One's own clock is the large one; showing it a second time would only distract.
    now: own.atFloor === null || meeting.pointOfOrder !== null ? present : null,
    places: placesOf(own).map(({ inscription, position }) => placeModel(inscription, position, place)),
    swaps: swapModels(context),
    // Whoever is about to speak has other things to look at.
    draw: face.is !== 'plain' || meeting.sitting.is === 'adjourned' ? null : drawModel(place, own.waiting.length > 0),
    actions: actionsOf(context),
    untilNext: soonest(
      face.untilNext,
      present?.clock.untilNext ?? null,
      round.untilNext,
      announcementLeft(meeting, now),
      newsLeft(news, now),
    ),
  }
}

const placesOf = ({ waiting, registered }: Own) => [
  ...waiting,
  ...registered.map((inscription) => ({ inscription, position: null })),
]

/** Which part of the order of the day is open, and in a round how much of it is left. */
function roundOf(
  meeting: Meeting,
  now: Instant,
  { t, clock }: Words<'delegate'>,
): { wording: string; untilNext: number | null } {
  const segment = openSegment(meeting)
  if (segment === null) return { wording: meeting.title, untilNext: null }
  if (segment.kind !== 'floor' || segment.round === null) return { wording: segment.title, untilNext: null }
  const values = { round: segment.round, rounds: roundsOf(meeting) }
  const left = segmentLeft(segment, now)
  if (left <= 0) return { wording: t('round-spent', values), untilNext: null }
  const running = segment.state.is === 'open' && segment.state.clock.runningSince !== null
  return { wording: t('round-left', { ...values, left: clock(left) }), untilNext: running ? untilNextFlip(left) : null }
}

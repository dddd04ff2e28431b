import { behalfWording } from '#client/wording/behalf-wording.ts'
import { roomTime, type Zones } from '#client/wording/room-time.ts'
import type { Words } from '#client/wording/words.ts'
import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { DrawCheck, LotCheck } from './check.ts'
import { commandsFor } from './commands.ts'
import type { DrawFacts, Lot } from './draw-facts.ts'
import type { Checking } from './use-check.ts'

export type Verdict = 'right' | 'wrong' | 'sealed' | 'underway' | 'unable'

export type LotModel = {
  readonly id: InscriptionId
  /** Its place among those of its class who drew. */
  readonly place: string
  readonly name: string
  readonly behalf: string | null
  readonly told: string
  /** What was worked out, where that is something else. */
  readonly instead: string | null
  readonly verdict: 'right' | 'wrong' | null
  readonly says: string
  /** Where it stands on the list now. */
  readonly now: string
}

/** A figure as it was told, or as it was worked out. */
export type FigureModel = {
  readonly label: string
  readonly figure: string
  readonly verdict: 'right' | 'wrong' | null
}

export type DrawModel = {
  readonly title: string
  readonly verdict: Verdict
  readonly headline: string
  readonly sentences: readonly string[]
  readonly figures: readonly FigureModel[]
  readonly classes: readonly { readonly name: string; readonly lots: readonly LotModel[] }[]
  readonly commands: string
}

export type DrawContext = { readonly meeting: Meeting; readonly zones: Zones; readonly words: Words<'draw'> }

export function drawModel(facts: DrawFacts, checking: Checking, context: DrawContext): DrawModel {
  const { meeting, words } = context
  const { t } = words
  const check = checking.is === 'done' ? checking.check : null
  const verdict = verdictOf(facts, checking)
  return {
    title: meeting.draws.length > 1 ? t('draw', { number: words.number(facts.number) }) : '',
    verdict,
    headline: t(`verdict.${verdict}`),
    sentences: sentencesOf(facts, checking, words),
    figures: figuresOf(facts, check, context),
    classes: (check?.classes ?? facts.classes).map(({ classes, lots }) => ({
      name: words.list(classes.map((named) => t(`class.${named}`))),
      lots: lots.map((lot, index) => lotModel(lot, index + 1, context)),
    })),
    commands: commandsFor(facts),
  }
}

function figuresOf(
  { draw }: DrawFacts,
  check: DrawCheck | null,
  { words, zones }: DrawContext,
): readonly FigureModel[] {
  const { t } = words
  const { commitment, openedAt, seed, drawnAt } = draw
  const told: FigureModel[] = [
    { label: t('told.seal', { time: roomTime(openedAt, zones, words) }), figure: commitment, verdict: null },
  ]
  if (seed === null || drawnAt === null) return told
  told.push({ label: t('told.seed', { time: roomTime(drawnAt, zones, words) }), figure: seed, verdict: null })
  if (check === null) return told
  const { computed, right } = check.commitment
  return [...told, { label: t('worked-out.seal'), figure: computed || '–', verdict: right ? 'right' : 'wrong' }]
}

function verdictOf({ draw }: DrawFacts, checking: Checking): Verdict {
  if (draw.seed === null) return 'sealed'
  if (checking.is !== 'done') return checking.is
  return checking.check === null ? 'underway' : checking.check.right ? 'right' : 'wrong'
}

function sentencesOf({ draw, classes }: DrawFacts, checking: Checking, { t }: Words<'draw'>): readonly string[] {
  if (draw.seed === null) return [t('sealed.sentence'), t('sealed.keep')]
  if (checking.is === 'unable') return [t('unable')]
  if (checking.is === 'underway' || checking.check === null) return []
  const lots = checking.check.classes.flatMap((one) => one.lots)
  const right = lots.filter((lot) => lot.right && lot.inOrder).length
  return [
    t(checking.check.commitment.right ? 'found.seal-right' : 'found.seal-wrong'),
    classes.length === 0 ? t('found.nobody') : t('found.lots', { right, of: lots.length }),
    t(`by.${checking.by}`),
  ]
}

function lotModel(lot: Lot | LotCheck, place: number, context: DrawContext): LotModel {
  const { meeting, words } = context
  const { t } = words
  const { inscription, hash } = lot
  const { capacity } = inscription
  return {
    id: inscription.id,
    place: words.number(place),
    name: meeting.delegations[inscription.delegation]?.name ?? inscription.delegation,
    behalf: capacity.is === 'group' ? behalfWording(capacity.group, words) : null,
    told: hash,
    instead: 'right' in lot && !lot.right ? lot.computed || '–' : null,
    ...verdictOnLot(lot, t),
    now: nowWording(lot, words),
  }
}

function verdictOnLot(lot: Lot | LotCheck, t: Words<'draw'>['t']): Pick<LotModel, 'verdict' | 'says'> {
  if (!('right' in lot)) return { verdict: null, says: '' }
  if (!lot.right) return { verdict: 'wrong', says: t('lot.wrong') }
  return lot.inOrder ? { verdict: 'right', says: t('lot.right') } : { verdict: 'wrong', says: t('lot.out-of-order') }
}

function nowWording({ inscription, position, byLot }: Lot, { t }: Words<'draw'>): string {
  if (position === null) return t(`standing.${inscription.standing}`)
  const place = t('standing.waiting', { count: position })
  return byLot ? place : t('standing.placed', { place })
}

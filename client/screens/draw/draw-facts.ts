import type { InscriptionId } from '#shared/meeting/ids.ts'
import type { Draw, Inscription, Meeting } from '#shared/meeting/meeting.ts'
import { SPEAKER_CLASSES, type SpeakerClass } from '#shared/meeting/modalities.ts'
import { listed, pathByRule, speakerClass } from '#shared/rules/order.ts'

/** LS9: what everybody was told of one draw. */
export type DrawFacts = {
  /** From 1, in the order in which the lists were opened. */
  readonly number: number
  readonly draw: Draw
  /** Those who drew, class by class; each class in the order of what was told of its lots. */
  readonly classes: readonly { readonly classes: readonly SpeakerClass[]; readonly lots: readonly Lot[] }[]
}

export type Lot = {
  readonly inscription: Inscription
  readonly hash: string
  /** Its place on the list now, from 1; null once it is not waiting any more. */
  readonly position: number | null
  /** Whether the lot alone says where it stands: nobody has moved it, and it was not absent, nor carried over. */
  readonly byLot: boolean
}

/** All draws of the meeting, the latest first. */
export function drawFacts(meeting: Meeting): readonly DrawFacts[] {
  const positions = new Map(listed(meeting).map(({ id }, index) => [id, index + 1] as const))
  return meeting.draws.map((draw, index) => factsOf(meeting, draw, index + 1, positions)).toReversed()
}

function factsOf(
  meeting: Meeting,
  draw: Draw,
  number: number,
  positions: ReadonlyMap<InscriptionId, number>,
): DrawFacts {
  const drawn = meeting.inscriptions.filter(({ lot }) => lot?.draw === number)
  const tierOf = (inscription: Inscription): number => pathByRule(meeting, inscription)[0] ?? 0
  const tiers = [...new Set(drawn.map(tierOf))].toSorted((a, b) => a - b)
  const earliest = Math.min(...drawn.map(({ round }) => round))
  return {
    number,
    draw,
    classes: tiers.map((tier) => ({
      classes: classesOf(
        meeting,
        drawn.filter((inscription) => tierOf(inscription) === tier),
      ),
      lots: drawn
        .filter((inscription) => tierOf(inscription) === tier)
        .map((inscription) => ({
          inscription,
          hash: inscription.lot?.hash ?? '',
          position: positions.get(inscription.id) ?? null,
          byLot:
            inscription.place.is === 'by-rule' && inscription.absences.length === 0 && inscription.round === earliest,
        }))
        .toSorted((a, b) => (a.hash < b.hash ? -1 : 1)),
    })),
  }
}

/** Those of the classes called together from which somebody drew. */
function classesOf(meeting: Meeting, drawn: readonly Inscription[]): readonly SpeakerClass[] {
  const there = new Set(drawn.map((inscription) => speakerClass(meeting, inscription)))
  return SPEAKER_CLASSES.filter((named) => there.has(named))
}

import { templateNamed } from '#shared/templates/templates.ts'
import { emptySeat, type PodiumDraft } from './podium-draft.ts'

/** The seats that a template usually has, still free; null where there is no such template or sitting. */
export function suggestedPodium(from: string): PodiumDraft | null {
  const [name = '', sitting = '0'] = from.split('.')
  const seats = templateNamed(name)?.sittings[Number(sitting)]?.podium
  return seats?.map((seat, index) => emptySeat(`seat-${index + 1}`, seat)) ?? null
}

import { clockModel, type ClockModel } from '#client/ui/clock-model.ts'
import type { NamePlateModel } from '#client/ui/NamePlate.tsx'
import type { Words } from '#client/wording/words.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'
import { remaining } from '#shared/rules/speaking-clock.ts'
import { delegationOf, plateOfHolder } from './plates.ts'

/** Who has the floor, with the same clock as in the hall; null while nobody has it. */
export type NowModel = {
  readonly plate: NamePlateModel
  readonly clock: ClockModel
  readonly clockLabel: string
}

export function nowModel(meeting: Meeting, now: Instant, words: Words<'delegate'>): NowModel | null {
  const { floor, pointOfOrder, modalities } = meeting
  const { warning } = modalities
  if (pointOfOrder !== null) {
    const { clock, delegation } = pointOfOrder
    const raiser = delegation === null ? null : delegationOf(meeting, delegation)
    const name = raiser?.name ?? words.t('now.point-of-order')
    const running = clock.runningSince !== null
    return {
      plate: { name, code: raiser?.code ?? null, behalf: raiser && words.t('now.point-of-order'), speaker: null },
      clock: clockModel({ left: remaining(clock, now), allotted: clock.allotted, warning, running }, words),
      clockLabel: words.t('now.clock', { name }),
    }
  }
  if (floor.is === 'free') return null
  const plate = plateOfHolder(meeting, floor.holder, words)
  const clockLabel = words.t('now.clock', { name: plate.name })
  if (floor.is === 'called') {
    const reading = { left: floor.allotted, allotted: floor.allotted, warning, running: false }
    return { plate, clock: { ...clockModel(reading, words), word: words.t('now.called') }, clockLabel }
  }
  const { clock } = floor
  const running = clock.runningSince !== null
  const reading = { left: remaining(clock, now), allotted: clock.allotted, warning, running }
  return { plate, clock: clockModel(reading, words), clockLabel }
}

import type { InscriptionId } from '#shared/meeting/ids.ts'
import { type Control, control } from '../../staff/control.ts'
import { type Plate, plateOfInscription } from '../../staff/plate-model.ts'
import type { View } from './view.ts'

/** LS5: somebody registered ahead, who is listed once they have come to the desk. */
export type ArrivalRow = {
  readonly key: string
  readonly id: InscriptionId
  readonly plate: Plate
  /** What it is and when it registered, and who speaks. */
  readonly about: readonly string[]
  readonly deed: Control
}

/** Those who have not come yet, by their names: that is how they are looked for. */
export function arrivalRows(view: View): readonly ArrivalRow[] {
  const { meeting, words } = view
  return meeting.inscriptions
    .filter(({ standing }) => standing === 'registered')
    .map((inscription) => {
      const plate = plateOfInscription(meeting, inscription)
      return {
        key: inscription.id,
        id: inscription.id,
        plate,
        about: [
          words.t('arrivals.registered', {
            kind: plate.kind === null ? '' : words.t(`kind.${plate.kind}`),
            time: words.time(inscription.registeredAt ?? inscription.at, meeting.timeZone),
          }),
          inscription.speaker,
        ].filter((line) => line !== null),
        deed: control(view, words.t('arrivals.checkIn'), { type: 'CheckIn', inscription: inscription.id }),
      }
    })
    .toSorted((a, b) => a.plate.name.localeCompare(b.plate.name))
}

import { Emblem } from '../../ui/Emblem.tsx'
import { useWords } from '../../wording/use-words.ts'
import { behalfWording } from './behalf-wording.ts'
import { Fitted } from './Fitted.tsx'
import type { Plate } from './plate-model.ts'

type StagePlateProps = {
  readonly plate: Plate
  /** What the name is there for, where it is not for whoever has the floor. */
  readonly label?: string
}

/** The name plate of the room: the whole name, on whose behalf, who speaks; for the podium the title. */
export function StagePlate({ plate, label }: StagePlateProps) {
  const words = useWords('display')
  const lines = plate.is === 'delegation' ? delegationLines(plate, words) : [plate.title]
  const under = lines.filter((line) => line !== null && line !== '')
  return (
    <div className="plate">
      {plate.is === 'delegation' && <Emblem name={plate.name} code={plate.code} />}
      <Fitted className="plate-words" text={[label, plate.name, ...under].join('|')}>
        {label !== undefined && <p className="plate-line label">{label}</p>}
        <h1 className="plate-name">
          <bdi>{plate.name}</bdi>
        </h1>
        {under.map((line) => (
          <p className="plate-line" key={line}>
            <bdi>{line}</bdi>
          </p>
        ))}
      </Fitted>
    </div>
  )
}

const delegationLines = (
  { behalf, speaker }: Extract<Plate, { is: 'delegation' }>,
  words: Parameters<typeof behalfWording>[1],
) => [behalf === null ? null : behalfWording(behalf, words), speaker]

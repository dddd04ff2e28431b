import './name-plate.css'
import { Emblem } from './Emblem.tsx'
import { useFit } from './use-fit.ts'

/** Whose place it is: the delegation as printed, on whose behalf, and who speaks for it. */
export type NamePlateModel = {
  readonly name: string
  /** ISO code of the flag; null for those without one. */
  readonly code: string | null
  /** "on behalf of the African Group"; null for a national statement. */
  readonly behalf: string | null
  /** The speaker as printed, or a person's title; null where nobody was named. */
  readonly speaker: string | null
}

type NamePlateProps = NamePlateModel & {
  /** `row` in a list, `plate` on a working screen, `stage` on the projected one, sized by its own style sheet. */
  readonly size?: 'row' | 'plate' | 'stage'
  /** A heading of the page where it is one. */
  readonly heading?: boolean
}

/** The whole name, always: it wraps, and where that is not enough it is set smaller by a measured step. */
export function NamePlate({ name, code, behalf, speaker, size = 'plate', heading = false }: NamePlateProps) {
  // A row grows as high as its name needs.
  const fit = useFit<HTMLDivElement>(size === 'row' ? null : `${name}|${behalf ?? ''}|${speaker ?? ''}`)
  const Name = heading ? 'h2' : 'p'
  return (
    <div className={`name-plate name-plate--${size}`}>
      <Emblem name={name} code={code} />
      <div className="name-plate-words" ref={fit}>
        <Name className="name-plate-name">
          <bdi>{name}</bdi>
        </Name>
        {behalf !== null && <p className="name-plate-behalf">{behalf}</p>}
        {speaker !== null && (
          <p className="name-plate-speaker">
            <bdi>{speaker}</bdi>
          </p>
        )}
      </div>
    </div>
  )
}

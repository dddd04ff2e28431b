import type { Millis } from '#shared/meeting/time.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import { useWords } from '../../wording/use-words.ts'
import { Address } from './Address.tsx'

type CornerProps = {
  /** null where it does not close by itself. */
  readonly closesIn: Millis | null
  readonly origin: string
}

/** While the list is open: where to ask for the floor, small, beside everything else. */
export function ListCorner({ closesIn, origin }: CornerProps) {
  const { t, clock } = useWords('display')
  return (
    <aside className="corner">
      <QrCode text={origin} />
      <p className="corner-words">
        <span>{t('corner.open')}</span>
        <span>
          <Address origin={origin} />
        </span>
        {closesIn !== null && <span className="figures">{t('corner.closes-in', { time: clock(closesIn) })}</span>}
      </p>
    </aside>
  )
}

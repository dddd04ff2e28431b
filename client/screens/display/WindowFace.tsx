import { QrCode } from '../../ui/QrCode.tsx'
import { useWords } from '../../wording/use-words.ts'
import { Address } from './Address.tsx'
import { Countdown } from './Countdown.tsx'
import type { Face } from './face.ts'
import { Fitted } from './Fitted.tsx'

type WindowFaceProps = {
  readonly face: Extract<Face, { is: 'window' }>
  readonly clockSet: boolean
  /** Whether nobody can be inscribed, however much they press. */
  readonly unrecorded: boolean
  readonly origin: string
}

/** LS1: the list is open for a while: how long still, where to ask for the floor, and how many have. */
export function WindowFace({ face, clockSet, unrecorded, origin }: WindowFaceProps) {
  const { t } = useWords('display')
  const { countdown, inscribed, commitment } = face
  const title = t(unrecorded ? 'common:recording.room' : 'window.press')
  const counted = t('window.inscribed', { count: inscribed })
  const words = { time: t('window.open'), warning: t('window.last'), over: t('window.closed') }
  return (
    <section className="face face--window">
      <Fitted className="window-words" text={title + counted + (commitment ?? '')}>
        <h1 className="title">{title}</h1>
        <p className="window-count figures">{counted}</p>
        {commitment !== null && (
          <p className="window-draw figures">{t('draw.sealed', { figure: `SHA-256 ${commitment}` })}</p>
        )}
      </Fitted>
      <Countdown countdown={countdown} label={t('window.counts')} word={words[countdown.tone]} clockSet={clockSet} />
      {!unrecorded && (
        <aside className="window-where">
          <QrCode text={origin} />
          <p>
            <span>{t('window.where')}</span>
            <span>
              <Address origin={origin} />
            </span>
          </p>
        </aside>
      )}
    </section>
  )
}

import { useWords } from '../../wording/use-words.ts'
import { Address } from './Address.tsx'
import { BeforeFace } from './BeforeFace.tsx'
import type { Face } from './face.ts'
import { FreeFace } from './FreeFace.tsx'
import { PlainFace } from './PlainFace.tsx'
import { PodiumFace } from './PodiumFace.tsx'
import { PointOfOrderFace } from './PointOfOrderFace.tsx'
import { TurnFace } from './TurnFace.tsx'
import { WindowFace } from './WindowFace.tsx'

type FaceProps = {
  readonly face: Face
  readonly clockSet: boolean
  readonly unrecorded: boolean
  readonly origin: string
}

export function FaceView({ face, clockSet, unrecorded, origin }: FaceProps) {
  const { t, clock } = useWords('display')
  switch (face.is) {
    case 'before':
      return <BeforeFace face={face} clockSet={clockSet} />
    case 'window':
      return <WindowFace face={face} clockSet={clockSet} unrecorded={unrecorded} origin={origin} />
    case 'called':
    case 'speaking':
      return <TurnFace face={face} clockSet={clockSet} />
    case 'free':
      return <FreeFace face={face} />
    case 'podium':
    case 'replies':
      return <PodiumFace face={face} />
    case 'point-of-order':
      return <PointOfOrderFace face={face} clockSet={clockSet} />
    case 'suspended':
      return <PlainFace title={t('suspended.title')} subtitle={face.because} />
    case 'break':
      return (
        <PlainFace title={face.title}>
          {face.left !== null && (
            <p className="starts-in">
              <span>{t('break.goes-on-in')}</span>
              <span className="middle-digits" role="timer" dir="ltr">
                {clockSet ? clock(face.left) : '–:––'}
              </span>
            </p>
          )}
        </PlainFace>
      )
    case 'between':
      return (
        <PlainFace title={face.title} subtitle={face.theme}>
          {face.next !== null && (
            <p>
              <span className="label">{t('next.next')}</span> <bdi>{face.next}</bdi>
            </p>
          )}
        </PlainFace>
      )
    case 'afterwards':
      return (
        <PlainFace title={t('afterwards.thanks')} subtitle={face.title}>
          <p className="record">
            <span>
              {t('afterwards.adjourned')}
              {face.tookTheFloor > 0 && ` ${t('afterwards.spoken', { count: face.tookTheFloor })}`}
            </span>
            <span>
              {t('afterwards.record')} <Address origin={origin} />
            </span>
          </p>
        </PlainFace>
      )
  }
}

import { useWords } from '../../wording/use-words.ts'
import type { Face } from './face.ts'
import { Fitted } from './Fitted.tsx'

type BeforeProps = { readonly face: Extract<Face, { is: 'before' }>; readonly clockSet: boolean }

/** Before the meeting: which one it is, who is in the chair, and when it begins. */
export function BeforeFace({ face, clockSet }: BeforeProps) {
  const { t, clock, day, time } = useWords('display')
  const { title, theme, room, chair, start, starts, timeZone } = face
  return (
    <section className="face face--plain">
      <Fitted className="title-box" text={[title, theme, chair?.name, chair?.title].join('|')}>
        <h1 className="title">
          <bdi>{title}</bdi>
        </h1>
        <p className="subtitle">
          <bdi>{theme}</bdi>
        </p>
        {chair && (
          <p className="chair">
            <span className="label">{t('before.chair')}</span>
            <bdi>{chair.name}</bdi>
            <bdi className="soft">{chair.title}</bdi>
          </p>
        )}
      </Fitted>
      <div className="starts">
        <p className="starts-day figures">
          {day(start, timeZone)}
          <br />
          {starts.is !== 'at' && (
            <>
              <bdi>{time(start, timeZone)}</bdi>
              {' · '}
            </>
          )}
          <bdi>{room}</bdi>
        </p>
        {starts.is === 'in' ? (
          <p className="starts-in">
            <span>{t('before.starts-in')}</span>
            <span className="middle-digits" role="timer" dir="ltr">
              {clockSet ? clock(starts.left) : '–:––'}
            </span>
          </p>
        ) : (
          <p className="starts-word">
            {starts.is === 'at' ? t('before.starts-at', { time: time(start, timeZone) }) : t('before.shortly')}
          </p>
        )}
      </div>
    </section>
  )
}

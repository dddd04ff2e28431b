import { useWords } from '../../wording/use-words.ts'
import type { Face } from './face.ts'
import { Fitted } from './Fitted.tsx'
import { Names } from './Names.tsx'
import { StagePlate } from './StagePlate.tsx'
import { Still } from './Still.tsx'

/** Between two speakers: who is next, and who after that. */
export function FreeFace({ face }: { readonly face: Extract<Face, { is: 'free' }> }) {
  const { t } = useWords('display')
  const { next, afterThat, still, inRound, roundSpent } = face
  if (roundSpent || next === null) {
    const title = t(roundSpent ? 'next.round-spent' : 'next.nobody')
    return (
      <section className="face face--plain">
        <Fitted className="title-box" text={title}>
          <h1 className="title">{title}</h1>
        </Fitted>
        {still > 0 && <p className="figures">{t('next.still', { count: still })}</p>}
      </section>
    )
  }
  const text = afterThat.map(({ name, behalf }) => `${name} ${behalf ?? ''}`).join('|')
  return (
    <section className="face face--free">
      <StagePlate plate={next} label={t('next.next')} />
      <div className="follows">
        {afterThat.length > 0 && (
          <>
            <p className="follows-label">{t('next.then')}</p>
            <Fitted className="follows-names" text={text}>
              <Names names={afterThat} />
            </Fitted>
          </>
        )}
        <Still words={t('next.still', { count: still })} inRound={inRound} />
      </div>
    </section>
  )
}

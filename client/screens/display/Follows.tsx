import { useWords } from '../../wording/use-words.ts'
import type { Follows as Model } from './face.ts'
import { Fitted } from './Fitted.tsx'
import { Names } from './Names.tsx'
import { Shares } from './Shares.tsx'
import { Still } from './Still.tsx'

type FollowsProps = { readonly follows: Model; readonly clockSet: boolean }

/** What comes after whoever speaks: the next names, or on the podium what each is left; or first what it is about. */
export function Follows({ follows, clockSet }: FollowsProps) {
  const { t } = useWords('display')
  if (follows.is === 'shares') return <Shares lines={follows.lines} clockSet={clockSet} />
  if (follows.is === 'topic') {
    return (
      <Fitted className="topic" text={follows.topic}>
        <p>
          <bdi>{follows.topic}</bdi>
        </p>
      </Fitted>
    )
  }
  const still = follows.still === null ? null : t('next.still', { count: follows.still })
  if (follows.is === 'round-spent') {
    return (
      <div className="follows">
        <p className="follows-names">{t('next.round-spent')}</p>
        <p className="follows-still figures">{still}</p>
      </div>
    )
  }
  const text = follows.names.map(({ name, behalf }) => `${name} ${behalf ?? ''}`).join('|')
  return (
    <div className="follows">
      {follows.names.length > 0 && (
        <>
          <p className="follows-label">{t('next.next')}</p>
          <Fitted className="follows-names" text={text}>
            <Names names={follows.names} />
          </Fitted>
        </>
      )}
      {still !== null && <Still words={still} inRound={follows.inRound} />}
    </div>
  )
}

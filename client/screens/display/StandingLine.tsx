import { useWords } from '../../wording/use-words.ts'
import type { Standing } from './face.ts'
import { Fitted } from './Fitted.tsx'
import { Names } from './Names.tsx'

/** Whoever was interrupted, and the time that is kept for them. */
export function StandingLine({ standing }: { readonly standing: Standing }) {
  const { t, clock } = useWords('display')
  const { who, left } = standing
  return (
    <div className="follows">
      <p className="follows-label">{t('standing.interrupted')}</p>
      <Fitted className="follows-names" text={`${who.name} ${who.behalf ?? ''}`}>
        <Names names={[who]} />
      </Fitted>
      <p className="follows-still figures">{t('standing.stands', { time: clock(left) })}</p>
    </div>
  )
}

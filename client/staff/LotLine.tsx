import { Link as To } from 'wouter'
import type { MeetingId } from '#shared/meeting/ids.ts'
import type { LotFact } from './facts-model.ts'
import type { Says } from './view.ts'

type LotLineProps = { readonly lot: LotFact; readonly meeting: MeetingId; readonly words: Says }

/** LS9: the commitment to the draw, and the page where anybody can check it. */
export function LotLine({ lot, meeting, words: { t } }: LotLineProps) {
  return (
    <div className="lot">
      <p>
        {lot.text} · <To href={`/draw/${meeting}`}>{t('lot.check')}</To>
      </p>
      {lot.commitment !== null && (
        <p className="lot-commitment" dir="ltr">
          <span className="unseen">{t('lot.commitment')}</span>
          <code>{lot.commitment}</code>
        </p>
      )}
    </div>
  )
}

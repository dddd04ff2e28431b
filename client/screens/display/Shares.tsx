import { useWords } from '../../wording/use-words.ts'
import { Fitted } from './Fitted.tsx'
import type { PodiumLine } from './podium-model.ts'

type SharesProps = { readonly lines: readonly PodiumLine[]; readonly clockSet: boolean }

/** RP1: all panellists in a row: who has spoken, who speaks, and the time each of the others is left. */
export function Shares({ lines, clockSet }: SharesProps) {
  const { t, clock } = useWords('display')
  return (
    <Fitted className="shares" text={lines.map(({ name, turn }) => name + turn).join('|')}>
      <ul className="shares-row">
        {lines.map(({ id, name, turn, share }) => (
          <li className="shares-one" data-turn={turn} key={id}>
            <span className="shares-name">
              <bdi>{name}</bdi>
            </span>
            {turn === 'has' ? (
              <span className="unseen">{t('podium.has')}</span>
            ) : (
              <span className="shares-time figures">
                {share === null ? t('podium.had') : clockSet && <bdi>{clock(share)}</bdi>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Fitted>
  )
}

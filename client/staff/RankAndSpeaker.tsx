import { RANKS } from '#shared/meeting/modalities.ts'
import { type Entry, rankNamed } from './inscribe-entry.ts'
import type { Says } from './view.ts'

type RankAndSpeakerProps = {
  readonly entry: Entry
  readonly onChange: (part: Pick<Partial<Entry>, 'rank' | 'speaker'>) => void
  /** What Enter does in the menu of ranks, where it is the browser's own otherwise. */
  readonly onEnter?: () => void
  readonly words: Says
}

/** LS3, LS11: the dignitary's rank, if any, and who will speak. */
export function RankAndSpeaker({ entry, onChange, onEnter, words: { t } }: RankAndSpeakerProps) {
  return (
    <>
      <label className="staff-field">
        <span>{t('inscribe.rank')}</span>
        <select
          value={entry.rank ?? ''}
          onChange={(event) => onChange({ rank: rankNamed(event.currentTarget.value) })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !onEnter) return
            event.preventDefault()
            onEnter()
          }}
        >
          <option value="">{t('inscribe.noRank')}</option>
          {RANKS.map((rank) => (
            <option key={rank} value={rank}>
              {t(`common:rank.${rank}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="staff-field">
        <span>{t('inscribe.speaker')}</span>
        <input
          type="text"
          maxLength={200}
          autoComplete="off"
          value={entry.speaker}
          onChange={(event) => onChange({ speaker: event.currentTarget.value })}
        />
      </label>
    </>
  )
}

import { useWords } from '#client/wording/use-words.ts'
import { Field } from './Field.tsx'
import { dateOf, type NewMeetingDraft, plannedFor, type SittingDraft, withStart } from './new-meeting-draft.ts'
import { instantOf, readTime } from './room-date.ts'

type SittingFieldsProps = {
  readonly draft: NewMeetingDraft
  readonly tried: boolean
  readonly onChange: (sittings: readonly SittingDraft[]) => void
}

/** Each meeting of the format with its title and times; where there are several, any can be left out. */
export function SittingFields({ draft, tried, onChange }: SittingFieldsProps) {
  const words = useWords('set-up')
  const { t } = words
  const several = draft.sittings.length > 1
  const put = (row: SittingDraft) => onChange(draft.sittings.map((one) => (one.sitting === row.sitting ? row : one)))
  return (
    <fieldset className="set-up-sittings">
      <legend>{several ? t('new.sittings') : t('parts.meeting')}</legend>
      {draft.sittings.map((row) => {
        const noon = instantOf({ date: dateOf(draft, row), time: '12:00' }, 'UTC')
        const planned = plannedFor(draft, row)
        const backwards = planned !== null && planned.end <= planned.start
        const noTime = (time: string) => (readTime(time) === null ? t('field.no-time') : null)
        return (
          <div key={row.sitting} className="set-up-sitting" data-wanted={row.wanted}>
            {several && (
              <label className="set-up-check">
                <input
                  type="checkbox"
                  aria-label={t('new.convene-this', { title: row.title })}
                  checked={row.wanted}
                  onChange={(event) => put({ ...row, wanted: event.currentTarget.checked })}
                />
              </label>
            )}
            <Field
              label={t('field.title')}
              className="set-up-sitting-title"
              value={row.title}
              why={tried && row.wanted && row.title.trim() === '' ? t('field.needed') : null}
              onChange={(title) => put({ ...row, title })}
            />
            <div className="set-up-times figures">
              <Field
                label={t('field.start')}
                inputMode="numeric"
                longest={5}
                value={row.start}
                why={noTime(row.start)}
                onChange={(start) => put(withStart(row, start))}
              />
              <Field
                label={t('field.end')}
                inputMode="numeric"
                longest={5}
                value={row.end}
                why={backwards ? t('field.before-start') : noTime(row.end)}
                onChange={(end) => put({ ...row, end })}
              />
            </div>
            <p className="quiet small set-up-sitting-day">{noon === null ? '' : words.day(noon, 'UTC')}</p>
          </div>
        )
      })}
    </fieldset>
  )
}

import { useWords } from '#client/wording/use-words.ts'
import { NAMES_OF_LANGUAGES } from '#client/wording/language.ts'
import { PRINTED_LANGUAGES } from '#shared/templates/template.ts'
import { Choice } from './Choice.tsx'
import { Field } from './Field.tsx'
import { needed, type NewMeetingDraft, withLanguage } from './new-meeting-draft.ts'
import { Radios } from './Radios.tsx'

type NewSettingProps = {
  readonly draft: NewMeetingDraft
  /** The title of the occasion signed in to. */
  readonly occasion: string
  /** It was pressed once, so that what is missing is marked. */
  readonly tried: boolean
  readonly onChange: (changed: Partial<NewMeetingDraft>) => void
  readonly onDraft: (draft: NewMeetingDraft) => void
}

/** What is the same for all meetings of the format: occasion, theme, room, day and language. */
export function NewSetting({ draft, occasion, tried, onChange, onDraft }: NewSettingProps) {
  const { t } = useWords('set-up')
  const lacks = tried ? needed(draft) : []
  const why = (field: (typeof lacks)[number], said: string) => (lacks.includes(field) ? said : null)
  const { newOccasion } = draft
  return (
    <div className="set-up-whole">
      <div className="set-up-fields">
        <div className="set-up-wide">
          <Radios
            legend={t('new.occasion')}
            value={newOccasion === null ? 'same' : 'new'}
            options={[
              ['same', t('new.occasion-same', { occasion })],
              ['new', t('new.occasion-new')],
            ]}
            onChange={(which) => onChange({ newOccasion: which === 'new' ? '' : null })}
            beside={{
              new: (
                <Field
                  label={t('new.occasion-title')}
                  bare
                  hint={t('new.occasion-title')}
                  className="set-up-occasion"
                  value={newOccasion ?? ''}
                  why={why('occasion', t('field.needed'))}
                  onChange={(title) => onChange({ newOccasion: title })}
                />
              ),
            }}
          />
        </div>
        <Field
          label={t('field.theme')}
          className="set-up-wide"
          longest={600}
          value={draft.theme}
          why={why('theme', t('field.needed'))}
          onChange={(theme) => onChange({ theme })}
        />
        <Field
          label={t('field.room')}
          longest={100}
          value={draft.room}
          why={why('room', t('field.needed'))}
          onChange={(room) => onChange({ room })}
        />
        <Field
          label={t('new.first-day')}
          type="date"
          value={draft.date}
          why={why('date', t('field.no-date'))}
          onChange={(date) => onChange({ date })}
        />
        <Choice
          label={t('new.language')}
          value={draft.language}
          options={PRINTED_LANGUAGES.map((one) => [one, NAMES_OF_LANGUAGES[one]] as const)}
          onChange={(language) => onDraft(withLanguage(draft, language))}
        />
        <Field
          label={t('field.timeZone')}
          longest={64}
          value={draft.timeZone}
          why={why('timeZone', t('field.no-zone'))}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      </div>
    </div>
  )
}

import { takeFocus } from '#client/ui/take-focus.ts'
import { useWords } from '#client/wording/use-words.ts'
import type { Template } from '#shared/templates/template.ts'
import { type NewMeetingDraft, withTemplate } from './new-meeting-draft.ts'

type TemplateChoiceProps = {
  readonly templates: readonly Template[]
  readonly draft: NewMeetingDraft
  readonly onChange: (draft: NewMeetingDraft) => void
}

/** The formats, each with what it is for and where its times are from. */
export function TemplateChoice({ templates, draft, onChange }: TemplateChoiceProps) {
  const { t, language } = useWords('set-up')
  return (
    <fieldset className="set-up-templates">
      <legend>{t('new.format')}</legend>
      {templates.map((template, index) => (
        <label key={template.name} className="set-up-template" data-chosen={template === draft.template}>
          <input
            ref={index === 0 ? takeFocus : undefined}
            type="radio"
            name="template"
            checked={template === draft.template}
            onChange={() => onChange(withTemplate(draft, template))}
          />
          <strong>{template.title[language]}</strong>
          <span className="small">{template.summary[language]}</span>
          <span className="small quiet">{t('new.source', { source: template.source[language] })}</span>
        </label>
      ))}
    </fieldset>
  )
}

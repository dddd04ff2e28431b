import { useWords } from '#client/wording/use-words.ts'
import { PartFrame } from './PartFrame.tsx'
import { settingDraft } from './setting-draft.ts'
import { SettingFields } from './SettingFields.tsx'
import type { SetUp } from './use-set-up.ts'

/** What the meeting is called, where and when. */
export function SettingPart({ setUp }: { readonly setUp: SetUp }) {
  const { t } = useWords('set-up')
  const { meeting, drafts, draft, ask } = setUp
  const stands = drafts.meeting ?? settingDraft(meeting)
  const offer = ask({ type: 'AmendMeeting', changes: { title: meeting.title } })
  return (
    <PartFrame title={t('parts.meeting')} hint={t('setting.hint')} offer={offer}>
      <SettingFields draft={stands} onChange={(changed) => draft('meeting', { ...stands, ...changed })} />
    </PartFrame>
  )
}

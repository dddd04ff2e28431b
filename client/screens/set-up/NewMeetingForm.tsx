import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import { TEMPLATES } from '#shared/templates/templates.ts'
import { conveneAll } from './convene-all.ts'
import { DelegationsChoice } from './DelegationsChoice.tsx'
import { type DelegationsFrom, delegationsFrom } from './delegations-from.ts'
import { momentIn, daysAfter } from './room-date.ts'
import { needed, newMeetingDraft, type NewMeetingDraft, requestsFor } from './new-meeting-draft.ts'
import { NewOrders } from './NewOrders.tsx'
import { NewSetting } from './NewSetting.tsx'
import { SittingFields } from './SittingFields.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'
import type { Secretariat } from './use-occasion.ts'

/** From a format to a convened meeting, in one press. */
export function NewMeetingForm({ secretariat }: { readonly secretariat: Secretariat }) {
  const words = useWords('set-up')
  const { t } = words
  const [, go] = useLocation()
  const [draft, setDraft] = useState(() => firstDraft(secretariat, words.language))
  const [from, setFrom] = useState<DelegationsFrom>(() => delegationsAtFirst(secretariat, draft.date))
  const [tried, setTried] = useState(false)
  const [underway, setUnderway] = useState(false)
  const [wrong, setWrong] = useState<readonly string[]>([])
  const lacks = needed(draft)
  const count = draft.sittings.filter(({ wanted }) => wanted).length
  const put = (changed: Partial<NewMeetingDraft>) => setDraft((held) => ({ ...held, ...changed }))

  const give = async () => {
    setTried(true)
    if (lacks.length > 0 || count === 0 || underway) return
    setUnderway(true)
    const delegations = await delegationsFrom(from, draft.language, Number(draft.date.slice(0, 4)))
    const convened = await conveneAll(secretariat.signIn.session, requestsFor(draft, delegations))
    setUnderway(false)
    if (convened.is === 'convened') {
      const first = draft.sittings.find(({ wanted }) => wanted)?.sitting ?? 0
      go(`/set-up/${convened.meeting}/podium?from=${draft.template.name}.${first}`, { state: { code: convened.code } })
    } else if (convened.code === 'signed-out') setWrong([t('new.signed-out')])
    else setWrong([t('new.failed'), ...convened.issues])
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void give()
  }
  return (
    <form className="set-up-new-form" onSubmit={submit}>
      <div className="set-up-new-fields">
        <TemplateChoice templates={TEMPLATES} draft={draft} onChange={setDraft} />
        <NewSetting
          draft={draft}
          occasion={secretariat.occasion.title}
          tried={tried}
          onChange={put}
          onDraft={setDraft}
        />
        <SittingFields draft={draft} tried={tried} onChange={(sittings) => put({ sittings })} />
        <DelegationsChoice
          value={from}
          meetings={secretariat.meetings}
          year={draft.date.slice(0, 4)}
          onChange={setFrom}
        />
      </div>
      <div className="set-up-beside-form">
        <NewOrders draft={draft} />
        <div className="set-up-give">
          <ul role="alert">
            {tried && lacks.length > 0 && (
              <li className="set-up-why">
                {t('new.not-yet', {
                  fields: words.list(
                    lacks.map((field) => (field === 'occasion' ? t('new.occasion-title') : t(`field.${field}`))),
                  ),
                })}
              </li>
            )}
            {wrong.map((line) => (
              <li key={line} className="set-up-why">
                {line}
              </li>
            ))}
          </ul>
          <Button tone="primary" size="large" underway={underway} onPress={() => void give()}>
            {t('new.convene', { count })}
          </Button>
          {/* Enter in a field sends a form only where something in it sends it. */}
          <button type="submit" hidden>
            {t('new.convene', { count })}
          </button>
        </div>
      </div>
    </form>
  )
}

/** The day after today, in the language of the screen. */
function firstDraft({ now }: Secretariat, language: NewMeetingDraft['language']): NewMeetingDraft {
  const [template] = TEMPLATES
  return newMeetingDraft(template, language, daysAfter(momentIn(now, 'Europe/Zurich').date, 1))
}

/** Those of the meeting one is signed in for, unless it is of another year: Members and names change. */
function delegationsAtFirst({ signIn, meetings }: Secretariat, date: string): DelegationsFrom {
  const own = meetings.find(({ id }) => id === signIn.meeting)
  const year = own && momentIn(own.planned.start, own.timeZone).date.slice(0, 4)
  return own && year === date.slice(0, 4) ? { asIn: own.id } : 'reference'
}

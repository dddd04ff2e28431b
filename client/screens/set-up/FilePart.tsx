import { type ChangeEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { Button } from '#client/ui/Button.tsx'
import { useWords } from '#client/wording/use-words.ts'
import { askAs, codeOf, saveFile, sessionFor } from './api.ts'
import { convene, type Convened } from './convene.ts'
import { PartFrame } from './PartFrame.tsx'
import type { SetUp } from './use-set-up.ts'

/** The whole meeting as one file: kept, copied, prepared elsewhere. */
export function FilePart({ setUp: { meeting } }: { readonly setUp: SetUp }) {
  const { t } = useWords('set-up')
  const [, go] = useLocation()
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [underway, setUnderway] = useState(false)
  const session = sessionFor(meeting.id)
  const path = `/api/meetings/${meeting.id}/plan.json`
  const because = (code: string) => t('file.failed', { because: code === 'no-answer' ? t('file.no-answer') : code })

  const come = (convened: Convened) => {
    setUnderway(false)
    if (convened.is === 'convened') go(`/set-up/${convened.meeting}`)
    else setWrong(convened.issues.length > 0 ? convened.issues : [because(convened.code)])
  }
  const copy = async () => {
    setUnderway(true)
    const file = await askAs(session, path)
    if (file?.status !== 200) return come({ is: 'not-convened', code: codeOf(file), issues: [] })
    const body: object = JSON.parse(file.text)
    return come(await convene(session, body))
  }
  const read = async (event: ChangeEvent<HTMLInputElement>) => {
    const text = await event.currentTarget.files?.[0]?.text()
    event.target.value = ''
    const body = text === undefined ? undefined : parsed(text)
    if (body === undefined) return
    if (body === null) setWrong([t('file.not-a-file')])
    else come(await convene(session, body))
  }
  return (
    <PartFrame title={t('parts.file')} hint={t('file.hint')}>
      <div className="set-up-add">
        <Button onPress={() => void saveFile(session, path, `${meeting.id}.json`)}>{t('file.out')}</Button>
        <Button underway={underway} onPress={() => void copy()}>
          {t('file.copy')}
        </Button>
        <label className="button set-up-file">
          <input type="file" accept=".json,application/json" onChange={(event) => void read(event)} />
          <span>{t('file.in')}</span>
        </label>
      </div>
      <ul role="alert" className="set-up-mistakes">
        {wrong.map((line) => (
          <li key={line} className="set-up-why">
            {line}
          </li>
        ))}
      </ul>
    </PartFrame>
  )
}

/** What a file holds; null where it is not the file of a meeting. */
function parsed(text: string): object | null {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && 'format' in body && body.format === 'rostrum-meeting'
      ? body
      : null
  } catch {
    return null
  }
}

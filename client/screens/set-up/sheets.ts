import type { MeetingId } from '#shared/meeting/ids.ts'
import type { DelegationRow, SheetAnswer, SpeakerRow } from '#shared/wire/sheet-schema.ts'
import { askAs, codeOf, memberOf } from './api.ts'

export type SheetName = 'delegations' | 'speakers'
export type Sheet = SheetAnswer<DelegationRow | SpeakerRow>

export type SheetOutcome =
  | { readonly is: 'read'; readonly sheet: Sheet }
  | { readonly is: 'unread'; readonly code: string; readonly missing: readonly string[] }

type Sending = { readonly session: string; readonly meeting: MeetingId; readonly name: SheetName; readonly file: File }

/** What a file would import; nothing changes. */
export const preview = (sending: Sending): Promise<SheetOutcome> => send(sending, '')

/** Imports the rows without mistakes, all of them or none. */
export const importRows = (sending: Sending): Promise<SheetOutcome> => send(sending, '?apply=1&leave-out=1')

async function send({ session, meeting, name, file }: Sending, query: string): Promise<SheetOutcome> {
  const type = /\.(csv|tsv|txt)$/i.test(file.name) ? 'text/csv' : 'application/octet-stream'
  const answered = await askAs(session, `/api/meetings/${meeting}/sheets/${name}${query}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: file,
  })
  if (answered !== null && (answered.status === 200 || answered.status === 409)) {
    const sheet: Sheet = JSON.parse(answered.text)
    return { is: 'read', sheet }
  }
  const missing = memberOf(answered?.body, 'missing')
  return { is: 'unread', code: codeOf(answered), missing: Array.isArray(missing) ? missing.map(String) : [] }
}

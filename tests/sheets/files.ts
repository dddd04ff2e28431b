import writeExcelFile from 'write-excel-file/node'
import { asMeetingId } from '#shared/meeting/ids.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import type { SheetPreview } from '#shared/wire/sheet-schema.ts'
import type { NoTable } from '#server/sheets/table.ts'
import { PLAN } from '../rules/council.ts'
import { convened } from '../rules/story.ts'

/** The bytes of a text file. */
export const csv = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\n'))

/** The bytes of an XLSX file with these cells as text. */
export const xlsx = (rows: readonly (readonly string[])[]): Promise<Buffer> =>
  writeExcelFile(rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String })))).toBuffer()

/** A meeting that is convened with these delegations and nothing else. */
export const meetingOf = (delegations: readonly Delegation[]): Meeting =>
  convened({ ...PLAN, id: asMeetingId('sheets'), delegations }).meeting

/** What was read; throws where the file could not be read as a table. */
export function previewed<Row>(read: { is: 'preview'; preview: SheetPreview<Row> } | NoTable): SheetPreview<Row> {
  if (read.is !== 'preview') throw new Error(`the sheet was not read: ${read.is}`)
  return read.preview
}

/** The mistakes without their sentences, so that a test can tell them in a line. */
export const faults = ({ mistakes }: SheetPreview<unknown>) =>
  mistakes.map(({ sentence, ...rest }) => {
    if (!sentence.endsWith('.') && !sentence.endsWith('?')) throw new Error(`no sentence: ${sentence}`)
    return rest
  })

import { z } from 'zod'
import type { Command } from '../meeting/commands.ts'
import type { DelegationId } from '../meeting/ids.ts'
import type { Delegation } from '../meeting/meeting.ts'
import type { Rank } from '../meeting/modalities.ts'
import { commandSchema } from './command-schema.ts'
import type { Answer } from './messages.ts'
import { rankSchema } from './modalities-schema.ts'

/** Files with more bytes are not read. */
export const MOST_SHEET_BYTES = 2 * 1024 * 1024

/** The headings a sheet cannot do without. */
const requiredColumnSchema = z.enum(['name', 'kind', 'delegation'])
export type RequiredColumn = z.output<typeof requiredColumnSchema>

const fault = <Because extends string, Shape extends z.core.$ZodLooseShape>(because: Because, shape: Shape) =>
  z.strictObject({ because: z.literal(because), ...shape })

const typed = z.string()
const nearest = z.string().nullable().describe('The name or word that was probably meant.')

/** What is wrong with a row, by a stable code and with what the person needs to know. */
const faultSchema = z.discriminatedUnion('because', [
  fault('too-long', { longest: z.int() }),
  fault('not-one-line', {}),
  fault('too-many-names', { most: z.int() }),
  fault('too-many-rows', { most: z.int() }),
  fault('twice-in-file', { firstRow: z.int() }),
  // delegations
  fault('missing-name', {}),
  fault('missing-kind', {}),
  fault('unknown-kind', { typed, nearest }),
  fault('bad-id', { typed }),
  fault('bad-code', { typed }),
  fault('unknown-region', { typed, nearest }),
  // speakers
  fault('missing-delegation', {}),
  fault('unknown-delegation', { typed, nearest }),
  fault('ambiguous-delegation', { typed, delegations: z.array(z.string()) }),
  fault('unknown-group', { typed, delegation: z.string(), nearest }),
  fault('may-not-speak-for-group', { group: z.string(), delegation: z.string() }),
  fault('unknown-rank', { typed, nearest }),
  fault('not-yes-or-no', { typed }),
  fault('already-inscribed', { delegation: z.string(), inscription: z.string() }),
  fault('not-waiting', { standing: z.string() }),
])
export type Fault = z.output<typeof faultSchema>

const whereSchema = z.object({
  row: z.int().describe('As the sheet counts its rows.'),
  column: z.string().nullable().describe('The heading as it stands in the sheet; null where the whole row is meant.'),
  sentence: z.string().describe('The mistake in English.'),
})
const sheetMistakeSchema = z.intersection(whereSchema, faultSchema)
export type SheetMistake = Fault & z.output<typeof whereSchema>

/** What a sheet would import. Nothing has changed yet: `command` is what would change it. */
export type SheetPreview<Row> = {
  readonly rows: readonly Row[]
  readonly mistakes: readonly SheetMistake[]
  /** Headings of columns that were not read. */
  readonly ignored: readonly string[]
  /** Imports the rows without mistakes, all of them or none; null where there is nothing to import. */
  readonly command: Command | null
}

/** The same, with the answer to the command where it was given at once. */
export type SheetAnswer<Row> = SheetPreview<Row> & { readonly answer: Answer | null }

export type DelegationRow = {
  readonly row: number
  readonly is: 'new' | 'changed' | 'as-it-is'
  readonly delegation: Delegation
}

/** A speaker as the sheet names it; what is imported of it is in the command. */
export type SpeakerRow = {
  readonly row: number
  readonly delegation: { readonly id: DelegationId; readonly name: string }
  readonly group: string | null
  readonly speaker: string | null
  readonly rank: Rank | null
  readonly ahead: boolean
}

const answerSchema = z.union([
  z.object({ accepted: z.literal(true), version: z.int() }),
  z.object({ accepted: z.literal(false), refusal: z.looseObject({ because: z.string() }) }),
])

const previewShape = {
  mistakes: z.array(sheetMistakeSchema),
  ignored: z.array(z.string()).describe('Headings of columns that were not read.'),
  command: commandSchema.nullable().describe('Imports the rows without mistakes, all of them or none.'),
  answer: answerSchema.nullable().describe('The answer to the command where it was given at once; else null.'),
}

export const delegationsPreviewSchema = z.object({
  rows: z.array(
    z.object({
      row: z.int(),
      is: z.enum(['new', 'changed', 'as-it-is']),
      delegation: z.looseObject({ id: z.string() }),
    }),
  ),
  ...previewShape,
})

export const speakersPreviewSchema = z.object({
  rows: z.array(
    z.object({
      row: z.int(),
      delegation: z.object({ id: z.string(), name: z.string() }),
      group: z.string().nullable(),
      speaker: z.string().nullable(),
      rank: rankSchema.nullable(),
      ahead: z.boolean(),
    }),
  ),
  ...previewShape,
})

import { isDeepStrictEqual } from 'node:util'
import { hasFlag } from 'country-flag-icons'
import { asDelegationId } from '#shared/meeting/ids.ts'
import type { DelegationId } from '#shared/meeting/ids.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import type { DelegationRow, SheetPreview } from '#shared/wire/sheet-schema.ts'
import { idOf, isDelegationId } from './delegation-ids.ts'
import { directory } from './directory.ts'
import type { Directory } from './directory.ts'
import { firstRows } from './first-rows.ts'
import { DELEGATION_HEADINGS } from './headings.ts'
import type { DelegationColumn } from './headings.ts'
import { LIMITS } from './limits.ts'
import { mistakes } from './mistakes.ts'
import type { Mistakes } from './mistakes.ts'
import { referredAs } from './reference-names.ts'
import { parted } from './several.ts'
import { plainly } from './spelling.ts'
import { readTable } from './table.ts'
import type { NoTable, Table, TableRow } from './table.ts'
import { faultOfName } from './texts.ts'
import { KINDS, REGIONS } from './wordings.ts'

type Row = TableRow<DelegationColumn>
type Wrong = Mistakes<DelegationColumn>

/** What a sheet of delegations would change in a meeting. */
export async function previewDelegations(
  bytes: Uint8Array,
  meeting: Meeting,
): Promise<{ readonly is: 'preview'; readonly preview: SheetPreview<DelegationRow> } | NoTable> {
  const read = await readTable(bytes, DELEGATION_HEADINGS, ['name', 'kind'])
  if (read.is !== 'table') return read
  const { table } = read
  const wrong = mistakes(table.heading)
  const rows = delegationRows(table, directory(Object.values(meeting.delegations)), wrong)
  const delegations = rows.filter(({ is }) => is !== 'as-it-is').map(({ delegation }) => delegation)
  const command = delegations.length === 0 ? null : ({ type: 'AmendDelegations', delegations, removed: [] } as const)
  return {
    is: 'preview',
    preview: { rows, mistakes: wrong.found(), ignored: table.ignored, command },
  }
}

function delegationRows(table: Table<DelegationColumn>, known: Directory, wrong: Wrong): readonly DelegationRow[] {
  const rows: DelegationRow[] = []
  const taken = new Map<string, Delegation>()
  const stoodBefore = firstRows<DelegationColumn>()
  for (const row of table.rows) {
    const given = readRow(row, wrong)
    if (!given) continue
    // Institutions of different countries may have the same name, and then an id each.
    const namesake = stoodBefore(`name ${plainly(given.name)}`, row)
    if (namesake && given.id === null) {
      wrong.add(row, 'name', namesake)
      continue
    }
    const id = given.id ?? idOf(given, known, taken)
    const twiceById = stoodBefore(`id ${id}`, row)
    if (twiceById) wrong.add(row, columnOfId(row), twiceById)
    else if (rows.length === LIMITS.imported) wrong.add(row, null, { because: 'too-many-rows', most: LIMITS.imported })
    else {
      const delegation = completed({ ...given, id }, table, known.byId(id))
      taken.set(id, delegation)
      rows.push({ row: row.number, is: changeOf(delegation, known.byId(id)), delegation })
    }
  }
  return rows
}

/** A column that is not there leaves what the meeting knows as it is; an empty cell empties it. */
function completed(given: Delegation, table: Table<DelegationColumn>, before: Delegation | null): Delegation {
  const { id, name, kind } = given
  const from = (column: DelegationColumn) => (table.heading(column) === null ? (before ?? given) : given)
  return {
    id,
    name,
    kind,
    code: from('code').code ?? given.code,
    groups: from('groups').groups,
    region: from('region').region,
    otherNames: from('otherNames').otherNames,
  }
}

function changeOf(delegation: Delegation, before: Delegation | null): DelegationRow['is'] {
  if (!before) return 'new'
  return isDeepStrictEqual({ ...before }, { ...delegation }) ? 'as-it-is' : 'changed'
}

/** What a row says; null where anything is wrong with it, which is then told. */
function readRow(row: Row, wrong: Wrong): (Omit<Delegation, 'id'> & { readonly id: DelegationId | null }) | null {
  const before = wrong.found().length
  const given = {
    id: readId(row, wrong),
    name: readName(row, wrong),
    kind: readKind(row, wrong),
    code: readCode(row, wrong),
    region: readRegion(row, wrong),
    groups: readNames(row, 'groups', wrong),
    otherNames: readNames(row, 'otherNames', wrong),
  }
  const { id, name, kind, code } = given
  if (kind === null || wrong.found().length > before) return null
  const referred = id === null && code === null ? referredAs({ name, kind }) : null
  return { ...given, kind, code: code ?? referred?.code ?? null }
}

/** What made the id of a row what it is. */
const columnOfId = (row: Row): DelegationColumn =>
  row.cell('id') !== '' ? 'id' : row.cell('code') !== '' ? 'code' : 'name'

function readId(row: Row, wrong: Wrong): DelegationId | null {
  const typed = row.cell('id')
  if (typed === '' || isDelegationId(typed)) return typed === '' ? null : asDelegationId(typed)
  wrong.add(row, 'id', { because: 'bad-id', typed })
  return null
}

function readName(row: Row, wrong: Wrong): string {
  const typed = row.cell('name')
  const fault = typed === '' ? ({ because: 'missing-name' } as const) : faultOfName(typed)
  if (fault) wrong.add(row, 'name', fault)
  return typed
}

function readKind(row: Row, wrong: Wrong): Delegation['kind'] | null {
  const typed = row.cell('kind')
  const kind = KINDS.meaning(typed)
  if (typed === '') wrong.add(row, 'kind', { because: 'missing-kind' })
  else if (kind === null) wrong.add(row, 'kind', { because: 'unknown-kind', typed, nearest: KINDS.nearest(typed) })
  return kind
}

function readCode(row: Row, wrong: Wrong): string | null {
  const typed = row.cell('code')
  const code = typed.toUpperCase()
  if (typed === '' || (/^[A-Z]{2}$/.test(code) && hasFlag(code))) return typed === '' ? null : code
  wrong.add(row, 'code', { because: 'bad-code', typed })
  return null
}

function readRegion(row: Row, wrong: Wrong): Delegation['region'] {
  const typed = row.cell('region')
  const region = REGIONS.meaning(typed)
  if (typed !== '' && region === null) {
    wrong.add(row, 'region', { because: 'unknown-region', typed, nearest: REGIONS.nearest(typed) })
  }
  return region
}

function readNames(row: Row, column: 'groups' | 'otherNames', wrong: Wrong): readonly string[] {
  const names = parted(row.cell(column))
  const fault = names.map(faultOfName).find((one) => one !== null)
  if (fault) wrong.add(row, column, fault)
  if (names.length > LIMITS.names) wrong.add(row, column, { because: 'too-many-names', most: LIMITS.names })
  return names
}

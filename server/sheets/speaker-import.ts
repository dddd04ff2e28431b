import type { Entry } from '#shared/meeting/commands.ts'
import type { Delegation, Meeting } from '#shared/meeting/meeting.ts'
import type { Rank } from '#shared/meeting/modalities.ts'
import { pendingInscription } from '#shared/rules/pending.ts'
import type { SheetPreview, SpeakerRow } from '#shared/wire/sheet-schema.ts'
import { directory, likeIn } from './directory.ts'
import type { Directory } from './directory.ts'
import { firstRows } from './first-rows.ts'
import { SPEAKER_HEADINGS } from './headings.ts'
import type { SpeakerColumn } from './headings.ts'
import { LIMITS } from './limits.ts'
import { mistakes } from './mistakes.ts'
import type { Mistakes } from './mistakes.ts'
import { referredBy } from './reference-names.ts'
import { readTable } from './table.ts'
import type { NoTable, Table, TableRow } from './table.ts'
import { faultOfName } from './texts.ts'
import { DIGNITIES, STANDINGS, YES_NO } from './wordings.ts'

type Row = TableRow<SpeakerColumn>
type Wrong = Mistakes<SpeakerColumn>

/** Who a row says will speak, for whom, and as what. */
type Given = {
  readonly delegation: Delegation
  readonly group: string | null
  readonly speaker: string | null
  readonly rank: Rank | null
  readonly ahead: boolean
}

/** Whom a sheet of speakers would register or list in a meeting. */
export async function previewSpeakers(
  bytes: Uint8Array,
  meeting: Meeting,
): Promise<{ readonly is: 'preview'; readonly preview: SheetPreview<SpeakerRow> } | NoTable> {
  const read = await readTable(bytes, SPEAKER_HEADINGS, ['delegation'])
  if (read.is !== 'table') return read
  const { table } = read
  const wrong = mistakes(table.heading)
  const good = speakers(table, meeting, wrong)
  const entries = good.map(({ given }) => entryOf(given))
  const command = entries.length === 0 ? null : ({ type: 'RegisterSpeakers', entries } as const)
  const rows = good.map(({ row, given: { delegation, group, speaker, rank, ahead } }) => ({
    row,
    delegation: { id: delegation.id, name: delegation.name },
    group,
    speaker,
    rank,
    ahead,
  }))
  return { is: 'preview', preview: { rows, mistakes: wrong.found(), ignored: table.ignored, command } }
}

function speakers(table: Table<SpeakerColumn>, meeting: Meeting, wrong: Wrong) {
  const known = directory(Object.values(meeting.delegations))
  const stoodBefore = firstRows<SpeakerColumn>()
  const good: { readonly row: number; readonly given: Given }[] = []
  for (const row of table.rows) {
    const given = readRow(row, known, meeting, wrong)
    if (!given) continue
    const { delegation, group } = given
    const twice = stoodBefore(`${delegation.id} ${group ?? ''}`, row)
    const already = pendingInscription(meeting, delegation.id, capacityOf(group))
    if (twice) wrong.add(row, 'delegation', twice)
    else if (already) {
      const fault = { because: 'already-inscribed', delegation: delegation.name, inscription: already.id } as const
      wrong.add(row, 'delegation', fault)
    } else if (good.length === LIMITS.imported) {
      wrong.add(row, null, { because: 'too-many-rows', most: LIMITS.imported })
    } else good.push({ row: row.number, given })
  }
  return good
}

const capacityOf = (group: string | null): Entry['capacity'] =>
  group === null ? { is: 'national' } : { is: 'group', group }

const entryOf = ({ delegation, group, speaker, rank, ahead }: Given): Entry => ({
  delegation: delegation.id,
  capacity: capacityOf(group),
  ...(rank === null ? {} : { dignitary: { rank } }),
  ...(speaker === null ? {} : { speaker }),
  ...(ahead ? { ahead } : {}),
})

/** What a row says; null where anything is wrong with it, which is then told. */
function readRow(row: Row, known: Directory, { modalities }: Meeting, wrong: Wrong): Given | null {
  const before = wrong.found().length
  const delegation = readDelegation(row, known, wrong)
  const given = {
    group: readGroup(row, delegation, known, wrong),
    speaker: readSpeaker(row, wrong),
    rank: readRank(row, wrong),
    ahead: readAhead(row, wrong) ?? (delegation !== null && modalities.registersAhead.includes(delegation.kind)),
  }
  readStanding(row, wrong)
  return delegation === null || wrong.found().length > before ? null : { ...given, delegation }
}

function readDelegation(row: Row, known: Directory, wrong: Wrong): Delegation | null {
  const typed = row.cell('delegation')
  if (typed === '') {
    wrong.add(row, 'delegation', { because: 'missing-delegation' })
    return null
  }
  const found = known.find(typed)
  if (found.is === 'delegation') return found.delegation
  if (found.is === 'several') {
    const delegations = found.delegations.map(({ id }) => id)
    wrong.add(row, 'delegation', { because: 'ambiguous-delegation', typed, delegations })
  } else {
    // A name that is known to be of somebody else is no slip of the hand.
    const nearest = referredBy(typed).length > 0 ? null : wrong.nearest(typed, known.names)
    wrong.add(row, 'delegation', { because: 'unknown-delegation', typed, nearest })
  }
  return null
}

/** In a file nobody looks at each group, as the desk does: so only those may speak for it who are known to. */
function readGroup(row: Row, delegation: Delegation | null, known: Directory, wrong: Wrong): string | null {
  const typed = row.cell('group')
  if (typed === '' || delegation === null) return null
  const own = likeIn(delegation.groups, typed)
  if (own !== null) return own
  const group = known.groupLike(typed)
  if (group !== null) {
    wrong.add(row, 'group', { because: 'may-not-speak-for-group', group, delegation: delegation.name })
    return null
  }
  const nearest = wrong.nearest(typed, known.groups)
  wrong.add(row, 'group', { because: 'unknown-group', typed, delegation: delegation.name, nearest })
  return null
}

function readSpeaker(row: Row, wrong: Wrong): string | null {
  const typed = row.cell('speaker')
  const fault = typed === '' ? null : faultOfName(typed)
  if (fault) wrong.add(row, 'speaker', fault)
  return typed === '' ? null : typed
}

function readRank(row: Row, wrong: Wrong): Rank | null {
  const typed = row.cell('rank')
  const rank = DIGNITIES.meaning(typed)
  if (typed !== '' && rank === null) {
    wrong.add(row, 'rank', { because: 'unknown-rank', typed, nearest: DIGNITIES.nearest(typed) })
  }
  return rank
}

function readAhead(row: Row, wrong: Wrong): boolean | null {
  const typed = row.cell('ahead')
  const answer = YES_NO.meaning(typed)
  if (typed !== '' && answer === null) wrong.add(row, 'ahead', { because: 'not-yes-or-no', typed })
  return answer === null ? null : answer === 'yes'
}

/** In a list that we wrote ourselves, those who have spoken or withdrawn are not to be entered again unseen. */
function readStanding(row: Row, wrong: Wrong): void {
  const standing = STANDINGS.meaning(row.cell('standing'))
  if (standing !== null && standing !== 'registered' && standing !== 'listed') {
    wrong.add(row, 'standing', { because: 'not-waiting', standing: row.cell('standing') })
  }
}

import type { EventRow } from '#server/store/chain.ts'
import { GENESIS, hashOf } from '#server/store/chain.ts'

/** What a client was told: this command was accepted, and the meeting was at this version afterwards. */
export type Acknowledged = { readonly by: string; readonly commandId: string; readonly version: number }

/** Kept outside the server, so that whatever happens to it can be held against what it promised. */
export interface Ledger {
  accepted(by: string, commandId: string, version: number): void
  readonly all: readonly Acknowledged[]
}

export function ledger(): Ledger {
  const all: Acknowledged[] = []
  return { accepted: (by, commandId, version) => void all.push({ by, commandId, version }), all }
}

export type Compared = { readonly lost: number; readonly doubled: number; readonly outOfOrder: number }

/** The ledger against the log of the meeting, as it lies in the file. */
export function compare({ all }: Ledger, rows: readonly EventRow[]): Compared {
  const byCommand = new Map<string, EventRow[]>()
  for (const row of rows) {
    if (row.command_id === null) continue
    const known = byCommand.get(row.command_id)
    if (known) known.push(row)
    else byCommand.set(row.command_id, [row])
  }
  const lost = all.filter(({ commandId, version }) => byCommand.get(commandId)?.at(-1)?.version !== version)
  return {
    lost: lost.length,
    doubled: [...byCommand.values()].filter((events) => !isOnce(events)).length + repeated(rows),
    outOfOrder: disorder(rows) + unsorted(all),
  }
}

/** All events of one command stand together and happened in one moment. */
const isOnce = (events: readonly EventRow[]): boolean =>
  events.every(({ version, at }, nth) => version === (events[0]?.version ?? 0) + nth && at === events[0]?.at)

/** Every message that is shown in these scenarios has a text of its own. */
function repeated(rows: readonly EventRow[]): number {
  const shown = rows.filter(({ type }) => type === 'MessageShown').map(({ body }) => body)
  return shown.length - new Set(shown).size
}

/** Gaps, moments that go back, and links of the chain that do not hold. */
function disorder(rows: readonly EventRow[]): number {
  let count = 0
  let before = GENESIS
  for (const [nth, row] of rows.entries()) {
    const { hash, ...said } = row
    if (row.version !== nth + 1 || row.at < (rows[nth - 1]?.at ?? 0) || hashOf(before, said) !== hash) count += 1
    before = hash
  }
  return count
}

/** Whoever waits for each answer before giving the next command gets rising versions. */
function unsorted(all: readonly Acknowledged[]): number {
  const last = new Map<string, number>()
  let count = 0
  for (const { by, version } of all) {
    if (version < (last.get(by) ?? 0)) count += 1
    last.set(by, version)
  }
  return count
}

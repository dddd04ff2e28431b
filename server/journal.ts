import type { EventRow } from './store/chain.ts'
import type { Db } from './store/database.ts'
import type { EventLog } from './store/event-log.ts'
import type { Outcome, Outcomes } from './store/outcomes.ts'

/** What one command, or one deadline, leaves in the log. */
export type Entry = { readonly rows: readonly EventRow[]; readonly outcome: Outcome | null }

/** Somebody who writes to the journal, told once per transaction what became of all it staged. */
export interface Author {
  recorded(): void
  lost(error: unknown): void
}

/**
 * Group commit: what is staged in one turn of the event loop, by all rooms, goes to the disk in one transaction at the
 * end of that turn, so a burst costs one sync. Only then do answers and broadcasts leave.
 */
export interface Journal {
  stage(author: Author, entry: Entry): void
  /** Resolves when nothing is waiting to be recorded. */
  idle(): Promise<void>
  /** Transactions attempted so far. */
  readonly commits: number
}

/** Told how each attempt to record went and how many ms it took, before anybody who waits for it is. */
export interface Attempts {
  succeeded(ms: number): void
  failed(error: unknown, ms: number): void
}

const UNHEARD: Attempts = { succeeded: () => {}, failed: () => {} }

export function journal(db: Db, log: EventLog, outcomes: Outcomes, attempts: Attempts = UNHEARD): Journal {
  const commit = db.transaction((entries: readonly Entry[]) => {
    for (const { rows, outcome } of entries) {
      log.append(rows)
      if (outcome) outcomes.record(outcome)
    }
  })
  let staged: { readonly author: Author; readonly entry: Entry }[] = []
  let flush: Promise<void> | null = null
  let commits = 0

  const write = () => {
    const batch = staged
    staged = []
    flush = null
    commits += 1
    const authors = new Set(batch.map(({ author }) => author))
    const began = performance.now()
    try {
      commit.immediate(batch.map(({ entry }) => entry))
    } catch (error) {
      attempts.failed(error, performance.now() - began)
      for (const author of authors) author.lost(error)
      return
    }
    attempts.succeeded(performance.now() - began)
    for (const author of authors) author.recorded()
  }

  const idle = (): Promise<void> => (flush ? flush.then(idle) : Promise.resolve())

  return {
    stage: (author, entry) => {
      staged.push({ author, entry })
      flush ??= new Promise((resolve) => {
        setImmediate(() => {
          write()
          resolve()
        })
      })
    },
    idle,
    get commits() {
      return commits
    },
  }
}

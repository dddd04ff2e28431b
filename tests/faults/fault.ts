import type { Room } from './room.ts'

/** One line of the table: what was done to the meeting, and what became of what had been acknowledged. */
export type Row = {
  readonly scenario: string
  readonly times: number
  /** Commands that a client was told had been accepted. */
  readonly acknowledged: number
  readonly lost: number
  readonly doubled: number
  readonly outOfOrder: number
  /** Whether every replica was equal to the log; null where the scenario has none. */
  readonly replicasEqual: boolean | null
  /** The figure that came closest to what is not allowed. */
  readonly worst: string
  /** Where it could not be played, which is nobody's fault. */
  readonly notPlayed?: true
  /** What was not as it must be; none of it makes the verdict good. */
  readonly faults: readonly string[]
}

export type FaultOptions = {
  /** The repository; what was built is in its dist/. */
  readonly root: string
  /** Few repetitions, as within `npm test`. */
  readonly short: boolean
  readonly seed: number
  readonly room: Room
  readonly say: (line: string) => void
}

/** One way in which things go wrong in a chamber, done for real to a server in a process of its own. */
export interface Fault {
  readonly name: string
  /** One line: what is done. */
  readonly what: string
  /** It mostly waits, so that in the short form it is played beside others that do. */
  readonly waits?: true
  /** It does to the process or the disk what only Linux has the means for. */
  readonly needsLinux?: true
  run(options: FaultOptions): Promise<readonly Row[]>
}

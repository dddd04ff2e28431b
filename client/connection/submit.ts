import type { Command } from '#shared/meeting/commands.ts'
import { deliver } from './deliver.ts'
import { replicaStore } from './replica-store.ts'
import type { Outcome } from './wire.ts'

/** Sends a command on its way; see `deliver` for what is promised. */
export const submit = (command: Command): Promise<Outcome> => {
  const { wire, clock } = replicaStore.getState()
  // Until the clock has been set by round trips its time may be far off, and would forbid what should happen.
  return deliver(command, wire, () => performance.now(), clock.quality() === null ? null : clock.now(), clock.pace())
}

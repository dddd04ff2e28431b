import { useCallback, useState } from 'react'
import type { Command, CommandType } from '#shared/meeting/commands.ts'
import type { AnyRefusal } from '../wording/refusal-wording.ts'
import { submit } from './submit.ts'

export type Submitting = {
  /** Sends a command; resolves true once the room has accepted it. */
  readonly send: (command: Command) => Promise<boolean>
  /** What is being sent at the moment. */
  readonly underway: CommandType | null
  /** Why the last command was not accepted, until the next one is sent or it is put away. */
  readonly refusal: AnyRefusal | null
  readonly putAway: () => void
}

/** Sends commands and keeps what the person must be told of the last one. */
export function useSubmission(): Submitting {
  const [underway, setUnderway] = useState<CommandType | null>(null)
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null)
  const send = useCallback(async (command: Command) => {
    setUnderway(command.type)
    setRefusal(null)
    const outcome = await submit(command)
    setUnderway(null)
    if (!outcome.accepted) setRefusal(outcome.refusal)
    return outcome.accepted
  }, [])
  const putAway = useCallback(() => setRefusal(null), [])
  return { send, underway, refusal, putAway }
}

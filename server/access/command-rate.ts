import type { Limits } from '../config.ts'
import { measure } from './measure.ts'
import { networkOf } from './network.ts'
import type { Session } from './sessions.ts'

/** Whether somebody may give another command now; one measure for both doors. */
export type CommandRate = (session: Session | null, address: string) => Promise<boolean>

/**
 * A device has its measure by the second. A delegation has one more by the minute for all its devices together, so that
 * none of them can keep the room busy by pressing without end. Who is nobody may command nothing, so a whole address
 * has one measure for being told so.
 */
export function commandRate({ commandsPerSecond, commandsOfDelegation }: Limits): CommandRate {
  const byDevice = measure(commandsPerSecond, 1)
  const byDelegation = measure(commandsOfDelegation, 60)
  const byNobody = measure(commandsPerSecond, 1)
  return async (session, address) => {
    if (session === null) return byNobody(networkOf(address))
    if (!(await byDevice(session.id))) return false
    return session.signIn.role !== 'delegation' || byDelegation(session.signIn.id)
  }
}

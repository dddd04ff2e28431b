import type { Limits } from '../config.ts'
import { measure } from './measure.ts'
import { networkOf } from './network.ts'
import type { Session } from './sessions.ts'

/** Whether somebody may be read another page of the log: it is folded for them from the disk. */
export type HistoryRate = (session: Session | null, address: string) => Promise<boolean>

export function historyRate({ historyPerMinute, historyOfAddress }: Limits): HistoryRate {
  const bySignIn = measure(historyPerMinute, 60)
  const byAddress = measure(historyOfAddress, 60)
  return (session, address) => (session ? bySignIn(session.signIn.id) : byAddress(networkOf(address)))
}

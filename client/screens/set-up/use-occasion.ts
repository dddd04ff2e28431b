import { useEffect, useMemo, useState } from 'react'
import { browserMemories, knownSignIns, type SignIn } from '#client/sign-in/sign-ins.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Instant } from '#shared/meeting/time.ts'

type Listed = Pick<Meeting, 'id' | 'title' | 'theme' | 'occasion' | 'planned' | 'timeZone' | 'rehearsal'>
type Programme = { readonly now: Instant; readonly meetings: readonly Listed[] }

export type Secretariat = {
  readonly signIn: SignIn
  readonly now: Instant
  readonly occasion: Meeting['occasion']
  /** The meetings of the occasion, whose delegations can be taken over. */
  readonly meetings: readonly Listed[]
}

/** A rehearsal's delegations are those of the meeting it copies. */
const isReal =
  (occasion: string) =>
  (meeting: Listed): boolean =>
    meeting.occasion.id === occasion && meeting.rehearsal === null

/** The occasion for which this browser is signed in as the secretariat. */
export function useOccasion(): Secretariat | 'unknown' | 'unreachable' | 'no-sign-in' {
  const signIn = useMemo(() => knownSignIns(browserMemories()).find(({ role }) => role === 'secretariat') ?? null, [])
  const [programme, setProgramme] = useState<Programme | 'unknown' | 'unreachable'>('unknown')
  useEffect(() => {
    let shown = true
    const ask = async () => {
      try {
        const found: Programme = await (await fetch('/api/meetings')).json()
        if (shown) setProgramme(found)
      } catch {
        if (shown) setProgramme('unreachable')
      }
    }
    void ask()
    return () => {
      shown = false
    }
  }, [])
  return useMemo(() => {
    if (signIn === null) return 'no-sign-in'
    if (typeof programme === 'string') return programme
    const { now, meetings } = programme
    const own = meetings.find(({ id }) => id === signIn.meeting)
    if (own === undefined) return 'no-sign-in'
    const { occasion } = own
    return { signIn, now, occasion, meetings: meetings.filter(isReal(occasion.id)) }
  }, [signIn, programme])
}

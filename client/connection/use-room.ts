import { useEffect, useMemo } from 'react'
import { asMeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { browserMemories, type Door, forgetSignIn, signInAt } from '../sign-in/sign-ins.ts'
import { connect } from './connect.ts'
import { useReplica } from './replica-store.ts'

/** Whether this tab may stand here; it is connected for as long as the screen is shown. */
export type Admission = 'admitted' | 'no-sign-in'

/** Connects this screen to a meeting: behind a door with the tab's sign-in, or with the public cut and no sign-in at all. */
export function useRoom(meeting: string, door: Door | 'public'): Admission {
  const id = asMeetingId(meeting)
  const signIn = useMemo(() => (door === 'public' ? null : signInAt(door, id, browserMemories())), [door, id])
  const link = useReplica((held) => held.link)
  const admitted = door === 'public' || signIn !== null
  useEffect(() => {
    if (!admitted) return
    return connect({
      meeting: id,
      session: signIn?.session ?? null,
      as: { role: signIn?.role ?? 'public', delegation: signIn?.delegation ?? null },
    })
  }, [admitted, id, signIn])
  useEffect(() => {
    if (link === 'signed-out' && signIn !== null) forgetSignIn(signIn.session, browserMemories())
  }, [link, signIn])
  return admitted ? 'admitted' : 'no-sign-in'
}

/** The meeting as held, for a screen that is shown only once it is there. */
export function useMeeting(): Meeting {
  const meeting = useReplica((held) => held.meeting)
  if (meeting === null) throw new Error('A screen was shown before its meeting had arrived.')
  return meeting
}

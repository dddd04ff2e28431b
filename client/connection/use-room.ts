import { useEffect, useMemo } from 'react'
import { asMeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { keepSignedIn } from '../sign-in/keep-signed-in.ts'
import { browserMemories, type Door, forgetSignIn, signInAt } from '../sign-in/sign-ins.ts'
import { connect } from './connect.ts'
import { useReplica } from './replica-store.ts'

/** Whether this tab may stand here; it is connected for as long as the screen is shown. */
export type Admission = 'admitted' | 'no-sign-in'

/** Connects a screen behind a door to a meeting, with the tab's sign-in. */
export function useRoom(meeting: string, door: Door): Admission {
  const id = asMeetingId(meeting)
  const signIn = useMemo(() => signInAt(door, id, browserMemories()), [door, id])
  const link = useReplica((held) => held.link)
  useEffect(() => {
    if (signIn === null) return
    const { session, role, delegation } = signIn
    return connect({ meeting: id, session, as: { role, delegation } })
  }, [id, signIn])
  const isIn = signIn !== null && link !== 'signed-out'
  useEffect(() => (isIn ? keepSignedIn(signIn.session) : undefined), [isIn, signIn])
  useEffect(() => {
    if (link === 'signed-out' && signIn !== null) forgetSignIn(signIn.session, browserMemories())
  }, [link, signIn])
  return signIn === null ? 'no-sign-in' : 'admitted'
}

/** The meeting as held, for a screen that is shown only once it is there. */
export function useMeeting(): Meeting {
  const meeting = useReplica((held) => held.meeting)
  if (meeting === null) throw new Error('A screen was shown before its meeting had arrived.')
  return meeting
}

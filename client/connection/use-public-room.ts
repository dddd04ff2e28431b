import { useEffect } from 'react'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { connect } from './connect.ts'

/** Connects a screen that anybody may see to the public cut of a meeting, with no sign-in at all, for as long as it is shown. */
export function usePublicRoom(meeting: string): void {
  useEffect(() => {
    return connect({ meeting: asMeetingId(meeting), session: null, as: { role: 'public', delegation: null } })
  }, [meeting])
}

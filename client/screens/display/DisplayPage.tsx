import { useNow } from '../../clock/use-now.ts'
import { useReplica } from '../../connection/replica-store.ts'
import { usePublicRoom } from '../../connection/use-public-room.ts'
import { DisplayFrame } from './DisplayFrame.tsx'
import { untilNextChange } from './next-change.ts'
import { useOutOfReach } from './use-out-of-reach.ts'

const themeIn = (query: string): 'light' | 'dark' =>
  new URLSearchParams(query).get('theme') === 'light' ? 'light' : 'dark'

/** The projected screen: read-only, without sign-in, for a whole room. */
export default function DisplayPage({ meeting: id }: { readonly meeting: string }) {
  usePublicRoom(id)
  const meeting = useReplica((held) => held.meeting)
  const link = useReplica((held) => held.link)
  const lostSince = useReplica((held) => held.lostSince)
  const unrecorded = useReplica((held) => held.link === 'live' && held.unrecordedSince !== null)
  const clockSet = useReplica((held) => held.quality !== null)
  const beyond = useOutOfReach(meeting)
  const now = useNow((at) => (meeting === null ? null : untilNextChange(meeting, at)))
  const { search, origin } = window.location
  return (
    <DisplayFrame
      meeting={meeting}
      now={now}
      beyond={beyond}
      link={link}
      lostSince={lostSince}
      unrecorded={unrecorded}
      clockSet={clockSet}
      theme={themeIn(search)}
      origin={origin}
    />
  )
}

import './link-banner.css'
import { useReplica } from '../connection/replica-store.ts'
import { useWords } from '../wording/use-words.ts'
import { linkSentence } from './link-sentence.ts'

/** Says quietly that the connection is lost or catching up; nothing is shown while all is well. */
export function LinkBanner() {
  const words = useWords('common')
  const link = useReplica((held) => held.link)
  const lostSince = useReplica((held) => held.lostSince)
  const timeZone = useReplica((held) => held.meeting?.timeZone ?? null)
  const sentence = linkSentence({ link, lostSince, timeZone }, words)
  return (
    <output className="link-banner" data-link={link}>
      {sentence !== null && <span>{sentence}</span>}
    </output>
  )
}

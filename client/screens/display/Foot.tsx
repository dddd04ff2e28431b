import { useWords } from '../../wording/use-words.ts'
import { announcementWording } from './announcement-wording.ts'
import type { Display } from './display-model.ts'
import { Fitted } from './Fitted.tsx'
import { Follows } from './Follows.tsx'
import { lowerOf } from './foot-model.ts'
import { RoundBar } from './RoundBar.tsx'
import { StandingLine } from './StandingLine.tsx'

type FootProps = { readonly display: Display; readonly clockSet: boolean }

/** The lower part: what follows, or in its place what everybody should know now; and the bar of the round. */
export function Foot({ display, clockSet }: FootProps) {
  const { standing, follows, said, bar } = lowerOf(display)
  return (
    <footer className="foot">
      {standing && <StandingLine standing={standing} />}
      {follows && <Follows follows={follows} clockSet={clockSet} />}
      {said && <Said display={display} />}
      {bar && <RoundBar bar={bar} />}
    </footer>
  )
}

function Said({ display: { announcement, message } }: { readonly display: Display }) {
  const words = useWords('display')
  const lines = [
    announcement && announcementWording(announcement, words),
    message?.covers === 'lower' ? message.text : null,
  ].filter((line) => line !== null)
  return (
    <Fitted className="message-panel" text={lines.join('|')}>
      {lines.map((line) => (
        <p key={line} className="figures">
          <bdi>{line}</bdi>
        </p>
      ))}
    </Fitted>
  )
}

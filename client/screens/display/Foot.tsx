import { useWords } from '../../wording/use-words.ts'
import { announcementWording } from './announcement-wording.ts'
import type { Display } from './display-model.ts'
import type { Face } from './face.ts'
import { Fitted } from './Fitted.tsx'
import { Follows } from './Follows.tsx'
import { RoundBar } from './RoundBar.tsx'
import { StandingLine } from './StandingLine.tsx'

type FootProps = { readonly display: Display; readonly clockSet: boolean }

/** The lower part: what follows, or in its place what everybody should know now; and the bar of the round. */
export function Foot({ display, clockSet }: FootProps) {
  const words = useWords('display')
  const { face, message, announcement, bar } = display
  const said = [
    announcement && announcementWording(announcement, words),
    message?.covers === 'lower' ? message.text : null,
  ].filter((line) => line !== null)
  return (
    <footer className="foot">
      {said.length > 0 ? (
        <Fitted className="message-panel" text={said.join('|')}>
          {said.map((line) => (
            <p key={line} className="figures">
              <bdi>{line}</bdi>
            </p>
          ))}
        </Fitted>
      ) : (
        <>
          {message?.covers !== 'whole' && <Below face={face} clockSet={clockSet} />}
          {bar && <RoundBar bar={bar} />}
        </>
      )}
    </footer>
  )
}

function Below({ face, clockSet }: { readonly face: Face; readonly clockSet: boolean }) {
  switch (face.is) {
    case 'called':
    case 'speaking':
      return <Follows follows={face.follows} clockSet={clockSet} />
    case 'point-of-order':
    case 'suspended':
      return face.standing && <StandingLine standing={face.standing} />
    default:
      return null
  }
}

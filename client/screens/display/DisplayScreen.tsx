import type { Display } from './display-model.ts'
import { FaceView } from './FaceView.tsx'
import { Foot } from './Foot.tsx'
import { HeadingLine } from './HeadingLine.tsx'
import { ListCorner } from './ListCorner.tsx'
import { PlainFace } from './PlainFace.tsx'

type ScreenProps = {
  readonly display: Display
  readonly clockSet: boolean
  /** Whether nothing can be recorded, and so nobody be inscribed. */
  readonly unrecorded: boolean
  /** Where the room can be reached, as a browser writes it. */
  readonly origin: string
}

/** One face of the projected screen, with its heading, its lower part and the corner for asking for the floor. */
export function DisplayScreen({ display, clockSet, unrecorded, origin }: ScreenProps) {
  const { heading, face, message } = display
  const corner = unrecorded ? null : display.corner
  const said = display.announcement !== null || message?.covers === 'lower'
  return (
    <div className="stage" data-corner={corner !== null} data-said={said} data-face={face.is}>
      <HeadingLine heading={heading} clockSet={clockSet} />
      {message?.covers === 'whole' ? (
        <PlainFace title={message.text} />
      ) : (
        <FaceView face={face} clockSet={clockSet} unrecorded={unrecorded} origin={origin} />
      )}
      <Foot display={display} clockSet={clockSet} />
      {corner && <ListCorner closesIn={clockSet ? corner.closesIn : null} origin={origin} />}
    </div>
  )
}

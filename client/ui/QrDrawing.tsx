import './qr-drawing.css'
import type { QrPath } from './qr-path.ts'

/** The standard's quiet zone: four squares on every side. */
const QUIET = 4
/** The edge of the smallest code in squares, for the room it takes until it is there. */
const SMALLEST = 25

/** Always dark on light, on the dark face too, since many phones read nothing else. */
export function QrDrawing({ code }: { readonly code: QrPath | null }) {
  const edge = (code?.size ?? SMALLEST) + 2 * QUIET
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${edge} ${edge}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
      focusable="false"
    >
      <rect width={edge} height={edge} fill="#ffffff" />
      {code && <path d={code.path} fill="#000000" transform={`translate(${QUIET} ${QUIET})`} />}
    </svg>
  )
}

import { useEffect, useState } from 'react'
import { type QrPath, qrPath } from './qr-path.ts'

/** The standard's quiet zone: four squares on every side. */
const QUIET = 4

/** An address to be scanned: always dark on light, on the dark face too, since many phones read nothing else. */
export function QrCode({ text }: { readonly text: string }) {
  const [code, setCode] = useState<QrPath | null>(null)
  useEffect(() => {
    let wanted = true
    qrPath(text).then(
      (drawn) => wanted && setCode(drawn),
      // Without the code the address is still there to be typed.
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [text])
  const edge = (code?.size ?? 25) + 2 * QUIET
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

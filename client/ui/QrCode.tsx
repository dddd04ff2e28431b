import { useEffect, useState } from 'react'
import { type QrPath, qrPath } from './qr-path.ts'
import { QrDrawing } from './QrDrawing.tsx'

/** An address to be scanned. */
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
  return <QrDrawing code={code} />
}

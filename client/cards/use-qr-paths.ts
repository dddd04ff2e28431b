import { useEffect, useState } from 'react'
import { type QrPath, qrPath } from '../ui/qr-path.ts'

const NONE: ReadonlyMap<string, QrPath> = new Map()

/** All drawings of a sheet, by what they say; null until the last one is there, so that no sheet is printed without. */
export function useQrPaths(texts: readonly string[]): ReadonlyMap<string, QrPath> | null {
  const [drawn, setDrawn] = useState(NONE)
  const all = texts.join('\n')
  useEffect(() => {
    let wanted = true
    const draw = async () => {
      const paths = await Promise.all(
        all.split('\n').map(async (text): Promise<[string, QrPath]> => [text, await qrPath(text)]),
      )
      if (wanted) setDrawn(new Map(paths))
    }
    // Without the drawings there is still the code, which can be typed.
    draw().catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [all])
  return texts.every((text) => drawn.has(text)) ? drawn : null
}

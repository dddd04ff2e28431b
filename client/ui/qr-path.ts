/** A QR code as one SVG path of dark squares; `size` is its edge in squares, without the quiet zone around it. */
export type QrPath = { readonly size: number; readonly path: string }

/** The library comes only when a code is to be drawn, since most of the time none is shown. */
export async function qrPath(text: string): Promise<QrPath> {
  const { create } = await import('qrcode')
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  return { size, path: pathOf(size, data) }
}

/** Neighbours in a row become one rectangle, so that no hairline shows between them. */
export function pathOf(size: number, dark: ArrayLike<number>): string {
  let path = ''
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!dark[y * size + x]) continue
      const from = x
      while (x < size && dark[y * size + x]) x += 1
      path += `M${from} ${y}h${x - from}v1h${from - x}z`
    }
  }
  return path
}

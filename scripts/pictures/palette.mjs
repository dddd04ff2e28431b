/**
 * Makes a picture of a screen small: screens have few colours, so 256 of them are kept and every dot is a number into
 * that palette (PNG colour type 3). The browser decodes the picture and chooses the colours.
 */
import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

export async function small(browser, png) {
  const page = await browser.newPage()
  const { width, height, palette, dots } = await page.evaluate(indexed, png.toString('base64'))
  await page.close()
  const rows = Buffer.from(dots, 'base64')
  const filtered = Buffer.alloc((width + 1) * height)
  // Each row begins with the number of its filter; 0, none, is best where numbers stand for colours.
  for (let row = 0; row < height; row += 1) rows.copy(filtered, row * (width + 1) + 1, row * width, (row + 1) * width)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette)),
    chunk('IDAT', deflateSync(filtered, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name, data) {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** Runs in the browser: the commonest colours, and each dot as the number of the nearest of them. */
async function indexed(base64) {
  const COLOURS = 256
  const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob())
  const { width, height } = picture
  const canvas = new OffscreenCanvas(width, height).getContext('2d')
  canvas.drawImage(picture, 0, 0)
  const { data } = canvas.getImageData(0, 0, width, height)

  const counts = new Map()
  const colourAt = (dot) => (data[dot * 4] << 16) | (data[dot * 4 + 1] << 8) | data[dot * 4 + 2]
  for (let dot = 0; dot < width * height; dot += 1) counts.set(colourAt(dot), (counts.get(colourAt(dot)) ?? 0) + 1)
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the browser is given this function alone
  const parts = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- as above
  const distance = (a, b) => a.reduce((sum, part, index) => sum + (part - b[index]) ** 2, 0)
  // A colour close to one that is kept already is not worth a place of its own.
  const kept = []
  const common = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => parts(colour))
  for (const closest of [600, 150, 30, 0]) {
    for (const colour of common) {
      if (kept.length === COLOURS) break
      if (kept.every((other) => distance(other, colour) > closest)) kept.push(colour)
    }
  }
  const numbers = new Map()
  const numberOf = (colour) => {
    const known = numbers.get(colour)
    if (known !== undefined) return known
    const wanted = parts(colour)
    let nearest = 0
    for (let number = 1; number < kept.length; number += 1) {
      if (distance(kept[number], wanted) < distance(kept[nearest], wanted)) nearest = number
    }
    numbers.set(colour, nearest)
    return nearest
  }
  const dots = new Uint8Array(width * height)
  for (let dot = 0; dot < dots.length; dot += 1) dots[dot] = numberOf(colourAt(dot))
  let binary = ''
  for (let from = 0; from < dots.length; from += 8192)
    binary += String.fromCharCode(...dots.subarray(from, from + 8192))
  return { width, height, palette: kept.flat(), dots: btoa(binary) }
}

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { shortAddress } from '#client/ui/address.ts'
import { pathOf, qrPath } from '#client/ui/qr-path.ts'

const css = (path: string) => readFileSync(new URL(`../../client/${path}`, import.meta.url), 'utf8')

/** The colours a style sheet gives in the block that begins with the selector. */
function coloursIn(sheet: string, selector: string): ReadonlyMap<string, string> {
  const from = sheet.indexOf(`${selector} {`)
  expect(from, selector).toBeGreaterThanOrEqual(0)
  const block = sheet.slice(from, sheet.indexOf('}', from))
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name ?? '', colour ?? '']),
  )
}

/** WCAG's relative luminance and contrast. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['dark', 'light'])('the %s face', (theme) => {
  const colours = coloursIn(css('screens/display/display.css'), `.display[data-theme='${theme}']`)
  const colour = (name: string) => {
    const found = colours.get(name)
    if (found === undefined) throw new Error(`--${name} is not set on the projected screen`)
    return found
  }

  it.each(['ink', 'ink-soft', 'time', 'warning', 'over', 'accent-ink'])(
    '--%s is at least 7:1 on its ground',
    (name) => {
      expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(7)
    },
  )

  it.each(['ink', 'ink-soft'])('--%s is at least 7:1 on what is raised', (name) => {
    expect(contrast(colour(name), colour('paper-raised'))).toBeGreaterThanOrEqual(7)
  })
})

describe('the code to be scanned', () => {
  it('joins the squares of a row into one rectangle', () => {
    expect(pathOf(3, [1, 1, 0, 0, 0, 0, 0, 1, 1])).toBe('M0 0h2v1h-2zM1 2h2v1h-2z')
  })

  it('is a code of the standard’s size for an address', async () => {
    const { size, path } = await qrPath('https://rostrum.example.org')
    expect((size - 17) % 4).toBe(0)
    // Its first corner mark: seven squares wide.
    expect(path.startsWith('M0 0h7v1h-7z')).toBe(true)
  })
})

describe('the short address', () => {
  it.each([
    ['https://rostrum.example.org', 'rostrum.example.org'],
    ['http://192.168.1.20:3000', '192.168.1.20:3000'],
  ])('of %s is %s', (origin, short) => {
    expect(shortAddress(origin)).toBe(short)
  })
})

import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Somebody who has no mouse: keys go down, and whatever follows is waited for. */
export type Typist = {
  /** What was done after which nothing had the focus any more, though something had before. */
  readonly lostFocus: readonly string[]
  /** Presses a key and waits for what it leads to. */
  readonly press: (key: string, leadsTo: Locator) => Promise<void>
  /** Types into the field that has the focus. */
  readonly type: (text: string) => Promise<void>
  /** Goes there by Tab (or another key) alone. */
  readonly goTo: (control: Locator, key?: string) => Promise<void>
}

/** More Tab stops than a screen has. */
const MOST_STOPS = 120

export function typist(page: Page): Typist {
  const lostFocus: string[] = []
  const press = async (key: string, leadsTo: Locator) => {
    const held = await whatHasFocus(page)
    await page.keyboard.press(key)
    await leadsTo.first().waitFor()
    if (held !== null && !(await focusIsKept(page))) lostFocus.push(`${key} on ${held}`)
  }
  return {
    lostFocus,
    press,
    type: (text) => page.keyboard.type(text),
    goTo: async (control, key = 'Tab') => {
      await control.first().waitFor()
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        if (await hasFocus(control)) {
          await expectVisibleFocus(page)
          return
        }
        await page.keyboard.press(key)
      }
      throw new Error(`${key} does not lead to ${control}`)
    },
  }
}

const hasFocus = (control: Locator) => control.first().evaluate((element) => element === document.activeElement)

const whatHasFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    return element === null || element === document.body ? null : element.outerHTML.slice(0, 160)
  })

/** Whether something has the focus once the page has come to rest. */
const focusIsKept = (page: Page) =>
  expect
    .poll(() => whatHasFocus(page), { timeout: 1_000 })
    .not.toBeNull()
    .then(
      () => true,
      () => false,
    )

/** Whoever has the focus can be seen to have it. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement
    if (element === null) return 'nothing has the focus'
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const marked = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
    return marked ? 'visible' : `invisible on ${element.outerHTML.slice(0, 200)}`
  })
  expect(seen).toBe('visible')
}

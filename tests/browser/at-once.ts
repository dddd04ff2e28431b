import type { Locator } from 'playwright-core'

/** Presses buttons on several screens in the same instant; a real tap would wait, and by then one is gone. */
export async function atOnce(buttons: readonly Locator[]): Promise<void> {
  const handles = await Promise.all(buttons.map((button) => button.elementHandle()))
  await Promise.all(
    handles.map((button) => button?.evaluate((element) => element instanceof HTMLElement && element.click())),
  )
}

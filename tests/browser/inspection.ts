/** What can be found wrong with a page by looking at it. Each function gives what it found, in words; nothing is right. */
import axeCore from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds that keeps somebody from using the page. */
export async function graveFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source)
  // A colour on its way to another is not what anybody reads.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const examples = nodes
        .slice(0, 3)
        .map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`)
      return `${id} (${nodes.length}): ${examples.join(' | ')}`
    })
}

/** Whether there is more of the page than fits its width. */
export const sidewaysScroll = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    )
    return [
      `${scrollWidth} > ${clientWidth}: ${wide
        .slice(0, 3)
        .map(({ outerHTML }) => outerHTML.slice(0, 120))
        .join(' | ')}`,
    ]
  })

/** Whether a screen that nobody can scroll would have a scroll bar. */
export const scrollBars = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    const fits = scrollWidth <= innerWidth && scrollHeight <= innerHeight
    return fits ? [] : [`${scrollWidth} x ${scrollHeight} in ${innerWidth} x ${innerHeight}`]
  })

/** What a thumb cannot hit: everything that takes a tap and is smaller than 44 pixels either way. */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const LEAST = 44
    const taps = document.querySelectorAll('button, a[href], select, textarea, input, summary')
    return (
      [...taps]
        .filter((tap) => tap.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        // A small box is hit by its label.
        .map((tap) =>
          tap instanceof HTMLInputElement && /checkbox|radio/.test(tap.type) ? (tap.closest('label') ?? tap) : tap,
        )
        .map((tap) => ({ tap, box: tap.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < LEAST - 0.5 || box.height < LEAST - 0.5))
        .map(({ tap, box }) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${tap.outerHTML.slice(0, 140)}`)
    )
  })

/**
 * Names that are cut or broken out of their place: whatever holds one is wider than its box, is clipped by a box around
 * it, or ends in an ellipsis.
 */
export const cutNames = (page: Page, names: readonly string[]): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const cut: string[] = []
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const holder = text.parentElement
      const name = wanted.find((one) => text.textContent?.includes(one))
      if (!holder || name === undefined || !holder.checkVisibility({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      for (let box: Element | null = holder; box; box = box.parentElement) {
        const { overflowX, overflowY, textOverflow } = getComputedStyle(box)
        const around = box.getBoundingClientRect()
        // What is only for those who do not see is clipped on purpose.
        if (around.width <= 1 || around.height <= 1) break
        if (textOverflow === 'ellipsis' && box.scrollWidth > box.clientWidth) cut.push(`${name} ends in an ellipsis`)
        const outX = left < around.left - 1 || right > around.right + 1
        // A font's own box is higher than a tight line; what is cut in earnest is cut by more than that.
        const slack = parseFloat(getComputedStyle(holder).fontSize) * 0.3
        const outY = top < around.top - slack || bottom > around.bottom + slack
        if (overflowX === 'auto' || overflowY === 'auto' || overflowY === 'scroll') break
        if ((overflowX === 'hidden' || overflowX === 'clip') && (outX || outY)) {
          cut.push(`${name} is cut by ${box.outerHTML.slice(0, 100)}`)
          break
        }
      }
    }
    return cut
  }, names)

declare global {
  // Put into a page by the function above.
  var axe: typeof axeCore
}

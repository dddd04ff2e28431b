/** Three screens of one second in one picture: the projected screen above the console, and the phone beside them. */
const WIDTH = 960
const GAP = 24

const image = (png, place) => `<img src="data:image/png;base64,${png.toString('base64')}" style="${place}" alt="">`

export async function composed(browser, { display, console, phone }) {
  const displayHeight = (WIDTH * 1080) / 1920
  const consoleHeight = (WIDTH * 800) / 1280
  const height = displayHeight + GAP + consoleHeight
  const phoneWidth = Math.round((height * 390) / 844)
  const viewport = { width: WIDTH + phoneWidth + 3 * GAP, height: height + 2 * GAP }
  const page = await (await browser.newContext({ viewport })).newPage()
  await page.setContent(`
    <style>
      body { margin: 0; padding: ${GAP}px; background: #e9e7e1; display: grid; gap: ${GAP}px; box-sizing: border-box;
        grid-template: ${displayHeight}px ${consoleHeight}px / ${WIDTH}px ${phoneWidth}px; }
      img { inline-size: 100%; block-size: 100%; border-radius: 6px; }
    </style>
    ${image(display, 'grid-area: 1 / 1')} ${image(phone, 'grid-area: 1 / 2 / 3 / 3')} ${image(console, 'grid-area: 2 / 1')}`)
  const png = await page.screenshot()
  await page.context().close()
  return png
}

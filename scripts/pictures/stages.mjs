import { personOf } from './desk.mjs'

/** The morning panel in pictures, from before the opening to after the adjournment. */
export async function morning({ desk, server, look, take, keep, composed }) {
  const screen = `/display/${desk.meeting}`
  const display = await look(screen, 'wide')
  const light = await look(`${screen}?theme=light`, 'wide')
  const arabicDisplay = await look(`${screen}?lang=ar`, 'wide')
  const console = await look(server.doorOf('secretariat'), 'desktop')
  await console.locator('a[href^="/console/"]').click()
  const wideConsole = await look(server.doorOf('moderator'), 'wide')
  const arabicConsole = await look(server.doorOf('moderator', { query: '?lang=ar' }), 'desktop')
  const senegal = await look(server.doorOf('delegation', { delegation: 'SN' }), 'phone')
  const kenya = await look(server.doorOf('delegation', { delegation: 'KE' }), 'phone')
  const bolivia = await look(server.doorOf('delegation', { delegation: 'BO', query: '?lang=ar' }), 'phone')
  const pages = { display, light, arabicDisplay, console, wideConsole, arabicConsole, senegal, kenya, bolivia }
  for (const page of Object.values(pages))
    await page.locator('[data-link="live"]').first().waitFor({ state: 'attached' })
  await console.getByText(/^± \d+ ms$/).waitFor()

  /** All pages have drawn what was just done: the console's own line would tell it only of itself. */
  const drawn = async () => {
    const { version } = await desk.look()
    await display.waitForLoadState('networkidle')
    for (const page of Object.values(pages)) await page.evaluate(twoFrames)
    return version
  }

  const start = await look('/', 'desktop')
  await start.getByRole('link').nth(1).waitFor()
  await take('start', start)
  await drawn()
  await take('projected-before', display)
  await take('console-before', console)

  await desk.give({ type: 'ChangeModalities', changes: { handOver: null, atZero: { is: 'run-on' } } })
  const delegate = await personOf(server, server.linkOf('delegation', 'KE').code)
  await delegate.give({ type: 'Withdraw', inscription: await placeOf(desk, 'KE') })
  await desk.give({ type: 'CloseList' })
  await desk.give({ type: 'OpenList', window: 120_000 })
  await display.getByRole('timer').filter({ hasText: /^1:5/ }).waitFor()
  await drawn()
  await take('projected-window', display)
  await take('phone-ask', kenya)
  await kenya.getByRole('button', { name: 'Ask for the floor' }).tap()
  await kenya.getByRole('heading', { name: /^You are \d+/ }).waitFor()

  await desk.give({ type: 'CloseList' })
  await desk.give({ type: 'OpenMeeting' })
  await desk.give({ type: 'OpenSegment', segment: 'presentations' })
  await display.getByRole('heading', { name: 'Opening statements and presentations' }).waitFor()
  await take('projected-podium', display)
  await desk.callMember('mezmur')
  await desk.start()
  await display.getByRole('heading', { name: /Mezmur/ }).waitFor()
  await drawn()
  await take('projected-presentation', display)
  await desk.end()

  await desk.give({ type: 'OpenSegment', segment: 'floor-1' })
  await senegal.getByRole('heading', { name: 'You are next' }).waitFor()
  await take('phone-next', senegal)
  await take('phone-listed', kenya)
  await desk.call('SN')
  await display.getByText('Has the floor', { exact: true }).waitFor()
  await drawn()
  await take('projected-called', display)
  await take('console-called', console)
  await desk.start()
  // "Next" rests a moment after every call of another hand.
  await console.getByRole('button', { name: 'Give the floor to Philippines' }).waitFor()
  await desk.leave(84_900)
  await sameSecond({ display, console, phone: senegal }, async (pictures) => {
    await keep('projected-speaking', pictures.display)
    await keep('console-speaking', pictures.console)
    await keep('phone-speaking', pictures.phone)
    await keep('three-screens', await composed(pictures))
  })
  await take('projected-light', light)
  await take('projected-arabic', arabicDisplay)
  await take('console-wide', wideConsole)
  await take('console-arabic', arabicConsole)
  await kenya.getByRole('tab', { name: 'List of speakers' }).tap()
  await take('phone-list', kenya)
  await take('phone-arabic', bolivia)

  await desk.leave(24_900)
  await display.getByText('Last 30 seconds', { exact: true }).waitFor()
  await drawn()
  await take('projected-thirty-seconds', display)
  await desk.leave(1_000)
  await display.getByText('Time is up', { exact: true }).waitFor()
  await display.getByRole('timer').filter({ hasText: '−0:0' }).waitFor()
  await take('projected-over-time', display)
  await take('console-over-time', console)

  await desk.give({ type: 'RaisePointOfOrder', delegation: 'CU' })
  await display.getByRole('heading', { name: 'Cuba' }).waitFor()
  await drawn()
  await take('projected-point-of-order', display)
  const { pointOfOrder } = (await desk.look()).meeting
  await desk.give({ type: 'EndPointOfOrder', point: pointOfOrder.id })
  await desk.end()
  await display.getByRole('heading', { name: 'Philippines' }).waitFor()
  await drawn()
  await take('projected-free', display)
  await console.getByRole('list', { name: 'List of speakers' }).getByRole('button').nth(3).press('Enter')
  await console.getByRole('button', { name: /^Call out of order/ }).waitFor()
  await take('console-row', console)
  await console.keyboard.press('Escape')

  await desk.give({ type: 'ShowMessage', text: 'Please speak slowly, for the interpreters.' })
  await display.getByRole('heading', { name: /Please speak slowly/ }).waitFor()
  await take('projected-message', display)
  await desk.give({ type: 'ClearMessage' })
  await desk.give({ type: 'SuspendMeeting', because: 'The meeting resumes in five minutes' })
  await display.getByRole('heading', { name: 'The meeting is suspended' }).waitFor()
  await take('projected-suspended', display)
  await desk.give({ type: 'ResumeMeeting' })
  await desk.give({ type: 'OpenSegment', segment: 'replies-1' })
  await desk.callMember('mezmur')
  await desk.start()
  await display.getByRole('heading', { name: /Mezmur/ }).waitFor()
  await drawn()
  await take('projected-replies', display)
  await take('console-replies', console)
  await console.keyboard.press('?')
  await console.getByRole('dialog').waitFor()
  await take('console-keys', console)
  await console.keyboard.press('Escape')
  await desk.give({ type: 'AdjournMeeting' })
  await display.getByRole('heading', { name: 'Thank you' }).waitFor()
  await drawn()
  await take('projected-afterwards', display)
  await take('console-adjourned', console)
}

const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))

async function placeOf(desk, delegation) {
  const { inscriptions } = (await desk.look()).meeting
  return inscriptions.find((one) => one.delegation === delegation && one.standing === 'listed').id
}

const digits = async (page) => (await page.getByRole('timer').first().textContent()).trim()

/** How often three pictures are taken until all three show the same second. */
const TRIES = 12

/** Takes the three screens within one second of the clock, and hands the pictures on. */
async function sameSecond(pages, then) {
  const all = Object.entries(pages)
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await digits(pages.display)
    // Just after the digit has changed there is the most time until it changes again.
    await pages.display.waitForFunction(
      (shown) => document.querySelector('[role="timer"]')?.textContent?.trim() !== shown,
      before,
    )
    const during = await Promise.all(all.map(([, page]) => digits(page)))
    const pictures = Object.fromEntries(
      await Promise.all(all.map(async ([name, page]) => [name, await page.screenshot()])),
    )
    const afterwards = await Promise.all(all.map(([, page]) => digits(page)))
    if (new Set([...during, ...afterwards]).size === 1) return then(pictures)
  }
  throw new Error(`the three screens were not caught in the same second, ${TRIES} times`)
}

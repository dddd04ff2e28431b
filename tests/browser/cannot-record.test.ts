import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { minutes } from '#shared/meeting/time.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import { begin, startNext } from './floor.ts'
import { sidewaysScroll } from './inspection.ts'
import { give, hallForEachTest, SIZE } from './rig.ts'

const ON_A_PHONE = { context: { viewport: SIZE.phone } }
const SINCE = /^Nothing can be recorded since \d\d:\d\d\./
const ASK = 'Ask for the floor'

/** What is pressed on the console at any time, and what grey says of it. */
const suspend = (console: Page) => console.getByRole('button', { name: /^Suspend/ })
const reasonOf = (page: Page) => page.getByText(/^Nothing can be recorded for the moment\. It goes on by itself/)

describe('while nothing can be recorded', () => {
  const hall = hallForEachTest({ meetings: [{ ...MORNING, synthetic: true }] })

  /** As on a disk that has become read-only: SQLite itself refuses to write, which shows at the next press. */
  const takeTheDiskAway = async () => {
    const { desk, rig } = hall()
    rig.server.db.pragma('query_only = ON')
    const answer = await desk.send({ type: 'ShowMessage', text: 'Nobody will read this' })
    expect(answer).toMatchObject({ accepted: false, refusal: { because: 'cannot-record' } })
  }
  const giveItBack = () => hall().rig.server.db.pragma('query_only = OFF')

  it('every screen says so, takes no press and tells why, until it can be recorded again', async () => {
    const { desk, console, display, phone } = hall()
    await begin(desk, { list: ['BO', 'SN'], speakingTime: minutes(5) })
    await give(desk, { type: 'OpenList' })
    await startNext(desk)
    const [moderator, screen, kenya] = [await console(), await display(), await phone('KE')]
    const alert = moderator.getByRole('alert').filter({ hasText: SINCE })
    const onThePhone = kenya.getByRole('status').filter({ hasText: 'nobody can ask for the floor here' })
    const onTheScreen = screen.getByRole('status').filter({ hasText: 'The clock goes on.' })
    const ask = kenya.getByRole('button', { name: ASK })
    await screen.getByText(ASK).waitFor()

    await takeTheDiskAway()
    await Promise.all([alert, onThePhone, onTheScreen].map((line) => line.waitFor()))
    expect(await screen.getByText(ASK).count(), 'nobody is told to ask').toBe(0)
    for (const button of [suspend(moderator), ask]) {
      expect(await button.getAttribute('aria-disabled')).toBe('true')
      await button.focus()
      await reasonOf(button.page()).filter({ visible: true }).first().waitFor()
      const described = await button.getAttribute('aria-describedby')
      expect(await button.page().locator(`[id="${described}"]`).textContent()).toMatch(/Nothing can be recorded/)
    }

    giveItBack()
    await Promise.all([alert, onThePhone, onTheScreen].map((line) => line.waitFor({ state: 'hidden' })))
    await screen.getByText(ASK).waitFor()
    expect(await suspend(moderator).getAttribute('aria-disabled')).toBe('false')
    await ask.tap()
    await kenya.getByRole('heading', { name: /^You are/ }).waitFor()
  })

  it('the window still counts down, but asks nobody to press', async () => {
    const { desk, display } = hall()
    const screen = await display()
    await give(desk, { type: 'OpenList', window: minutes(2) })
    const press = screen.getByRole('heading', { name: 'Press to ask for the floor' })
    await press.waitFor()
    await takeTheDiskAway()
    await screen.getByRole('heading', { name: 'Nothing can be recorded for the moment.' }).waitFor()
    expect(await press.count()).toBe(0)
    expect(await screen.getByText('Scan, or open').count()).toBe(0)
    await screen.getByRole('timer').waitFor()
    giveItBack()
    await press.waitFor()
  })

  it.each(['en', 'fr', 'ar'])('nothing scrolls sideways or is written over at 390 pixels, in %s', async (language) => {
    const { desk, console, display, phone, rig, open } = hall()
    await begin(desk, { list: ['BO', 'SN'] })
    await give(desk, { type: 'OpenList' })
    await startNext(desk)
    const small = { ...ON_A_PHONE, query: `?lang=${language}` }
    const [moderator, screen, kenya] = [
      await console('moderator', small),
      await display(small),
      await phone('KE', small),
    ]
    const secretariat = await open(`/enter${small.query}#${(await rig.issue('secretariat')).code}`, small)
    await secretariat.locator('.desk[data-link="live"]').waitFor()
    await takeTheDiskAway()
    for (const page of [moderator, secretariat]) await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
    await kenya.locator('.recording-line span').waitFor()
    await screen.locator('.notes-link:not(:empty)').waitFor()
    for (const page of [moderator, secretariat, kenya, screen]) expect(await sidewaysScroll(page)).toEqual([])
    // Where a reason is told, it is inside as well.
    const grey = moderator.locator('button[aria-disabled="true"]')
    for (let nth = 0; nth < (await grey.count()); nth += 1) {
      await grey.nth(nth).focus()
      expect(await sidewaysScroll(moderator)).toEqual([])
    }
    expect(await overlap(screen, '.notes', '.round-bar')).toBe(false)
    giveItBack()
    for (const page of [moderator, secretariat])
      await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor({ state: 'hidden' })
  })
})

/** Whether one box lies over another. */
const overlap = (page: Page, one: string, other: string): Promise<boolean> =>
  page.evaluate(
    ([first, second]) => {
      const [a, b] = [first, second].map((selector) => document.querySelector(selector ?? '')?.getBoundingClientRect())
      if (!a || !b) throw new Error('One of them is not shown.')
      return a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right
    },
    [one, other],
  )

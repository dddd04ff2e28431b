import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { minutes } from '#shared/meeting/time.ts'
import { give, hallForEachTest, SIZE } from './rig.ts'

const hall = hallForEachTest()

/** What a countdown shows, in seconds, and when it was read by the page's own clock, in ms. */
const countdown = (page: Page) =>
  page.evaluate(() => {
    const shown = document.querySelector('main')?.innerText ?? ''
    const [, mins, secs] = /(\d+):(\d\d)/.exec(shown) ?? []
    return { left: Number(mins) * 60 + Number(secs), at: performance.now() }
  })

/** How many times as fast as the page's own clock a countdown runs, looked at for so many ms. */
async function paceOf(page: Page, ms: number): Promise<number> {
  const before = await countdown(page)
  const after = await page.evaluate(
    (until) =>
      new Promise<number>((done) => {
        const wait = () => (performance.now() < until ? requestAnimationFrame(wait) : done(performance.now()))
        wait()
      }),
    before.at + ms,
  )
  const { left, at } = await countdown(page)
  expect(at).toBeGreaterThanOrEqual(after)
  return ((before.left - left) * 1_000) / (at - before.at)
}

test('a moderator rehearses from the start page: marked on every screen, as fast as chosen, with company', async () => {
  const { console, open, rig, phone } = hall()
  const moderator = await console()
  await moderator.goto(`${rig.url}/`)
  await moderator.getByRole('button', { name: /^Rehearse: / }).click()
  await moderator.waitForURL(/\/console\/r/)
  await moderator.locator('.rehearsal-mark', { hasText: 'Rehearsal' }).waitFor()
  const id = asMeetingId(moderator.url().split('/').at(-1) ?? '')
  const desk = await rig.connect('secretariat', undefined, { meeting: id })

  const screen = await open(`/display/${id}`, { context: { viewport: SIZE.display } })
  await screen.getByText('Rehearsal', { exact: true }).waitFor()
  const senegal = await phone('SN')
  await senegal.goto(`${rig.url}/delegate/${id}`)
  await senegal.locator('.rehearsal-mark').waitFor()

  await moderator.getByLabel('Pace of the rehearsal').selectOption('5')
  await screen.getByText('Rehearsal · ×5').waitFor()
  await senegal.getByText('Rehearsal · ×5').waitFor()
  await desk.until(({ rehearsal }) => rehearsal?.speed === 5)

  await give(desk, { type: 'OpenList', window: minutes(2) })
  await screen
    .getByText(/^1:\d\d$/)
    .first()
    .waitFor()
  const pace = await paceOf(screen, 3_000)
  expect(pace).toBeGreaterThan(4)
  expect(pace).toBeLessThan(6)
  const meeting = await desk.until(({ inscriptions }) => inscriptions.length > 5)
  expect(meeting.inscriptions.every(({ by }) => by === 'delegation')).toBe(true)

  await moderator.getByLabel('Pace of the rehearsal').selectOption('20')
  await screen.getByText('Rehearsal · ×20').waitFor()
  await desk.until(({ list }) => list.is === 'closed')
  await moderator.locator('.rehearsal-mark').waitFor()
  expect(rig.server.rooms.room(rig.meeting)?.durable().version).toBe(1)
})

test('who leaves a rehearsal for the real meeting is shown the real time again', async () => {
  const { console, rig, open } = hall()
  const moderator = await console()
  await moderator.goto(`${rig.url}/`)
  await moderator.getByRole('button', { name: /^Rehearse: / }).click()
  await moderator.getByLabel('Pace of the rehearsal').selectOption('60')
  const id = asMeetingId(moderator.url().split('/').at(-1) ?? '')
  const desk = await rig.connect('secretariat', undefined, { meeting: id })
  await desk.until(({ rehearsal }) => rehearsal?.speed === 60)
  // Five minutes of the rehearsal, with all that happens in them.
  const began = await desk.clock()
  while ((await desk.clock()) - began < minutes(5)) await rig.settled()

  await moderator.goto(`${rig.url}/console/${rig.meeting}`)
  const screen = await open(`/display/${rig.meeting}`)
  await screen.locator('main[data-link="live"]').waitFor()
  expect(await screen.locator('.rehearsal-mark').count()).toBe(0)
  const { now } = rig.server.clock
  const shown = () => moderator.locator('.staff-time').textContent()
  const inTheRoom = () =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Zurich', hour: '2-digit', minute: '2-digit' }).format(now())
  await expect.poll(async () => (await shown()) === inTheRoom()).toBe(true)
})

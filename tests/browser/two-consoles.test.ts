import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { seconds } from '#shared/meeting/time.ts'
import { atOnce } from './at-once.ts'
import { atFloor, begin, placeOf, startNext } from './floor.ts'
import { give, hallForEachTest } from './rig.ts'

const awake = (page: Page, label: string) =>
  page.getByRole('button', { name: label }).and(page.locator('[aria-disabled="false"]'))
const statusOn = (page: Page) => page.getByRole('region', { name: 'Now' }).getByRole('status')
const plateOn = (page: Page) => page.getByRole('region', { name: 'Now' }).getByRole('heading', { level: 2 })

describe('two consoles at once', () => {
  const hall = hallForEachTest()

  it('that press next in the same instant advance the meeting once, and the other is told (FL1)', async () => {
    const { desk, console, settled } = hall()
    const consoles = [await console('moderator'), await console('secretariat')]
    await begin(desk, { list: ['KE', 'SN', 'BO', 'CH'], speakingTime: seconds(60) })
    await settled()
    for (const page of consoles) await awake(page, 'Give the floor to Kenya').waitFor()

    await Promise.all(consoles.map((page) => page.keyboard.press('n')))
    await desk.until(({ floor }) => floor.is === 'called')
    for (const page of consoles) await statusOn(page).filter({ hasText: /./ }).last().waitFor()
    await settled()
    expect(desk.meeting.lastIntervention).toBe(1)
    for (const page of consoles) expect(await plateOn(page).innerText()).toBe('Kenya')

    const told = await Promise.all(consoles.map((page) => statusOn(page).last().innerText()))
    expect(told).toContain('The floor was given to Kenya.')
    const other = told.find((sentence) => sentence !== 'The floor was given to Kenya.')
    expect([
      'Somebody else has just acted. Look again at who has the floor.',
      'Whoever was called has not begun yet.',
      '',
    ]).toContain(other)
  })

  it('“next” rests a moment on the other console, and says who has been given the floor (FL1)', async () => {
    const { desk, console, settled } = hall()
    const [first, second] = [await console('moderator'), await console('secretariat')]
    await begin(desk, { list: ['KE', 'SN', 'BO'], speakingTime: seconds(60) })
    await startNext(desk)
    await settled()
    await awake(first, 'Give the floor to Senegal').waitFor()
    await awake(second, 'Give the floor to Senegal').waitFor()

    await first.keyboard.press('n')
    const resting = second.getByRole('button', { name: 'Bolivia (Plurinational State of) is now next' })
    await resting.waitFor()
    await second.getByText('Senegal has just been given the floor').waitFor()
    await second.keyboard.press('n')
    await settled()
    expect(desk.meeting.lastIntervention).toBe(2)

    await give(desk, { type: 'StartClock', intervention: await atFloor(desk) })
    await awake(second, 'Give the floor to Bolivia').waitFor()
    await second.keyboard.press('n')
    await plateOn(first).getByText('Bolivia').waitFor()
    expect(desk.meeting.lastIntervention).toBe(3)
  })

  it('nobody wrong is called when the head of the list withdraws just before (FL1, LS7)', async () => {
    const { desk, console, phone, settled } = hall()
    const moderator = await console()
    const kenya = await phone('KE')
    await begin(desk, { list: ['KE', 'SN', 'BO'], speakingTime: seconds(60) })
    await settled()
    await awake(moderator, 'Give the floor to Kenya').waitFor()
    await kenya.getByRole('button', { name: 'Change' }).tap()
    const withdraw = kenya.getByRole('dialog').getByRole('button', { name: 'Withdraw from the list' })
    await withdraw.waitFor()

    await Promise.all([atOnce([withdraw]), moderator.keyboard.press('n')])
    await desk.until(({ inscriptions }) => inscriptions[0]?.standing !== 'listed')
    await settled()
    const kenyas = desk.meeting.inscriptions.find(({ id }) => id === placeOf(desk, 'KE'))?.standing
    // Whichever came first, nobody but Kenya may have been given the floor by that key.
    if (kenyas === 'withdrawn') expect(desk.meeting.lastIntervention).toBe(0)
    else expect([kenyas, desk.meeting.lastIntervention]).toEqual(['called', 1])
  })

  it('“next” rests a moment when the head has just withdrawn, and says so (FL1, LS7)', async () => {
    const { desk, console, settled } = hall()
    const moderator = await console()
    await begin(desk, { list: ['KE', 'SN', 'BO'], speakingTime: seconds(60) })
    await settled()
    await awake(moderator, 'Give the floor to Kenya').waitFor()
    await give(desk, { type: 'Withdraw', inscription: placeOf(desk, 'KE') })
    await moderator.getByRole('button', { name: 'Senegal is now next' }).waitFor()
    await moderator.getByText('Kenya has just withdrawn').waitFor()
    await moderator.keyboard.press('n')
    await settled()
    expect(desk.meeting.lastIntervention).toBe(0)
    await awake(moderator, 'Give the floor to Senegal').waitFor()
  })
})

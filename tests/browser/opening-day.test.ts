import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { seconds } from '#shared/meeting/time.ts'
import { listed, speakerClass } from '#shared/rules/order.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import { atOnce } from './at-once.ts'
import { begin, NATIONAL } from './floor.ts'
import { give, type Hall, hallForEachTest } from './rig.ts'

const GROUPS = [
  ['NL', /European Union/],
  ['ZA', /African Group/],
  ['PK', /Organization of Islamic Cooperation/],
  ['KW', /Arab Group/],
  ['EE', /Nordic-Baltic/],
] as const
const NGOS = ['alsalam', 'liberation', 'maarij', 'ilga']
const STATES = 'AF AL DZ AR AU AT BH BD BY BE BO CA CL CN CO CU EG FR DE GH IN ID IE IL IT JP KE MX MA NO PH'.split(' ')
const EVERYBODY = [...GROUPS.map(([id]) => id), ...NGOS, ...STATES]
/** These phones have a screen. The others are the same without one: forty Chromium pages are too many for one machine. */
const ALONE = ['ilga', 'AF']
const SHOWN = [...GROUPS.map(([id]) => id), ...ALONE]

const askButton = (page: Page) => page.getByRole('button', { name: /^(Ask for the floor|Register)$/ })

const inscribes = (id: string) => ({ type: 'Inscribe', delegation: asDelegationId(id), capacity: NATIONAL }) as const

async function deskScreen({ open, rig }: Hall): Promise<Page> {
  const page = await open(`/enter#${(await rig.issue('secretariat')).code}`)
  await page.locator('.desk[data-link="live"]').waitFor()
  return page
}

/** How many rows stand above the cut line. */
const heardBefore = (line: Locator): Promise<number> =>
  line.evaluate((mark) => {
    const rows = [...(mark.closest('ul, ol')?.querySelectorAll(':scope > li') ?? [])]
    return rows.findIndex((row) => row.contains(mark)) + 1
  })

describe('the day the list opens', () => {
  const hall = hallForEachTest({ meetings: [{ ...MORNING, synthetic: false }] })

  it('forty phones press within two minutes; the desk settles claims and checks in; the cut line follows', async () => {
    expect(EVERYBODY).toHaveLength(40)
    const { desk, rig, console, display, phone } = hall()
    const screens = new Map<string, Page>()
    for (const id of SHOWN) screens.set(id, await phone(id))
    const screenOf = (id: string): Page => {
      const page = screens.get(id)
      if (!page) throw new Error(`the phone of ${id} has no screen`)
      return page
    }
    const others = EVERYBODY.filter((id) => !SHOWN.includes(id))
    const sockets = await Promise.all(others.map(async (id) => ({ id, client: await rig.connect('delegation', id) })))
    const [secretariat, hallScreen, moderator] = [await deskScreen(hall()), await display(), await console()]
    await begin(desk)

    // LS1: the window is opened at the desk and counted down on the projected screen.
    await secretariat.getByRole('button', { name: /^Open for 2 min/ }).click()
    await hallScreen
      .getByRole('timer')
      .filter({ hasText: /^[12]:/ })
      .waitFor()
    await Promise.all(ALONE.map((id) => askButton(screenOf(id)).waitFor()))
    await Promise.all([
      atOnce(ALONE.map((id) => askButton(screenOf(id)))),
      ...sockets.map(({ id, client }) => give(client, inscribes(id))),
    ])
    for (const [id, group] of GROUPS) {
      await askButton(screenOf(id)).tap()
      await screenOf(id).getByRole('dialog').getByRole('button', { name: group }).tap()
    }
    await screenOf('AF')
      .getByRole('heading', { name: /^You are \d+/ })
      .waitFor()
    await screenOf('ilga')
      .getByRole('heading', { name: /^Registered/ })
      .waitFor()
    await desk.until(({ inscriptions }) => inscriptions.length === 40)
    expect(new Set(desk.meeting.inscriptions.map(({ delegation }) => delegation)).size).toBe(40)

    // LS4: three claims are confirmed, two rejected.
    const claims = secretariat.getByRole('region', { name: 'Claims to confirm' })
    for (const name of ['Netherlands', 'South Africa', 'Pakistan'])
      await claims.getByRole('button', { name: `Confirm: ${name}` }).click()
    for (const name of ['Kuwait', 'Estonia']) {
      await claims.getByRole('button', { name: new RegExp(`^Reject.*: ${name}$`) }).click()
      await secretariat.getByRole('textbox', { name: 'Reason, if any' }).fill('Another State speaks for it')
      await secretariat.keyboard.press('Enter')
    }
    await claims.getByText('No claim waits.').waitFor()
    await screenOf('KW')
      .getByText(/Another State speaks for it/)
      .waitFor()
    await screenOf('NL').getByRole('heading', { name: 'You are next' }).waitFor()

    // LS5: four NGOs come to the desk.
    for (const name of ['Alsalam Foundation', 'Liberation', 'Maarij', 'International Lesbian']) {
      const arrived = secretariat.getByRole('button', { name: new RegExp(`^Check in: ${name}`) })
      await arrived.click()
      await arrived.waitFor({ state: 'detached' })
    }
    await secretariat.getByText('Nobody is expected.').waitFor()
    await screenOf('ilga').getByRole('heading', { name: 'You are 40th' }).waitFor()
    await rig.settled()
    const classes = listed(desk.meeting).map((row) => speakerClass(desk.meeting, row))
    expect(classes.slice(0, 3)).toEqual(['group', 'group', 'group'])
    expect(classes.slice(3)).not.toContain('group')

    // FC1: the round does not hold forty; with a shorter speaking time it holds more, and the line says so.
    const line = moderator.locator('.row-cut').first()
    await line.waitFor({ state: 'attached' })
    const atTwoMinutes = await heardBefore(line)
    await give(desk, { type: 'SetSpeakingTime', classes: 'all', time: seconds(90) })
    await expect.poll(() => heardBefore(line)).toBeGreaterThan(atTwoMinutes)
  }, 120_000)
})

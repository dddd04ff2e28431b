import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { seconds } from '#shared/meeting/time.ts'
import { cableTo } from './cable.ts'
import { appearances, digitsOn, momentOn, spread, TOLERANCE, untilDigits, untilSeen } from './digits.ts'
import { atFloor, begin, callNext, inscribe, startNext } from './floor.ts'
import { give, hallForEachTest } from './rig.ts'

/** What a browser says of connections that are broken on purpose. */
const BROKEN = /WebSocket connection|Failed to load resource: net::ERR/

const lost = (page: Page) => page.getByText(/Connection lost at \d\d:\d\d\. The clock goes on\./)

/** The live list, without the mark that stands by one's own place. */
async function listOn(page: Page): Promise<readonly string[]> {
  await page.getByRole('tab', { name: 'List of speakers' }).click()
  const rows = await page.getByRole('tabpanel').getByRole('listitem').allInnerTexts()
  await page.getByRole('tab', { name: 'Our place' }).click()
  return rows.map((row) => row.replace(/you.*$/s, '').trim())
}

describe('a phone that was cut off', () => {
  const hall = hallForEachTest()

  async function throughCable(delegation: string) {
    const cable = await cableTo(hall().rig.url)
    onTestFinished(cable.close)
    hall().expectFault(BROKEN)
    return { cable, phone: await hall().phone(delegation, { through: cable.url }) }
  }
  it('goes on counting, says so, and comes back with the same version, list and digit (CK3)', async () => {
    const { desk, phone, settled, heard } = hall()
    const { cable, phone: kenya } = await throughCable('KE')
    const senegal = await phone('SN')
    await begin(desk, { list: ['BO', 'KE', 'SN'], speakingTime: seconds(60) })
    await startNext(desk)
    await settled()
    const began = await momentOn(senegal)
    await untilSeen(kenya, '0:58')

    cable.pull()
    await lost(kenya).waitFor()
    // Meanwhile the hall goes on: others ask for the floor, and the list is moved.
    await inscribe(desk, 'CH')
    await inscribe(desk, 'MX')
    await Promise.all([untilSeen(kenya, '0:54'), untilSeen(senegal, '0:54')])
    const gaps = spread(await Promise.all([kenya, senegal].map((page) => appearances(page, began))))
    expect([...gaps.keys()]).toEqual(expect.arrayContaining(['0:56', '0:55', '0:54']))
    for (const [digits, gap] of gaps) expect(gap, `${digits} without a connection`).toBeLessThan(TOLERANCE)
    await give(desk, { type: 'PauseClock', intervention: await atFloor(desk) })

    cable.putBack()
    await lost(kenya).waitFor({ state: 'detached' })
    await settled()
    expect(heard(kenya)).toBe(heard(senegal))
    expect(await digitsOn(kenya)).toBe(await digitsOn(senegal))
    expect(await listOn(kenya)).toEqual(await listOn(senegal))
  })

  it('takes no taps: each is told at once that it was not sent, and none is delivered later', async () => {
    const { desk, settled } = hall()
    const { cable, phone } = await throughCable('KE')
    await give(desk, { type: 'OpenList' })
    await settled()
    const ask = phone.getByRole('button', { name: 'Ask for the floor' })
    await ask.waitFor()
    const version = desk.version

    cable.pull()
    await lost(phone).waitFor()
    await ask.tap({ force: true })
    await phone.getByText('Not sent: no connection.').first().waitFor()
    expect(await ask.getAttribute('aria-disabled')).toBe('true')

    cable.putBack()
    await lost(phone).waitFor({ state: 'detached' })
    // An answer over the phone's own socket comes after anything it might have kept back.
    await ask.tap()
    await phone.getByRole('heading', { name: 'You are 1st' }).waitFor()
    expect(desk.version).toBe(version + 1)
  })

  it('that did not know it yet says that no answer came, and nothing is delivered later', async () => {
    const { desk, settled } = hall()
    const { cable, phone } = await throughCable('KE')
    await give(desk, { type: 'OpenList' })
    await settled()
    const ask = phone.getByRole('button', { name: 'Ask for the floor' })
    await ask.waitFor()
    const version = desk.version

    cable.deaden()
    await ask.tap()
    await phone.getByRole('alert').getByText('Sent, but no answer came back.').waitFor()
    cable.pull()
    await lost(phone).waitFor()
    cable.putBack()
    await lost(phone).waitFor({ state: 'detached' })
    await settled()
    expect(desk.version).toBe(version)
    expect(await phone.getByRole('heading', { level: 1 }).innerText()).toBe('The list of speakers is open')
  })

  it('is shown its own turn as soon as it is back', async () => {
    const { desk, settled } = hall()
    const { cable, phone } = await throughCable('KE')
    await begin(desk, { list: ['KE'] })
    await settled()
    await phone.getByRole('heading', { name: 'You are next' }).waitFor()
    cable.pull()
    await lost(phone).waitFor()
    await callNext(desk)
    cable.putBack()
    await phone.getByRole('heading', { name: 'You have the floor' }).waitFor()
  })
})

describe('a server that is restarted in mid-speech', () => {
  const hall = hallForEachTest()

  it('finds all screens back by themselves, with the same digit (CK2)', async () => {
    const { rig, desk, console, display, phone, expectFault } = hall()
    expectFault(BROKEN)
    const screens = [await console(), await display(), await phone('KE'), await phone('SN')]
    await begin(desk, { list: ['KE', 'SN'], speakingTime: seconds(60) })
    await startNext(desk)
    await Promise.all(screens.map((page) => untilSeen(page, '0:59')))

    const [first] = screens
    if (!first) return
    const stopped = await momentOn(first)
    await rig.restart()
    const afterwards = await rig.connect('secretariat')
    await Promise.all(screens.map((page) => page.locator('[data-link="live"]').first().waitFor({ state: 'attached' })))
    await Promise.all(screens.map((page) => untilSeen(page, '0:52', stopped)))
    const gaps = spread(await Promise.all(screens.map((page) => appearances(page, stopped))))
    expect([...gaps.keys()]).toEqual(expect.arrayContaining(['0:54', '0:53', '0:52']))
    for (const [digits, gap] of gaps) expect(gap, `${digits} across the restart`).toBeLessThan(TOLERANCE)

    await give(afterwards, { type: 'PauseClock', intervention: await atFloor(afterwards) })
    await hall().settled()
    const shown = await Promise.all(screens.map(digitsOn))
    expect(new Set(shown)).toEqual(new Set([shown[0]]))
    await untilDigits(first, shown[0] ?? '')
  })
})

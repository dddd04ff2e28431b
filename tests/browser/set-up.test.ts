import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { asMeetingId } from '#shared/meeting/ids.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { graveFindings, sidewaysScroll, smallTargets } from './inspection.ts'
import { typist } from './keyboard.ts'
import { give, type Hall, hallForEachTest, type Opening, SIZE } from './rig.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })
const part = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name })

/** The secretariat at an address, signed in by its card. */
async function desk({ rig, open }: Hall, address: string, opening: Opening = {}): Promise<Page> {
  const page = await open(`/enter${opening.query ?? ''}#${(await rig.issue('secretariat')).code}`, opening)
  await page.waitForURL(/\/(console|desk)\//)
  await page.goto(`${rig.url}${address}${opening.query ?? ''}`)
  return page
}

const FIVE_MINUTES = 300
/** A tour of all parts takes longer than one test usually may, in ms. */
const TOUR = 240_000

const idIn = (page: Page) => asMeetingId(new URL(page.url()).pathname.split('/')[2] ?? '')
const meetingOf = ({ rig }: Hall, page: Page): Meeting => {
  const meeting = rig.server.rooms.room(idIn(page))?.durable().meeting
  if (!meeting) throw new Error(`there is no meeting at ${page.url()}`)
  return meeting
}
const saved = (page: Page) => page.getByText('All is saved.')

describe('setting a meeting up', () => {
  const hall = hallForEachTest()

  it(
    'takes less than five minutes from the template, by keyboard alone',
    async () => {
      const page = await desk(hall(), '/')
      const { press, type, goTo, lostFocus } = typist(page)
      const began = performance.now()
      await goTo(page.getByRole('link', { name: 'New meeting' }))
      await press('Enter', page.getByRole('radio', { name: /^HRC panel/ }))
      await goTo(page.getByRole('radio', { name: /^HRC panel/ }))
      await goTo(field(page, 'Theme'))
      await type('The right to water')
      await goTo(field(page, 'Room'))
      await type('Room XX')
      await goTo(field(page, 'Title'))
      await page.keyboard.press('Control+A')
      await type('Panel on water')
      await goTo(field(page, 'Begins'))
      await page.keyboard.press('Control+A')
      await type('15')
      await goTo(button(page, 'Convene the meeting'))
      await press('Enter', heading(page, 'Podium'))
      const people = [
        'The President',
        'Ms. Moderator',
        'The High Commissioner',
        'Mr. One',
        'Ms. Two',
        'Mr. Three',
        'Ms. Four',
      ]
      for (const [index, name] of people.entries()) {
        await goTo(field(page, 'Name').nth(index))
        await type(name)
        await goTo(field(page, 'Title or function').nth(index))
        await type('Expert on water')
      }
      await press('Control+S', saved(page))
      const seconds = (performance.now() - began) / 1_000

      const meeting = meetingOf(hall(), page)
      expect(meeting).toMatchObject({ title: 'Panel on water', theme: 'The right to water', room: 'Room XX' })
      expect(meeting.planned.end - meeting.planned.start).toBe(180 * 60_000)
      expect(meeting.podium.map(({ name }) => name)).toEqual(people)
      expect(Object.keys(meeting.delegations).length).toBeGreaterThan(100)
      expect(await page.getByText('Nothing to be mended. It can be held as it stands.').count()).toBe(1)
      expect(lostFocus).toEqual([])
      // Most of it is looking where the focus is after every Tab; the rest is left for finding the names.
      expect(seconds).toBeLessThan(FIVE_MINUTES / 2)
    },
    FIVE_MINUTES * 1_000,
  )

  it('OD4 shows while typing that the order of the day goes past the interpreters’ hour, and saves what is left of it', async () => {
    const page = await desk(hall(), `/set-up/${hall().rig.meeting}/order`)
    const minutes = page.getByRole('listitem', { name: /^Segment 4: / }).getByRole('textbox', { name: 'Minutes' })
    await minutes.fill('60')
    await button(page, 'The order of the day is 15 min longer than the meeting.').waitFor()
    await page.getByText('15 min too long.').waitFor()
    await button(page, 'Remove: Replies by the panellists').click()
    await page.getByText('It fills the time exactly.').waitFor()
    await button(page, 'No replies follow “Interventions from the floor”.').waitFor()
    await page.getByText('Not saved yet: Order of the day.').waitFor()
    // A part that is left is saved.
    await part(page, 'Podium').click()
    await saved(page).waitFor()
    expect(meetingOf(hall(), page).orderOfTheDay.map(({ budget, round }) => [budget / 60_000, round])).toEqual([
      [60, null],
      [45, 1],
      [60, 2],
      [15, 2],
      [0, null],
    ])
  })

  it('changes the modalities, and greys after the opening what can no longer be changed, saying why', async () => {
    const { rig } = hall()
    const page = await desk(hall(), `/set-up/${rig.meeting}/modalities`)
    await field(page, 'Speaking time: NGOs').fill('1:30')
    await page.getByRole('radio', { name: 'By lot, drawn when the list closes' }).check()
    await page.getByRole('combobox', { name: 'Called as: NGOs' }).selectOption('4')
    await button(page, 'Save').click()
    await saved(page).waitFor()
    const { modalities } = meetingOf(hall(), page)
    expect([modalities.speakingTime.ngo, modalities.byLot, modalities.order.at(-1)]).toEqual([90_000, true, ['ngo']])

    await give(hall().desk, { type: 'OpenMeeting' })
    await part(page, 'Meeting').click()
    await page.getByText('This can no longer be changed: The meeting is open already.').waitFor()
    expect(await field(page, 'Room').isDisabled()).toBe(true)
    await part(page, 'Podium').click()
    expect(await field(page, 'Name').first().isEnabled()).toBe(true)
  })

  it('imports 250 delegations from Excel but for five bad rows, each with its sentence', async () => {
    const page = await desk(hall(), '/set-up')
    await field(page, 'Theme').fill('Water')
    await field(page, 'Room').fill('XX')
    await page.getByRole('combobox', { name: 'Delegations' }).selectOption({ label: 'None yet' })
    await button(page, 'Convene the meeting').click()
    await part(page, 'Delegations').click()
    await page.locator('input[type="file"]').setInputFiles({
      name: 'delegations.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await sheetOf(250),
    })
    await page.getByText('5 rows have a mistake and will be left out.').waitFor()
    await page.getByText('245 rows can be imported.').waitFor()
    expect(await page.locator('.set-up-mistakes li').count()).toBe(5)
    expect(Object.keys(meetingOf(hall(), page).delegations)).toHaveLength(0)
    await button(page, 'Import 245 rows').click()
    await page.getByText('245 rows imported.').waitFor()
    await page.getByText('245 delegations').waitFor()
    expect(Object.keys(meetingOf(hall(), page).delegations)).toHaveLength(245)
  })

  it('finds a State by any of its names, names all of them, and prepares a speaker', async () => {
    const page = await desk(hall(), `/set-up/${hall().rig.meeting}/delegations`)
    await page.getByRole('searchbox', { name: 'Search' }).fill('cote divoire')
    await button(page, /^Edit: Côte d/).waitFor()
    await button(page, 'Add States and organizations …').click()
    await page.getByRole('combobox', { name: 'Language of the names' }).selectOption('fr')
    await page.getByRole('combobox', { name: 'Year' }).selectOption('2016')
    await button(page, /^Add all \d+ States/).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(() => meetingOf(hall(), page).delegations).toMatchObject({ CH: { name: 'Suisse' } })

    await part(page, 'Speakers registered').click()
    await button(page, 'Add a speaker').click()
    await field(page, 'Delegation').fill('suiza')
    await button(page, 'Suisse').click()
    await field(page, 'Name of the speaker').fill('The Ambassador')
    await button(page, 'Add').and(page.locator('.button--primary')).click()
    await button(page, 'Remove: Suisse').waitFor()
    expect(meetingOf(hall(), page).inscriptions).toMatchObject([{ delegation: 'CH', speaker: 'The Ambassador' }])
  })

  it('keeps a meeting as a file, and copies it', async () => {
    const page = await desk(hall(), `/set-up/${hall().rig.meeting}/file`)
    const download = page.waitForEvent('download')
    await button(page, 'Save as a file').click()
    const file = await readFile(await (await download).path(), 'utf8')
    expect(JSON.parse(file)).toMatchObject({ format: 'rostrum-meeting', edition: 1, plan: { id: hall().rig.meeting } })
    await page.locator('input[type="file"]').setInputFiles({
      name: 'meeting.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    })
    await page.waitForURL((url) => !url.pathname.includes(hall().rig.meeting))
    const { id: _, ...copy } = meetingOf(hall(), page)
    const { id: __, ...original } = hall().desk.meeting
    expect(copy).toEqual(original)
  })

  it('makes a new occasion, and tells its code once', async () => {
    const page = await desk(hall(), '/set-up')
    await page.getByRole('radio', { name: /^Full day/ }).check()
    await page.getByRole('radio', { name: 'A new occasion' }).check()
    await field(page, 'Title of the occasion').fill('Water days')
    await field(page, 'Theme').fill('Water')
    await field(page, 'Room').fill('XX')
    await button(page, 'Convene 2 meetings').click()
    const code = await page.locator('.set-up-code-digits').textContent()
    expect(meetingOf(hall(), page).occasion.title).toBe('Water days')
    const its = hall()
      .rig.server.rooms.all()
      .filter(({ meeting }) => meeting.occasion.title === 'Water days')
    expect(its.map(({ meeting }) => meeting.title)).toEqual(['Morning panel', 'Afternoon panel'])
    const other = await hall().open(`/enter#${code}`)
    await other.waitForURL(new RegExp(idIn(page)))
    await button(page, 'I have noted it').click()
    await page.reload()
    await heading(page, 'Podium').waitFor()
    expect(await page.locator('.set-up-code-digits').count()).toBe(0)
  })
})

const PARTS = ['meeting', 'order', 'podium', 'modalities', 'delegations', 'speakers', 'sign-ins', 'file']

describe('the screens for setting up are for everybody: axe finds nothing serious', () => {
  const hall = hallForEachTest()

  it.each([
    ['console', '?lang=en'],
    ['phone', '?lang=en'],
    ['console', '?lang=ar'],
    ['phone', '?lang=ar'],
    ['console', '?lang=fr'],
  ] as const)(
    '%s %s',
    async (size, query) => {
      const page = await desk(hall(), '/set-up', { query, context: { viewport: SIZE[size] } })
      const look = async () => [
        ...(await graveFindings(page)),
        ...(await sidewaysScroll(page)),
        ...(size === 'phone' ? await smallTargets(page) : []),
      ]
      await page.getByRole('radio').first().waitFor()
      expect(await look()).toEqual([])
      for (const name of PARTS) {
        await page.goto(`${hall().rig.url}/set-up/${hall().rig.meeting}/${name}${query}`)
        await page.locator('.set-up-part').waitFor()
        expect((await look()).map((finding) => `${name}: ${finding}`)).toEqual([])
      }
    },
    TOUR,
  )
})

/** A sheet of so many delegations, five of which cannot be meant. */
async function sheetOf(count: number): Promise<Buffer> {
  const rows = Array.from({ length: count }, (_, index) => {
    const kind = index % 50 === 0 ? 'club' : 'NGO'
    return [`Association ${index + 1}`, kind].map((value) => ({ value, type: String }))
  })
  const heading = ['Name', 'Kind'].map((value) => ({ value, type: String }))
  return writeExcel([heading, ...rows]).toBuffer()
}

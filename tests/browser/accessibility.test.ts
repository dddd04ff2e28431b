import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { RANKS } from '#shared/meeting/modalities.ts'
import { begin, inscribe, startNext } from './floor.ts'
import { cutNames, graveFindings, scrollBars, sidewaysScroll, smallTargets } from './inspection.ts'
import { type Hall, hallForEachTest, SIZE } from './rig.ts'
import { BOLIVIA, STAGES } from './stages.ts'

/** A tour of a whole meeting takes longer than one test usually may, in ms. */
const TOUR = 240_000

const LANGUAGES = ['en', 'ar'] as const
const LONG_NAMES = ['Bolivia (Plurinational State of)', 'International Network for the Prevention of Elder Abuse']

type Look = (page: Page) => Promise<readonly string[]>

/** Takes the meeting through all its stages and looks at every page at each; gives what was found, by stage. */
async function tour({ desk, settled }: Hall, pages: Readonly<Record<string, Page>>, looks: readonly Look[]) {
  const found: string[] = []
  for (const { name, come } of STAGES) {
    await come(desk)
    await settled()
    for (const [which, page] of Object.entries(pages)) {
      for (const look of looks) found.push(...(await look(page)).map((finding) => `${which}, ${name}: ${finding}`))
    }
  }
  return found
}

const longNames: Look = (page) => cutNames(page, LONG_NAMES)

describe('the screens are for everybody: axe finds nothing serious', () => {
  const hall = hallForEachTest()

  it('on the start page and where a code is entered, in English, Arabic and French', async () => {
    const { open, expectFault } = hall()
    expectFault(/401/)
    for (const language of [...LANGUAGES, 'fr']) {
      const start = await open(`/?lang=${language}`)
      await start.getByRole('link').filter({ hasText: /./ }).first().waitFor()
      expect(await graveFindings(start)).toEqual([])
      const wrong = await open(`/enter?lang=${language}#AAAA-BBBB-CCCC`, { context: { viewport: SIZE.phone } })
      await wrong.getByRole('alert').filter({ hasText: /./ }).waitFor()
      expect(await graveFindings(wrong)).toEqual([])
      expect(await sidewaysScroll(wrong)).toEqual([])
      expect(await smallTargets(wrong)).toEqual([])
    }
  })

  it(
    'on the console, at every stage of a meeting',
    async () => {
      const { console } = hall()
      const pages = {
        english: await console('moderator', { query: '?lang=en' }),
        arabic: await console('secretariat', { query: '?lang=ar' }),
      }
      expect(await pages.arabic.locator('html').getAttribute('dir')).toBe('rtl')
      expect(await tour(hall(), pages, [graveFindings, sidewaysScroll, longNames])).toEqual([])
    },
    TOUR,
  )

  it(
    'on the projected screen, at every stage of a meeting',
    async () => {
      const { display } = hall()
      const pages = {
        english: await display({ query: '?lang=en' }),
        arabic: await display({ query: '?lang=ar' }),
        light: await display({ query: '?theme=light' }),
      }
      expect(await tour(hall(), pages, [graveFindings, scrollBars, longNames])).toEqual([])
    },
    TOUR,
  )

  it(
    'on the phone, at every stage of a meeting; every target is large enough for a thumb',
    async () => {
      const { phone } = hall()
      const pages = {
        english: await phone(BOLIVIA, { query: '?lang=en' }),
        arabic: await phone('inpea', { query: '?lang=ar' }),
      }
      expect(await tour(hall(), pages, [graveFindings, sidewaysScroll, smallTargets, longNames])).toEqual([])
    },
    TOUR,
  )

  it('on the console’s boxes and panels', async () => {
    const { desk, console, settled } = hall()
    for (const language of LANGUAGES) {
      if (language === 'en') await begin(desk, { list: ['KE', BOLIVIA, 'inpea'] })
      const page = await console('secretariat', { query: `?lang=${language}` })
      await settled()
      const found: string[] = []
      const look = async (what: string) => {
        found.push(...(await graveFindings(page)).map((finding) => `${what}, ${language}: ${finding}`))
      }
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
      await look('the help sheet')
      await page.keyboard.press('Escape')
      await page.keyboard.press('p')
      await page.getByRole('dialog').getByRole('combobox').fill('bol')
      await look('the point of order')
      await page.keyboard.press('Escape')
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click()
        await look(`the panel ${await tab.innerText()}`)
      }
      await page.getByRole('list').locator('[data-row]').first().press('Enter')
      await look('an open row')
      expect(found).toEqual([])
    }
  })

  it('on the phone’s sheets, in English and Arabic', async () => {
    const { desk, phone, settled } = hall()
    await begin(desk)
    await desk.send({ type: 'OpenList' })
    for (const language of LANGUAGES) {
      const page = await phone('NL', { query: `?lang=${language}` })
      await settled()
      const buttons = page.getByRole('contentinfo').getByRole('button')
      await buttons.last().tap()
      const sheet = page.getByRole('dialog').filter({ visible: true })
      await sheet.waitFor()
      expect(await graveFindings(page)).toEqual([])
      expect(await smallTargets(page)).toEqual([])
      await sheet.getByRole('button').last().tap()
      await sheet.getByRole('checkbox').tap()
      await sheet.getByRole('combobox').waitFor()
      expect(await sheet.getByRole('combobox').getByRole('option').count()).toBe(RANKS.length)
      expect(await graveFindings(page)).toEqual([])
      expect(await smallTargets(page)).toEqual([])
      expect(await sidewaysScroll(page)).toEqual([])
    }
  })

  it('on any screen in French', async () => {
    const { desk, console, display, phone, settled } = hall()
    const query = '?lang=fr'
    const pages = [await console('moderator', { query }), await display({ query }), await phone('KE', { query })]
    await begin(desk, { list: ['KE', BOLIVIA] })
    await startNext(desk)
    await settled()
    for (const page of pages) {
      expect(await page.locator('html').getAttribute('lang')).toBe('fr')
      expect(await graveFindings(page)).toEqual([])
    }
  })
})

describe('an ordinary list is long (LS12)', () => {
  const hall = hallForEachTest()

  it('three hundred inscriptions on the console and on the phone', async () => {
    const { desk, console, phone, settled, rig } = hall()
    const [moderator, kenya] = [await console('secretariat'), await phone('KE')]
    const delegations = Object.values(desk.meeting.delegations)
    await begin(desk, { list: ['KE'] })
    const wanted = [
      ...delegations.filter(({ id }) => id !== 'KE').map(({ id }) => ({ id, group: null })),
      ...delegations.map(({ id, name }) => ({ id, group: `States neighbouring ${name}` })),
    ].slice(0, 299)
    await Promise.all(
      wanted.map(({ id, group }) => inscribe(desk, id, group === null ? { is: 'national' } : { is: 'group', group })),
    )
    await rig.settled()
    await settled()
    const rows = moderator.getByRole('list', { name: 'List of speakers' }).getByRole('listitem')
    await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(300)
    await kenya.getByRole('tab', { name: 'List of speakers' }).tap()
    const lines = kenya.getByRole('tabpanel').getByRole('listitem')
    await expect.poll(() => lines.count(), { timeout: 20_000 }).toBe(300)
    for (const page of [moderator, kenya]) {
      expect(await graveFindings(page)).toEqual([])
      expect(await sidewaysScroll(page)).toEqual([])
      expect(await longNames(page)).toEqual([])
    }
    await moderator.getByRole('button', { name: /^Give the floor to/ }).waitFor()
  })
})

describe('the projected screen has no scroll bar', () => {
  const hall = hallForEachTest()
  const SIZES = [SIZE.display, { width: 1024, height: 768 }, { width: 1080, height: 1920 }]

  it(
    'at 16:9, at 4:3 and in portrait, at any stage of a meeting, and no name is cut',
    async () => {
      const { display } = hall()
      const pages: Record<string, Page> = {}
      for (const viewport of SIZES) {
        pages[`${viewport.width} x ${viewport.height}`] = await display({ context: { viewport } })
      }
      expect(await tour(hall(), pages, [scrollBars, longNames])).toEqual([])
    },
    TOUR,
  )
})

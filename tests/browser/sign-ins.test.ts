import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import { qrPath } from '#client/ui/qr-path.ts'
import { cutNames, graveFindings, sidewaysScroll, smallTargets } from './inspection.ts'
import { hallForEachTest, type Opening, SIZE } from './rig.ts'

/** As long as a name may be; no printed one is longer than the next. */
const ENDLESS = `International ${'Federation of National and Local Associations '.repeat(4)}`.slice(0, 200).trim()
const LONG = [
  'United Kingdom of Great Britain and Northern Ireland',
  'International Organization for the Elimination of All Forms of Racial Discrimination',
  ENDLESS,
]
const [first] = MORNING.delegations
const chosen = ['KE', 'SN', 'BR', 'CH', 'GB', 'eaford', ...MORNING.delegations.slice(0, 12).map(({ id }) => String(id))]
const delegations = [
  ...MORNING.delegations.filter(({ id }) => chosen.includes(id)),
  ...(first ? [{ ...first, id: asDelegationId('endless'), code: null, name: ENDLESS }] : []),
]
const CARDS_PER_SHEET = 8
const MEETING = `/sign-ins/${MORNING.id}`

async function issueAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Issue \d+ codes$/ }).click()
  await page.getByText('0 without a code').waitFor()
}

async function toTheCards(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cards' }).click()
  await page.locator('.sheet').first().waitFor()
}

/** The code that is being told, in its groups. */
async function codeOn(page: Page): Promise<readonly string[]> {
  const card = page.getByRole('dialog').locator('.code-card-code')
  await card.waitFor()
  return card.locator('span').allTextContents()
}

describe('the sign-ins', () => {
  const hall = hallForEachTest({ meetings: [{ ...MORNING, synthetic: false, delegations }] })

  /** The secretariat's page of sign-ins, once it shows them. */
  const desk = async (opening: Opening = {}) => {
    const { rig, open } = hall()
    const { code } = await rig.issue('secretariat', undefined)
    const page = await open(`/enter${opening.query ?? ''}#${code}`, opening)
    await page.waitForURL(/\/desk\//)
    await page.goto(`${rig.url}${MEETING}`)
    await page.locator('.sign-in').first().waitFor()
    return page
  }

  it('are issued for all at once, and printed on A4 sheets, none of them cut, in three languages', async () => {
    const { rig } = hall()
    const page = await desk()
    await page.getByLabel('Label').fill('Desk 2')
    await page.getByRole('button', { name: 'Issue a code', exact: true }).click()
    await page.getByRole('dialog').getByText('Desk 2').waitFor()
    await page.keyboard.press('Escape')
    await issueAll(page)
    const cards = delegations.length + 1
    await page.getByText(`${cards} cards have not been printed.`).waitFor()
    await toTheCards(page)
    const sheets = Math.ceil(cards / CARDS_PER_SHEET)
    expect(await page.getByText(`${cards} cards · ${sheets} A4 sheets`).count()).toBe(1)

    const kenya = page.getByRole('article', { name: 'Kenya', exact: true })
    const code = (await kenya.locator('.code-card-code span').allTextContents()).join('-')
    const { path } = await qrPath(`${rig.url}/enter#${code}`)
    expect(await kenya.locator('.qr path').getAttribute('d')).toBe(path)

    for (const [language, direction] of [
      ['en', 'ltr'],
      ['fr', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      await page.getByRole('combobox').selectOption(language)
      await page.locator(`html[lang="${language}"][dir="${direction}"] .sheet`).first().waitFor()
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.code-card').count()).toBe(cards)
      expect(await outOfTheirCards(page)).toEqual([])
      expect(await cutNames(page, LONG)).toEqual([])
      expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toEqual(Array.from({ length: sheets }, () => 'A4'))
      await page.emulateMedia({ media: 'screen' })
      expect(await graveFindings(page)).toEqual([])
    }
  })

  it('open what their card says, until the card is lost: then another does, at once', async () => {
    const { open } = hall()
    const page = await desk()
    await page.getByRole('button', { name: 'Issue a code: Kenya' }).click()
    const lost = await codeOn(page)
    await page.keyboard.press('Escape')
    const phone = await open(`/enter#${lost.join('-')}`, { context: { viewport: SIZE.phone } })
    await phone.waitForURL(/\/delegate\//)
    await page.getByRole('listitem').filter({ hasText: 'Kenya' }).getByText('1 device connected').waitFor()

    await page.getByRole('button', { name: 'New code: Kenya' }).click()
    await page.getByRole('dialog').getByText('1 device is signed out at once.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'New code' }).click()
    await phone.getByText('You are signed out').waitFor()
    const fresh = await codeOn(page)
    expect(fresh).not.toEqual(lost)
    await phone.goto(new URL(`/enter#${fresh.join('-')}`, phone.url()).href)
    await phone.waitForURL(/\/delegate\//)
  })

  it('are looked for, revoked and issued again without a mouse', async () => {
    const page = await desk()
    await page.keyboard.press('/')
    await page.keyboard.type('kenya')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').locator('.code-card').waitFor()
    await page.keyboard.press('Escape')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('New code: Kenya')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Revoke the code of Kenya?' }).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).press('Enter')
    await page.getByRole('listitem').filter({ hasText: 'Kenya' }).getByText('No code').waitFor()
    // What was revoked is no card to be printed.
    expect(await page.getByRole('link', { name: 'Cards' }).count()).toBe(0)
  })

  it('that were not printed are not lost without a question, and are nowhere once the tab is gone', async () => {
    const page = await desk()
    await page.getByRole('button', { name: 'Issue a code: Kenya' }).click()
    const code = (await codeOn(page)).join('-')
    await page.keyboard.press('Escape')
    const asked = page.waitForEvent('dialog')
    const leaving = page.reload().catch(() => undefined)
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.accept()
    await leaving
    await page.locator('.sign-in').first().waitFor()
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state]))
    expect(kept).not.toContain(code.slice(5))
    await page.goto(new URL(`/cards/${MORNING.id}`, page.url()).href)
    await page.getByRole('heading', { name: 'No cards to print' }).waitFor()
  })

  it('are for everybody: axe finds nothing serious, and a thumb finds every button', async () => {
    for (const language of ['en', 'ar']) {
      const page = await desk({ query: `?lang=${language}`, context: { viewport: SIZE.phone } })
      for (const look of [graveFindings, sidewaysScroll, smallTargets]) expect(await look(page)).toEqual([])
      await page.setViewportSize(SIZE.console)
      for (const look of [graveFindings, sidewaysScroll]) expect(await look(page)).toEqual([])
    }
  })
})

/** The size of each page of a PDF. */
function pagesIn(pdf: Buffer): readonly string[] {
  const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return boxes.map(([, width, height]) =>
    Math.abs(Number(width) - 595) < 2 && Math.abs(Number(height) - 842) < 2 ? 'A4' : `${width} x ${height}`,
  )
}

/** Cards of another size than all others, and what does not fit into its card. */
const outOfTheirCards = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll('.code-card')]
    const height = cards[0]?.getBoundingClientRect().height ?? 0
    return cards.flatMap((card) => {
      const around = card.getBoundingClientRect()
      const name = card.getAttribute('aria-label') ?? ''
      const wrong = Math.abs(around.height - height) > 1 ? [`${name}: ${around.height} high`] : []
      const parts = [...card.querySelectorAll(':scope > *')]
      const boxes = parts.map((part) => ({ part, box: part.getBoundingClientRect() }))
      const out = boxes.filter(({ part, box }) => {
        const overflows = part.scrollHeight > part.clientHeight + 2 && !part.matches('.code-card-code')
        return overflows || box.bottom > around.bottom || box.right > around.right + 1 || box.left < around.left - 1
      })
      return [...wrong, ...out.map(({ part }) => `${name}: ${part.className} does not fit`)]
    })
  })

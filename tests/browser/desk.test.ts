import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { asDelegationId } from '#shared/meeting/ids.ts'
import { inscriptionOf, listed } from '#shared/rules/order.ts'
import { begin, inscribe, NATIONAL, placeOf } from './floor.ts'
import { graveFindings, sidewaysScroll, smallTargets } from './inspection.ts'
import { typist } from './keyboard.ts'
import { give, type Hall, hallForEachTest, type Opening, SIZE } from './rig.ts'

/** The desk as the secretariat's card leads to it. */
async function deskScreen({ open, rig }: Hall, { query = '', ...opening }: Opening = {}): Promise<Page> {
  const page = await open(`/enter${query}#${(await rig.issue('secretariat')).code}`, { query, ...opening })
  await page.locator('.desk[data-link="live"]').waitFor()
  await page.locator('.staff-quality').filter({ hasText: /\d/ }).waitFor()
  return page
}

const searchOf = (page: Page) => page.locator('.desk-search input')
const focused = (page: Page) => page.locator(':focus')
/** What the desk says of the last command. */
const said = (page: Page, sentence: string | RegExp) => page.getByRole('status').filter({ hasText: sentence })
/** The delegation that Enter would choose. */
const offered = (page: Page, name: string) => page.getByRole('option', { name, selected: true })
const queue = (page: Page, name: string) => page.getByRole('region', { name })
const row = (page: Page, name: string) =>
  page.getByRole('region', { name: 'List of speakers' }).getByRole('button', { name: new RegExp(`^\\d*\\s*${name}`) })

const order = async ({ desk, rig }: Hall) => {
  await rig.settled()
  return listed(desk.meeting).map(({ delegation }) => delegation)
}

describe('the desk by keyboard alone', () => {
  const hall = hallForEachTest()

  it('takes a queue of ten people, in whatever language they are named (LS1, LS2, LS5)', async () => {
    const { desk } = hall()
    await begin(desk)
    for (const delegation of ['terre-des-hommes', 'alsalam'])
      await give(desk, { type: 'Inscribe', delegation: asDelegationId(delegation), capacity: NATIONAL, ahead: true })
    const page = await deskScreen(hall())
    const { press, type, lostFocus } = typist(page)
    const people = [
      ['keny', 'Kenya', 'is on the list'],
      ['المكسيك', 'Mexico', 'is on the list'],
      ['瑞士', 'Switzerland', 'is on the list'],
      ['terre', 'Terre des Hommes', 'is checked in'],
      ['cote divoire', 'Côte d’Ivoire', 'is on the list'],
      ['куба', 'Cuba', 'is on the list'],
      ['alem', 'Germany', 'is on the list'],
      ['alsal', 'Alsalam Foundation', 'is checked in'],
      ['norvège', 'Norway', 'is on the list'],
      ['japon', 'Japan', 'is on the list'],
    ] as const
    // The names in other languages are a file of their own, which may come a moment after the screen.
    await type('瑞士')
    await offered(page, 'Switzerland').waitFor()
    await press('Escape', searchOf(page).and(focused(page)))
    const began = performance.now()
    for (const [letters, name, becomes] of people) {
      await type(letters)
      await offered(page, name).waitFor()
      await press('Enter', said(page, `${name} ${becomes}`))
      await page.getByText(/^Place \d+, about \d\d:\d\d$/).waitFor()
    }
    const each = (performance.now() - began) / people.length
    process.stdout.write(`ten people at the desk by keyboard: ${(each / 1_000).toFixed(2)} s each\n`)
    expect(await order(hall())).toHaveLength(people.length)
    expect(lostFocus).toEqual([])
  })

  it('asks for the capacity where there is more than one, and for a dignitary where wanted (LS3, LS4)', async () => {
    const { desk } = hall()
    await begin(desk, { list: ['KE', 'BO'] })
    const page = await deskScreen(hall())
    const { press, type, goTo, lostFocus } = typist(page)
    await type('south afr')
    await offered(page, 'South Africa').waitFor()
    await press('Enter', page.getByRole('radio', { name: 'for itself' }).and(focused(page)))
    await press('ArrowDown', page.getByRole('radio', { name: 'on behalf of the African Group', checked: true }))
    await press('Enter', said(page, 'South Africa is on the list'))
    await page.getByText(/^Place 1, about/).waitFor()

    await type('ghana')
    await offered(page, 'Ghana').waitFor()
    await press('Shift+Enter', page.getByRole('radio', { name: 'for itself' }).and(focused(page)))
    await goTo(page.getByRole('combobox', { name: 'Rank' }))
    await press('ArrowDown', page.getByRole('combobox', { name: 'Rank' }))
    await goTo(page.getByRole('textbox', { name: /^Speaker/ }))
    await type('H.E. Ms. Botchwey')
    await press('Enter', said(page, 'Ghana is on the list'))
    expect(await order(hall())).toEqual(['GH', 'ZA', 'KE', 'BO'])

    // A second time leads to the row; a slip is undone.
    await type('keny')
    await press('Enter', row(page, 'Kenya').and(focused(page)))
    await press('Escape', row(page, 'Kenya').and(focused(page)))
    await press('Escape', searchOf(page).and(focused(page)))
    await type('swed')
    await press('Enter', said(page, 'Sweden is on the list'))
    await goTo(page.getByRole('button', { name: 'Undo' }))
    await press('Enter', said(page, 'Sweden is off the list'))
    expect(lostFocus).toEqual([])
    expect(await order(hall())).toEqual(['GH', 'ZA', 'KE', 'BO'])
  })

  it('confirms and rejects claims, and checks arrivals in (LS4, LS5)', async () => {
    const { desk, rig } = hall()
    await begin(desk, { list: ['KE'] })
    await give(desk, { type: 'OpenList' })
    for (const delegation of ['SN', 'MX']) {
      const phone = await rig.connect('delegation', delegation)
      const dignitary = { rank: 'minister' } as const
      await give(phone, { type: 'Inscribe', delegation: asDelegationId(delegation), capacity: NATIONAL, dignitary })
    }
    for (const delegation of ['terre-des-hommes', 'alsalam', 'liberation'])
      await give(desk, { type: 'Inscribe', delegation: asDelegationId(delegation), capacity: NATIONAL, ahead: true })
    const page = await deskScreen(hall())
    const { press, type, lostFocus } = typist(page)
    const at = (name: string, deed: string) => page.getByRole('button', { name: `${deed}: ${name}` }).and(focused(page))

    await press('F2', at('Senegal', 'Confirm'))
    await press('Enter', said(page, 'Priority confirmed: Senegal'))
    await press('Delete', page.getByRole('textbox', { name: 'Reason, if any' }).and(focused(page)))
    await type('She has not come')
    await press('Enter', said(page, 'Priority not confirmed: Mexico'))
    await queue(page, 'Claims to confirm').getByText('No claim waits.').waitFor()
    expect(await order(hall())).toEqual(['SN', 'KE', 'MX'])

    await press('F4', at('Alsalam Foundation', 'Check in'))
    await press('ArrowDown', at('Liberation', 'Check in'))
    await press('Enter', said(page, 'Liberation is checked in'))
    await press('Enter', said(page, 'Terre des Hommes is checked in'))
    await press('Delete', page.getByRole('textbox', { name: 'Reason' }).and(focused(page)))
    await press('Enter', said(page, 'Alsalam Foundation is off the list'))
    await page.getByText('Nobody is expected.').waitFor()
    expect(await order(hall())).toEqual(['SN', 'KE', 'MX', 'liberation', 'terre-des-hommes'])
    // A letter typed anywhere is searched for.
    await type('keny')
    await offered(page, 'Kenya').waitFor()
    expect(lostFocus).toEqual([])
  })

  it('exchanges two places, strikes with a reason and puts back, and tells what happened (LS7)', async () => {
    const { desk } = hall()
    await begin(desk, { list: ['KE', 'BO', 'CH', 'MX'] })
    const page = await deskScreen(hall())
    const { press, type, goTo, lostFocus } = typist(page)
    const button = (name: string | RegExp) => page.getByRole('button', { name })

    await press('F8', row(page, 'Kenya').and(focused(page)))
    await press('Enter', button('Exchange …'))
    await goTo(button('Exchange …'))
    await press('Enter', page.getByRole('combobox', { name: 'With: name or place' }).and(focused(page)))
    await type('3')
    await press('Enter', page.getByText('Both delegations must consent'))
    await press('Enter', said(page, 'Switzerland has exchanged places'))
    expect(await order(hall())).toEqual(['CH', 'BO', 'KE', 'MX'])

    await type('mex')
    await press('Enter', row(page, 'Mexico').and(focused(page)))
    await goTo(button('Strike …'))
    await press('Enter', page.getByRole('textbox', { name: 'Reason' }).and(focused(page)))
    await type('Gone to another meeting')
    await press('Enter', said(page, 'Mexico is off the list'))
    await goTo(button(/^Withdrawn/))
    await press('Enter', row(page, 'Mexico.*Gone to another meeting'))
    await goTo(row(page, 'Mexico'))
    await press('Enter', button('Put back'))
    await page
      .getByRole('list', { name: /^What happened/ })
      .getByText(/Struck at .*Gone to another meeting/)
      .waitFor()
    await goTo(button('Put back'))
    await press('Enter', said(page, 'Mexico is back on the list'))
    expect(await order(hall())).toEqual(['CH', 'BO', 'KE', 'MX'])
    expect(inscriptionOf(desk.meeting, placeOf(desk, 'MX'))?.standing).toBe('listed')
    expect(lostFocus).toEqual([])
  })
})

describe('the desk is for everybody', () => {
  const hall = hallForEachTest()

  it.each(['en', 'ar', 'fr'])(
    'axe finds nothing serious: empty, busy and in its second step (%s)',
    async (language) => {
      const { desk, settled, rig } = hall()
      const page = await deskScreen(hall(), { query: `?lang=${language}` })
      const phone = await deskScreen(hall(), {
        query: `?lang=${language}`,
        context: { viewport: SIZE.phone, hasTouch: true, isMobile: true },
      })
      const look = async () => {
        await settled()
        for (const one of [page, phone]) {
          expect(await graveFindings(one)).toEqual([])
          expect(await sidewaysScroll(one)).toEqual([])
        }
        expect(await smallTargets(phone)).toEqual([])
      }
      await look()
      await begin(desk, { list: ['KE', 'BO', 'inpea'] })
      await give(desk, { type: 'OpenList' })
      const senegal = await rig.connect('delegation', 'SN')
      const dignitary = { rank: 'minister' } as const
      await give(senegal, { type: 'Inscribe', delegation: asDelegationId('SN'), capacity: NATIONAL, dignitary })
      await give(desk, { type: 'Inscribe', delegation: asDelegationId('alsalam'), capacity: NATIONAL, ahead: true })
      await inscribe(desk, 'GB')
      await searchOf(page).fill('pakist')
      await page.getByRole('listbox').getByRole('option').first().waitFor()
      await look()
      await searchOf(page).press('Enter')
      await page.getByRole('radio').first().waitFor()
      await page.keyboard.press('Escape')
      await page.keyboard.press('F8')
      await page.keyboard.press('Enter')
      await page.locator('.row-history').waitFor()
      await look()
    },
  )
})

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { asDelegationId, asSegmentId } from '#shared/meeting/ids.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { listed } from '#shared/rules/order.ts'
import { digitsOn } from './digits.ts'
import { begin, FLOOR } from './floor.ts'
import { typist } from './keyboard.ts'
import { give, hallForEachTest } from './rig.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
/** A row of the list of speakers, which begins with its place and its name. */
const row = (page: Page, name: string) =>
  page.getByRole('list', { name: 'List of speakers' }).getByRole('button', { name: new RegExp(`^\\d*\\s*${name}`) })
/** The field for a reason, once it has the focus. */
const reasonFor = (page: Page) => page.getByRole('textbox', { name: 'Reason' }).and(page.locator(':focus'))
/** What the console says of the last command. */
const said = (page: Page, sentence: string) => page.getByRole('status').filter({ hasText: sentence })

/** The one large button, once it takes a tap: it rests a moment when somebody else has just acted (FL1). */
const nextIs = (page: Page, label: string) => button(page, label).and(page.locator('[aria-disabled="false"]'))

/** Takes the next step by its key, which works wherever the focus is. */
async function next(page: Page, label: string, leadsTo: string) {
  await nextIs(page, label).waitFor()
  await typist(page).press('n', said(page, leadsTo))
}

describe('the console by keyboard alone', () => {
  const hall = hallForEachTest()

  it('goes from the opening of the meeting to its adjournment (OD1, FL1, FL2, FL5, FL6, FL8, LS11)', async () => {
    const { desk, console, rig } = hall()
    const page = await console('secretariat')
    const { press, type, goTo, lostFocus } = typist(page)

    await next(page, 'Open the meeting', 'The meeting is open.')
    await next(page, 'Open: Opening statements and presentations', 'Open: Opening statements and presentations.')
    await next(page, 'Give the floor to Ms. Kate Gilmore', 'The floor was given to Ms. Kate Gilmore.')
    await press(' ', said(page, 'The clock runs: Ms. Kate Gilmore.'))
    await press('e', said(page, 'Ended: Ms. Kate Gilmore.'))
    await goTo(button(page, 'Call Mr. Ernie Allen'))
    await press('Enter', said(page, 'The floor was given to Mr. Ernie Allen.'))
    await press('Escape', page.getByRole('heading', { name: 'Mr. Ernie Allen' }))
    await goTo(button(page, /^Start the clock/))
    await press('Enter', said(page, 'The clock runs: Mr. Ernie Allen.'))
    await press('e', said(page, 'Ended: Mr. Ernie Allen.'))

    // The list is opened and drawn up: by the desk, and by two delegations themselves.
    await goTo(button(page, /^Open$/))
    await press('Enter', said(page, 'The list of speakers is open.'))
    await goTo(button(page, /^Inscribe/))
    await press('Enter', page.getByRole('dialog', { name: 'Inscribe a delegation' }))
    await type('keny')
    await press('Enter', page.getByRole('radio', { name: 'for itself' }))
    await press('Enter', said(page, 'Kenya is on the list.'))
    for (const delegation of ['BO', 'CH']) {
      const other = await rig.connect('delegation', delegation)
      await give(other, { type: 'Inscribe', delegation: asDelegationId(delegation), capacity: { is: 'national' } })
    }

    await goTo(page.getByRole('tab', { selected: true }))
    await press('ArrowLeft', page.getByRole('tab', { name: 'Order of the day', selected: true }))
    const day = page.getByRole('list', { name: 'Order of the day' })
    await goTo(day.getByRole('button').first())
    await goTo(day.getByRole('button', { name: /Interventions from the floor, round 1/ }), 'ArrowDown')
    await press('Enter', day.getByRole('group'))
    await goTo(day.getByRole('group').getByRole('button', { name: 'Open' }))
    await press('Enter', said(page, 'Open: Interventions from the floor, round 1.'))

    await next(page, 'Give the floor to Kenya', 'The floor was given to Kenya.')
    await press(' ', said(page, 'The clock runs: Kenya.'))
    await press('+', said(page, '+0:15 for Kenya.'))
    await press(' ', said(page, 'The clock stands still: Kenya.'))
    expect(await digitsOn(page)).toMatch(/^2:1\d$/)
    await press(' ', said(page, 'The clock runs again: Kenya.'))
    await press('p', page.getByRole('dialog', { name: 'Point of order' }))
    await type('cub')
    await press('Enter', button(page, 'Raise it for Cuba'))
    await press('Enter', page.getByRole('heading', { name: 'Cuba' }))
    await press('p', said(page, 'The point of order is over.'))
    await page.getByRole('heading', { name: 'Kenya' }).waitFor()
    await press('e', said(page, 'Ended: Kenya.'))
    await press('u', said(page, 'Taken back: Kenya.'))
    await press('e', said(page, 'Ended: Kenya.'))

    await next(page, 'Give the floor to Bolivia', 'The floor was given to Bolivia (Plurinational State of).')
    await press('a', said(page, 'Bolivia (Plurinational State of) did not answer.'))
    await next(page, 'Give the floor to Switzerland', 'The floor was given to Switzerland.')
    await press(' ', said(page, 'The clock runs: Switzerland.'))
    await press('-', said(page, '−0:15 for Switzerland.'))
    await next(page, 'Give the floor to Bolivia', 'The floor was given to Bolivia (Plurinational State of).')
    await press('u', said(page, 'Taken back: Bolivia (Plurinational State of).'))
    await press('e', said(page, 'Ended: Switzerland.'))

    await goTo(button(page, /^Adjourn/))
    await press('Enter', page.getByRole('dialog', { name: 'Adjourn the meeting?' }))
    await goTo(page.getByRole('dialog').getByRole('button', { name: 'Adjourn the meeting' }))
    await press('Enter', said(page, 'The meeting is adjourned.'))
    await rig.settled()
    expect(desk.meeting.sitting.is).toBe('adjourned')
    expect(lostFocus).toEqual([])
  })

  it('settles a claim, moves an inscription and calls out of order, each with a reason (LS4, LS8, FL1)', async () => {
    const { desk, console, rig } = hall()
    const page = await console('secretariat')
    const { press, type, goTo, lostFocus } = typist(page)
    await begin(desk, { list: ['KE', 'BO', 'CH', 'MX'] })
    await give(desk, { type: 'OpenList' })
    const senegal = await rig.connect('delegation', 'SN')
    const dignitary = { rank: 'minister' } as const
    await give(senegal, { type: 'Inscribe', delegation: asDelegationId('SN'), capacity: { is: 'national' }, dignitary })
    const order = async () => {
      await rig.settled()
      return listed(desk.meeting).map(({ delegation }) => delegation)
    }

    await goTo(row(page, 'Kenya'))
    await goTo(row(page, 'Senegal'), 'ArrowDown')
    await press('Enter', button(page, 'Confirm'))
    await goTo(button(page, 'Confirm'))
    await press('Enter', said(page, 'Priority confirmed: Senegal.'))
    expect(await order()).toEqual(['SN', 'KE', 'BO', 'CH', 'MX'])

    await goTo(row(page, 'Senegal'), 'Shift+Tab').catch(() => goTo(row(page, 'Senegal'), 'ArrowUp'))
    await goTo(row(page, 'Kenya'), 'ArrowDown')
    await press('Alt+ArrowDown', page.getByText('Before Switzerland, in place 3'))
    expect(await order()).toEqual(['SN', 'KE', 'BO', 'CH', 'MX'])
    await press('Enter', reasonFor(page))
    await type('The minister is on the way')
    await press('Enter', said(page, 'Kenya was moved.'))
    expect(await order()).toEqual(['SN', 'BO', 'KE', 'CH', 'MX'])
    await row(page, 'Kenya.*The minister is on the way').waitFor()

    await goTo(row(page, 'Switzerland'), 'ArrowDown')
    await press('Enter', button(page, /^Call out of order/))
    await goTo(button(page, /^Call out of order/))
    await press('Enter', reasonFor(page))
    await type('Has to leave')
    await press('Enter', said(page, 'The floor was given to Switzerland.'))
    await page.getByRole('heading', { name: 'Switzerland' }).waitFor()
    expect(lostFocus).toEqual([])
  })

  it('finds a delegation, and no key acts while somebody types in a field', async () => {
    const { desk, console, rig } = hall()
    const page = await console()
    const { press, type, goTo, lostFocus } = typist(page)
    await begin(desk, { list: ['KE', 'BO', 'CH'] })
    await row(page, 'Kenya').waitFor()
    const { version } = desk

    await press('/', page.getByRole('searchbox', { name: 'Search' }).and(page.locator(':focus')))
    await type('nea up+-? ')
    await rig.settled()
    expect(desk.version).toBe(version)
    expect(await page.getByRole('dialog').count()).toBe(0)
    for (let letters = 'nea up+-? '.length; letters > 0; letters -= 1) await page.keyboard.press('Backspace')
    await type('swit')
    await row(page, 'Kenya').waitFor({ state: 'detached' })
    await goTo(row(page, 'Switzerland'))
    await press('Enter', button(page, /^Call out of order/))
    await press('Escape', row(page, 'Switzerland'))
    await press('/', page.getByRole('searchbox').and(page.locator(':focus')))
    await page.keyboard.press('Escape')
    await row(page, 'Kenya').waitFor()
    expect(lostFocus).toEqual([])
  })

  it('extends a segment with a reason, sends a message, and changes the speaking time (OD3, FL3)', async () => {
    const { desk, console, rig } = hall()
    const page = await console()
    const { press, type, goTo, lostFocus } = typist(page)
    await begin(desk, { list: ['KE'] })

    await goTo(page.getByRole('tab', { name: 'Order of the day', selected: true }))
    const day = page.getByRole('list', { name: 'Order of the day' })
    await goTo(day.getByRole('button').first())
    await goTo(day.getByRole('button', { name: /Interventions from the floor, round 1/ }), 'ArrowDown')
    await press('Enter', day.getByRole('group'))
    await goTo(day.getByRole('group').getByRole('button', { name: /^Time/ }))
    await press('Enter', day.getByRole('textbox', { name: 'Reason' }))
    await goTo(page.getByRole('textbox', { name: 'Reason' }))
    await type('Many are still to speak today')
    await press('Enter', said(page, 'Interventions from the floor, round 1: +5:00.'))
    await rig.settled()
    expect(desk.meeting.orderOfTheDay.find(({ id }) => id === FLOOR)?.budget).toBe(minutes(50))

    await goTo(page.getByRole('tab', { selected: true }), 'Shift+Tab')
    await press('ArrowRight', page.getByRole('tab', { name: 'Podium', selected: true }))
    await press('ArrowRight', page.getByRole('tab', { name: 'Modalities', selected: true }))
    const speakingTime = page.getByRole('group', { name: 'Speaking time' })
    await goTo(speakingTime.getByRole('button', { name: '1:30' }))
    await press('Enter', said(page, 'Speaking time is now 1:30.'))
    await speakingTime.getByRole('button', { name: '1:30', pressed: true }).waitFor()
    expect(desk.meeting.modalities.speakingTime.ngo).toBe(seconds(90))

    await goTo(page.getByRole('tab', { selected: true }), 'Shift+Tab')
    await press('ArrowRight', page.getByRole('tab', { name: 'Screens', selected: true }))
    await goTo(page.getByRole('textbox', { name: 'Message to every screen' }))
    await type('Please take your seats, and speak up.')
    await goTo(button(page, /^Show$/))
    await press('Enter', said(page, 'The message is on the screens.'))
    await rig.settled()
    expect(desk.meeting.message?.text).toBe('Please take your seats, and speak up.')
    await goTo(button(page, /^Clear$/), 'Shift+Tab')
    await press('Enter', said(page, 'The message was cleared.'))
    expect(lostFocus).toEqual([])
  })

  it('suspends with a reason and resumes (OD2)', async () => {
    const { desk, console, rig } = hall()
    const page = await console()
    const { press, type, goTo, lostFocus } = typist(page)
    await begin(desk, { list: ['KE'] })
    await goTo(button(page, /^Suspend/))
    await press('Enter', page.getByRole('dialog', { name: 'Suspend the meeting' }))
    await goTo(page.getByRole('textbox', { name: 'Reason' }))
    await type('Consultations on the order')
    await press('Enter', said(page, 'The meeting is suspended.'))
    await rig.settled()
    expect(desk.meeting.sitting).toMatchObject({ is: 'suspended', because: 'Consultations on the order' })
    await next(page, 'Resume the meeting', 'The meeting is resumed.')
    expect(lostFocus).toEqual([])
  })

  it('has a sheet of all keys, on which they can be put away', async () => {
    const { desk, console, rig } = hall()
    const page = await console()
    const { press, goTo, lostFocus } = typist(page)
    await give(desk, { type: 'OpenMeeting' })
    await give(desk, { type: 'OpenSegment', segment: asSegmentId('presentations') })
    await nextIs(page, 'Give the floor to Ms. Kate Gilmore').waitFor()
    const sheet = page.getByRole('dialog', { name: 'Keys' })
    await press('?', sheet)
    for (const key of ['N', 'Space', 'E', '+', '−', 'P', 'A', 'U', '/', '?']) {
      await sheet.getByRole('term').filter({ hasText: key }).first().waitFor()
    }
    const { version } = desk
    await goTo(sheet.getByRole('checkbox', { name: /Keys are in use/ }))
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    await page.keyboard.press('n')
    await rig.settled()
    expect(desk.version).toBe(version)
    await press('?', sheet)
    await goTo(sheet.getByRole('checkbox', { name: /Keys are in use/ }))
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    await next(page, 'Give the floor to Ms. Kate Gilmore', 'The floor was given to Ms. Kate Gilmore.')
    expect(lostFocus).toEqual([])
  })
})

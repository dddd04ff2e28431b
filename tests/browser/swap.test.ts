import { describe, expect, it } from 'vitest'
import { listed } from '#shared/rules/order.ts'
import { begin, placeOf } from './floor.ts'
import { graveFindings, sidewaysScroll, smallTargets } from './inspection.ts'
import { give, hallForEachTest } from './rig.ts'

const LIST = ['MX', 'KE', 'SN', 'BO', 'NL']

describe('two delegations exchange places, each on its own phone (LS7)', () => {
  const hall = hallForEachTest()

  it('one proposes, the other consents, and both are told at once', async () => {
    const { desk, phone, settled } = hall()
    const [kenya, netherlands] = [await phone('KE'), await phone('NL')]
    await begin(desk, { list: LIST })
    await kenya.getByRole('heading', { name: 'You are 2nd' }).waitFor()
    await kenya.getByText(/^About \d\d:\d\d/).waitFor()

    await kenya.getByRole('tab', { name: 'List of speakers' }).tap()
    await kenya.getByRole('button', { name: 'Exchange places with Netherlands' }).tap()
    const sheet = kenya.getByRole('dialog')
    await sheet.getByRole('heading', { name: 'Propose to exchange places with Netherlands (5th)' }).waitFor()
    await sheet.getByText('You would go from 2nd to 5th.').waitFor()
    expect(await graveFindings(kenya)).toEqual([])
    expect(await smallTargets(kenya)).toEqual([])
    expect(await sidewaysScroll(kenya)).toEqual([])
    await sheet.getByRole('button', { name: 'Propose' }).tap()

    await netherlands.getByRole('heading', { name: 'Kenya (2nd) proposes to exchange places' }).waitFor()
    await netherlands.getByText('You would go from 5th to 2nd.').waitFor()
    expect(await graveFindings(netherlands)).toEqual([])
    expect(await smallTargets(netherlands)).toEqual([])
    await netherlands.getByRole('button', { name: 'Accept and go to 2nd' }).tap()

    await netherlands.getByRole('heading', { name: 'You are 2nd' }).waitFor()
    await netherlands.getByText('You have exchanged places with Kenya: you are now 2nd.').waitFor()
    await kenya.getByText('You have exchanged places with Netherlands: you are now 5th.').waitFor()
    await kenya.getByRole('tab', { name: 'Our place' }).tap()
    await kenya.getByRole('heading', { name: 'You are 5th' }).waitFor()
    await settled()
    expect(listed(desk.meeting).map(({ delegation }) => delegation)).toEqual(['MX', 'NL', 'SN', 'BO', 'KE'])
  })

  it('an offer can be declined, and taken back; several stand side by side', async () => {
    const { desk, phone } = hall()
    const [kenya, bolivia] = [await phone('KE'), await phone('BO')]
    await begin(desk, { list: LIST })
    for (const delegation of ['KE', 'SN', 'NL']) {
      const [inscription, other] = [placeOf(desk, delegation), placeOf(desk, 'BO')]
      await give(desk, { type: 'ProposeSwap', inscription, with: other })
    }
    const offers = bolivia.getByRole('heading', { name: /proposes to exchange places/ })
    await expect.poll(() => offers.count()).toBe(3)
    // An offer is not missed by whoever looks at the list.
    await bolivia.getByRole('tab', { name: 'List of speakers' }).tap()
    expect(await offers.count()).toBe(3)
    await bolivia.getByRole('button', { name: 'Decline' }).first().tap()
    await expect.poll(() => offers.count()).toBe(2)
    await kenya.getByText('Your proposal to exchange places with Bolivia', { exact: false }).waitFor()

    await kenya.getByRole('tab', { name: 'List of speakers' }).tap()
    await kenya.getByRole('button', { name: 'Exchange places with Mexico' }).tap()
    await kenya.getByRole('dialog').getByRole('button', { name: 'Propose' }).tap()
    await kenya.getByRole('tab', { name: 'Our place' }).tap()
    await kenya.getByRole('button', { name: 'Take the proposal back' }).tap()
    await expect.poll(() => kenya.getByRole('button', { name: 'Take the proposal back' }).count()).toBe(0)
    await kenya.getByRole('heading', { name: 'You are 2nd' }).waitFor()
  })

  it('nobody else hears of it before it is done', async () => {
    const { desk, phone, display, settled } = hall()
    const [mexico, screen] = [await phone('MX'), await display()]
    await begin(desk, { list: LIST })
    await give(desk, { type: 'ProposeSwap', inscription: placeOf(desk, 'KE'), with: placeOf(desk, 'NL') })
    await settled()
    for (const page of [mexico, screen]) expect(await page.content()).not.toContain('exchange places with')
  })
})

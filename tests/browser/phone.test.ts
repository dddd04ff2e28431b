import { describe, expect, it } from 'vitest'
import { seconds } from '#shared/meeting/time.ts'
import { appearances, momentOn, spread, TOLERANCE, untilSeen } from './digits.ts'
import { atFloor, begin, callNext, inscribe, placeOf } from './floor.ts'
import { atOnce } from './at-once.ts'
import { give, hallForEachTest } from './rig.ts'

describe('a delegation’s phone', () => {
  const hall = hallForEachTest()

  it('asks for the floor in two taps: the card, and the button (LS1, LS2)', async () => {
    const { desk, rig, open, settled } = hall()
    await give(desk, { type: 'OpenList' })
    const { code } = await rig.issue('delegation', 'KE')
    const kenya = await open(`/enter#${code}`, { context: { viewport: { width: 390, height: 844 }, hasTouch: true } })
    await kenya.getByRole('button', { name: 'Ask for the floor' }).tap()
    await kenya.getByRole('heading', { name: 'You are 1st' }).waitFor()
    await settled()
    expect(desk.meeting.inscriptions).toHaveLength(1)
    expect(desk.meeting.inscriptions[0]).toMatchObject({
      delegation: 'KE',
      capacity: { is: 'national' },
      by: 'delegation',
    })
    expect(kenya.url()).not.toContain(code)
  })

  it('asks on behalf of a group; the desk’s confirmation moves it at once (LS3, LS4)', async () => {
    const { desk, phone, console } = hall()
    const [netherlands, secretariat] = [await phone('NL'), await console('secretariat')]
    await begin(desk, { list: ['KE', 'SN'] })
    await give(desk, { type: 'OpenList' })
    await netherlands.getByRole('button', { name: 'Ask for the floor' }).tap()
    await netherlands
      .getByRole('dialog')
      .getByRole('button', { name: /European Union/ })
      .tap()
    await netherlands.getByRole('heading', { name: 'You are 3rd' }).waitFor()
    await netherlands.getByText(/Priority for the group: waiting for the desk/).waitFor()

    const list = secretariat.getByRole('list', { name: 'List of speakers' })
    await list.getByRole('button', { name: /Netherlands/ }).click()
    await list.getByRole('button', { name: 'Confirm' }).click()
    await netherlands.getByRole('heading', { name: 'You are next' }).waitFor()
    await netherlands.getByText(/Priority for the group: confirmed at/).waitFor()
    expect(await list.getByRole('listitem').first().innerText()).toContain('Netherlands')
  })

  it('asks with a dignitary and names who will speak; both wait for the desk (LS4, LS11)', async () => {
    const { desk, phone, settled } = hall()
    const kenya = await phone('KE')
    await begin(desk, { list: ['BO', 'SN'] })
    await give(desk, { type: 'OpenList' })
    await kenya.getByRole('button', { name: /dignitary/i }).tap()
    const sheet = kenya.getByRole('dialog')
    await sheet.getByRole('checkbox').tap()
    await sheet.getByRole('combobox').selectOption({ label: 'Vice-Minister' })
    await sheet.getByRole('textbox').fill('H.E. Ms. Amina Mohamed')
    await sheet.getByRole('button', { name: /ask/i }).last().tap()
    await kenya.getByRole('heading', { name: 'You are 3rd' }).waitFor()
    await kenya.getByText('Speaker: H.E. Ms. Amina Mohamed').waitFor()
    await settled()
    expect(desk.meeting.inscriptions.at(-1)?.dignitary).toEqual({ rank: 'vice-minister', claim: { is: 'claimed' } })

    await give(desk, { type: 'ConfirmPriority', inscription: placeOf(desk, 'KE'), claim: 'dignitary' })
    await kenya.getByRole('heading', { name: 'You are next' }).waitFor()
  })

  it('lets others pass, and withdraws, whether the list is open or closed (LS7)', async () => {
    const { desk, phone, settled } = hall()
    const kenya = await phone('KE')
    await begin(desk, { list: ['MX', 'KE', 'SN', 'BO'] })
    await give(desk, { type: 'OpenList' })
    await kenya.getByRole('heading', { name: 'You are 2nd' }).waitFor()
    await kenya.getByText('One statement is before yours.').waitFor()

    await kenya.getByRole('button', { name: 'Change' }).tap()
    await kenya.getByRole('dialog').getByRole('button', { name: 'Go to the end of the list' }).tap()
    await kenya.getByRole('heading', { name: 'You are 4th' }).waitFor()

    await give(desk, { type: 'CloseList' })
    await kenya.getByRole('button', { name: 'Change' }).tap()
    await kenya.getByRole('dialog').getByRole('button', { name: 'Withdraw from the list' }).tap()
    await kenya.getByRole('heading', { name: 'You withdrew from the list' }).waitFor()
    await settled()
    expect(desk.meeting.inscriptions.find(({ id }) => id === placeOf(desk, 'KE'))?.standing).toBe('withdrawn')
  })

  it('says that it is next, counts its own time with the hall, and signals that it has finished (FL2, FL7)', async () => {
    const { desk, phone, display, console, settled } = hall()
    const [kenya, screen, moderator] = [await phone('KE'), await display(), await console()]
    await begin(desk, { list: ['KE', 'SN'], speakingTime: seconds(30) })
    await kenya.getByRole('heading', { name: 'You are next' }).waitFor()
    await callNext(desk)
    await kenya.getByRole('heading', { name: 'You have the floor' }).waitFor()
    await kenya.getByText('You have 0:30.').waitFor()
    await settled()

    const began = await momentOn(screen)
    await give(desk, { type: 'StartClock', intervention: await atFloor(desk) })
    await kenya.getByRole('heading', { name: 'You are speaking' }).waitFor()
    await Promise.all([kenya, screen].map((page) => untilSeen(page, '0:27', began)))
    const gaps = spread(await Promise.all([kenya, screen].map((page) => appearances(page, began))))
    expect(gaps.size).toBeGreaterThanOrEqual(3)
    for (const [digits, gap] of gaps) expect(gap, `${digits} appears at the same moment`).toBeLessThan(TOLERANCE)

    await kenya.getByRole('button', { name: 'I have finished' }).tap()
    await kenya.getByText('The moderator knows that you have finished.').first().waitFor()
    await moderator
      .getByText(/The delegation says it has finished/)
      .first()
      .waitFor()
    await settled()
    expect(desk.meeting.floor.is).toBe('speaking')
    await moderator.keyboard.press('e')
    await kenya.getByRole('heading', { name: /^You spoke at/ }).waitFor()
  })

  it('is told of a second place in another capacity, and never has two in the same (LS2)', async () => {
    const { desk, phone } = hall()
    await give(desk, { type: 'OpenList' })
    const [one, other] = [await phone('KE'), await phone('KE')]
    await atOnce([one, other].map((page) => page.getByRole('button', { name: 'Ask for the floor' })))
    for (const page of [one, other]) await page.getByRole('heading', { name: 'You are 1st' }).waitFor()
    expect(desk.meeting.inscriptions).toHaveLength(1)
  })

  it('is signed out at once when its sign-in is revoked, and can do nothing more', async () => {
    const { desk, rig, phone } = hall()
    await give(desk, { type: 'OpenList' })
    await inscribe(desk, 'BO')
    const kenya = await phone('KE')
    const { cookie, session } = await rig.signIn('secretariat')
    const headers = { cookie, 'rostrum-session': session }
    const answer = await fetch(`${rig.url}/api/sign-ins`, { headers })
    const { signIns }: { signIns: { id: string; delegation: string | null }[] } = await answer.json()
    const id = signIns.find(({ delegation }) => delegation === 'KE')?.id ?? ''
    await fetch(`${rig.url}/api/sign-ins/${id}/revoke`, { method: 'POST', headers })
    await kenya.getByRole('heading', { name: 'You are signed out' }).waitFor()
    expect(await kenya.getByRole('button', { name: 'Ask for the floor' }).count()).toBe(0)
    await kenya.reload()
    await kenya.getByRole('heading', { name: 'Enter with a code' }).waitFor()
  })
})

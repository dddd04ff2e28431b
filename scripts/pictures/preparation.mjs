import { personOf } from './desk.mjs'

/** What comes before the meeting, and around it, in pictures: setting up, the desk, sign-ins, a draw, a rehearsal. */
export async function preparation({ desk, server, look, take }) {
  await theDesk({ desk, server, look, take })
  await settingUp({ desk, server, look, take })
  await signIns({ desk, server, look, take })
  await swap({ desk, server, look, take })
  await whatIf({ desk, server, look, take })
  await draw({ desk, server, look, take })
  await rehearsal({ desk, server, look, take })
}

const ready = (page) => page.locator('[data-link="live"]').first().waitFor({ state: 'attached' })
const enter = async ({ server, look }, role, size, more = {}) => {
  const page = await look(server.doorOf(role, more), size)
  await ready(page)
  return page
}
const goTo = (page, { server }, address) => page.goto(`${server.origin}${address}`)

async function theDesk(tools) {
  const { desk, server, take } = tools
  const brazil = await personOf(server, server.linkOf('delegation', 'BR').code)
  const group = 'Community of Portuguese-speaking Countries'
  await brazil.give({ type: 'Inscribe', delegation: 'BR', capacity: { is: 'group', group } })
  await brazil.give({
    type: 'Inscribe',
    delegation: 'BR',
    capacity: { is: 'national' },
    dignitary: { rank: 'minister' },
  })
  await desk.give({ type: 'CloseList' })
  for (const [name, query] of [
    ['desk', ''],
    ['desk-arabic', '?lang=ar'],
  ]) {
    const page = await enter(tools, 'secretariat', 'desktop', { query })
    await page.locator('input[role="combobox"]').fill('cote')
    await page.locator('[role="option"]').first().waitFor()
    await take(name, page)
  }
}

const SHEET = `name,kind,code,groups
Tuvalu,Member State,TV,
Vanuatu,State,VU,
Plan International,NGO,,
,NGO,,
Ruritania,Kingdom,,
Tuvalu,Member State,TV,
`

async function settingUp(tools) {
  const { desk, take } = tools
  const page = await enter(tools, 'secretariat', 'desktop')
  await goTo(page, tools, '/set-up')
  await page.getByRole('radio', { name: /^Side event/ }).check()
  await take('set-up-new', page)
  await goTo(page, tools, `/set-up/${desk.meeting}/order`)
  await page.getByRole('textbox', { name: 'Minutes' }).nth(3).fill('55')
  await take('set-up-order', page)
  await page.getByRole('textbox', { name: 'Minutes' }).nth(3).fill('45')
  await goTo(page, tools, `/set-up/${desk.meeting}/delegations`)
  await page.locator('input[type="file"]').setInputFiles({
    name: 'delegations.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(SHEET),
  })
  await page.locator('.set-up-mistakes li').first().waitFor()
  await take('set-up-import', page)
}

async function signIns(tools) {
  const { desk, take } = tools
  const page = await enter(tools, 'secretariat', 'desktop')
  await goTo(page, tools, `/sign-ins/${desk.meeting}`)
  await page.locator('.sign-in').first().waitFor()
  await take('sign-ins', page)
  await page.getByRole('button', { name: /^Issue \d+ codes$/ }).click()
  await page.getByText('0 without a code').waitFor({ timeout: 120_000 })
  await page.getByRole('link', { name: 'Cards' }).click()
  await page.locator('.sheet').first().waitFor()
  await take('cards', page)
}

async function swap(tools) {
  const { desk, take } = tools
  const { inscriptions } = (await desk.look()).meeting
  const placeOf = (delegation) => inscriptions.find((one) => one.delegation === delegation).id
  const bolivia = await enter(tools, 'delegation', 'phone', { delegation: 'BO' })
  await desk.give({ type: 'ProposeSwap', inscription: placeOf('MK'), with: placeOf('BO') })
  await bolivia.getByRole('heading', { name: /proposes to exchange places/ }).waitFor()
  await take('phone-swap', bolivia)
}

async function whatIf(tools) {
  const { desk, take } = tools
  await desk.give({ type: 'OpenMeeting' })
  await desk.give({ type: 'OpenSegment', segment: 'floor-1' })
  const page = await enter(tools, 'moderator', 'desktop')
  await page.getByRole('button', { name: 'What if' }).click()
  const line = page.locator('.row-cut').first()
  await line.waitFor({ state: 'attached' })
  await line.scrollIntoViewIfNeeded()
  await take('console-what-if', page)
}

async function draw(tools) {
  const { desk, look, take } = tools
  const now = await desk.look()
  const convened = await desk.ask('/api/meetings', {
    title: 'Panel on the right to water',
    theme: 'The right to water',
    room: 'Room XX',
    planned: { start: now.now + 3_600_000, end: now.now + 14_400_000 },
    podium: [],
    delegations: { asIn: desk.meeting },
  })
  const other = desk.at(convened.id)
  await other.give({ type: 'ChangeModalities', changes: { byLot: true } })
  await other.give({ type: 'OpenList', window: 120_000 })
  for (const delegation of ['KE', 'BO', 'CH', 'SN', 'MX', 'IN', 'FR'])
    await other.give({ type: 'Inscribe', delegation, capacity: { is: 'national' } })
  const screen = await look(`/display/${convened.id}`, 'wide')
  await screen.getByRole('timer').waitFor()
  await take('projected-by-lot', screen)
  await other.give({ type: 'CloseList' })
  const page = await look(`/draw/${convened.id}`, 'desktop')
  await page.getByText(/right/i).first().waitFor()
  await take('draw', page)
}

async function rehearsal(tools) {
  const { desk, look, take } = tools
  const { id } = await desk.ask(`/api/meetings/${desk.meeting}/rehearse`, { speed: 20 })
  const copy = desk.at(id)
  await copy.give({ type: 'OpenMeeting' })
  const screen = await look(`/display/${id}`, 'wide')
  await ready(screen)
  await take('projected-rehearsal', screen)
}

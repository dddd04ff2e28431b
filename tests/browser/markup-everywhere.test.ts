import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { MeetingPlan } from '#shared/meeting/events.ts'
import { asDelegationId, asMeetingId, inscriptionId } from '#shared/meeting/ids.ts'
import { minutes } from '#shared/meeting/time.ts'
import { MORNING } from '#server/demonstration/panels.ts'
import { atFloor, callNext, FLOOR, NATIONAL } from './floor.ts'
import { give, type Hall, hallForEachTest } from './rig.ts'

/** Would run a script in three ways, and shows in two; each place has a word of its own, by which it is found again. */
const markup = (place: string) =>
  `${place}<script>ran=1</script><img src=x onerror="ran=1"><svg onload="ran=1"></svg><b>Bold</b>&lt;i&gt;`

/** A plan in which everything that anybody can write is written so. */
const PLAN: MeetingPlan = {
  ...MORNING,
  synthetic: false,
  title: markup('Title'),
  theme: markup('Theme'),
  room: markup('Room').slice(0, 100),
  occasion: { ...MORNING.occasion, title: markup('Occasion') },
  podium: MORNING.podium.map((member) => ({
    ...member,
    name: markup(`Name of ${member.id}`),
    title: markup(`Title of ${member.id}`),
    topic: markup(`Topic of ${member.id}`),
  })),
  orderOfTheDay: MORNING.orderOfTheDay.map((segment) => ({ ...segment, title: markup(`Segment ${segment.id}`) })),
  delegations: MORNING.delegations.map((delegation) => ({
    ...delegation,
    name: markup(`Delegation ${delegation.id}`),
    groups: [markup('Group')],
    otherNames: [markup('Other')],
  })),
}

const PARTS = ['meeting', 'order', 'podium', 'modalities', 'delegations', 'speakers', 'sign-ins', 'file']

/** Nothing has run, nothing has become an element, and the words are there to be read. */
async function isText(page: Page, ...places: readonly (string | RegExp)[]): Promise<void> {
  for (const place of places)
    await page
      .getByText(typeof place === 'string' ? `${place}<script>` : place)
      .first()
      .waitFor({ state: 'attached' })
  expect(await page.evaluate('typeof ran')).toBe('undefined')
  expect(await page.locator('b, i, img[src="x"], svg[onload], script:not([src])').count(), page.url()).toBe(0)
}

/** All there is to read on a page, in its fields too. */
const read = (page: Page): Promise<string> =>
  page.evaluate(
    `[document.body.innerText, ...[...document.querySelectorAll('input, textarea')].map(({ value }) => value)].join(' ')`,
  )

async function written({ desk, rig, settled }: Hall): Promise<void> {
  await give(desk, { type: 'ChangeModalities', changes: { handOver: null, atZero: { is: 'run-on' } } })
  await give(desk, { type: 'OpenMeeting' })
  await give(desk, { type: 'OpenList', window: minutes(60) })
  const group = { is: 'group', group: markup('Behalf') } as const
  for (const [id, capacity] of [
    ['KE', NATIONAL],
    ['SN', group],
    ['CH', NATIONAL],
    ['FR', NATIONAL],
  ] as const) {
    const speaker = markup(`Speaker of ${id}`)
    await give(desk, {
      type: 'Inscribe',
      delegation: asDelegationId(id),
      capacity,
      speaker,
      dignitary: { rank: 'minister' },
    })
  }
  const [kenya, senegal, swiss, france] = [1, 2, 3, 4].map(inscriptionId)
  if (!kenya || !senegal || !swiss || !france) throw new Error('there are four inscriptions')
  await give(desk, { type: 'HandInStatement', inscription: kenya, text: markup('Statement') })
  await give(desk, { type: 'RejectPriority', inscription: kenya, claim: 'dignitary', because: markup('Rejected') })
  await give(desk, { type: 'Withdraw', inscription: france, because: markup('Withdrawn') })
  const because = markup('Moved')
  await give(desk, { type: 'MoveInscription', inscription: kenya, side: 'before', beside: swiss, because })
  const [panellist] =
    rig.server.rooms
      .room(rig.meeting)
      ?.durable()
      .meeting.podium.filter(({ role }) => role === 'panellist') ?? []
  if (panellist)
    await give(desk, { type: 'NoteQuestion', panellist: panellist.id, text: markup('Question'), askedIn: null })
  await give(desk, { type: 'OpenSegment', segment: FLOOR })
  await give(desk, { type: 'ShowMessage', text: markup('Message') })
  await settled()
}

/** The secretariat, signed in to a console of its own, from where it goes to its other screens. */
const goTo = async (page: Page, { rig }: Hall, address: string) => void (await page.goto(rig.url + address))

describe('markup in every text of a meeting', () => {
  const hall = hallForEachTest({ meetings: [PLAN] })

  it('is text on the console, the screen, the phone and the desk, whatever is at the floor', async () => {
    const here = hall()
    const { desk, console, display, phone, settled, rig } = here
    const pages = {
      moderator: await console(),
      screen: await display(),
      kenya: await phone('KE'),
      swiss: await phone('CH'),
    }
    await written(here)
    const secretariat = await console('secretariat')
    await goTo(secretariat, here, `/desk/${rig.meeting}`)
    await isText(pages.screen, 'Message')
    await isText(pages.kenya, 'Message', 'Delegation KE')
    await isText(pages.moderator, 'Delegation KE', 'Behalf')
    await isText(secretariat, 'Delegation KE')

    await give(desk, { type: 'ClearMessage' })
    await callNext(desk)
    await give(desk, { type: 'StartClock', intervention: await atFloor(desk) })
    await settled()
    await isText(pages.screen)
    await pages.screen
      .getByText(/Speaker of \w\w<script>/)
      .first()
      .waitFor()
    for (const page of [...Object.values(pages), secretariat]) await isText(page, /Delegation \w+<script>/)
    await give(desk, { type: 'RaisePointOfOrder', delegation: asDelegationId('CU') })
    await settled()
    await isText(pages.screen, 'Delegation CU')
    const { pointOfOrder } = desk.meeting
    if (pointOfOrder) await give(desk, { type: 'EndPointOfOrder', point: pointOfOrder.id })
    await give(desk, { type: 'SuspendMeeting', because: markup('Suspended') })
    await settled()
    for (const page of Object.values(pages)) await isText(page)
    await give(desk, { type: 'ResumeMeeting' })
    await give(desk, { type: 'AdjournMeeting' })
    await settled()
    for (const page of [...Object.values(pages), secretariat]) await isText(page)
  })

  it('is text where the meeting is set up, on the cards, among the sign-ins, at the draw and at the start', async () => {
    const here = hall()
    const { console, open, rig } = here
    await rig.server.desk.issue({
      occasion: PLAN.occasion.id,
      role: 'moderator',
      delegation: null,
      label: markup('Label'),
    })
    await written(here)
    const page = await console('secretariat')
    for (const part of PARTS) {
      await goTo(page, here, `/set-up/${rig.meeting}/${part}`)
      await page.getByRole('navigation').first().waitFor()
      if (part !== 'modalities' && part !== 'file') await expect.poll(() => read(page)).toContain('<script>')
      await isText(page)
    }
    await goTo(page, here, `/sign-ins/${rig.meeting}`)
    await isText(page, 'Delegation KE', 'Label')
    await goTo(page, here, `/cards/${rig.meeting}`)
    await page.getByRole('heading').first().waitFor()
    await isText(page)
    const anybody = await open('/')
    await isText(anybody, 'Title')
    await anybody.goto(`${rig.url}/draw/${rig.meeting}`)
    await anybody.getByRole('heading').first().waitFor()
    await isText(anybody)
    await anybody.goto(`${rig.url}/display/${encodeURIComponent('<script>ran=1</script>')}`)
    await anybody.getByRole('main').waitFor()
    await isText(anybody)
    expect(rig.server.rooms.room(asMeetingId('x'))).toBeUndefined()
  })

  it('is text in the description of the API too, which runs under the same policy', async () => {
    const { open } = hall()
    const page = await open('/api/docs')
    await page.getByText('Rostrum').first().waitFor()
    await page.getByText('/api/sign-in', { exact: true }).first().waitFor()
    expect(await page.evaluate('typeof ran')).toBe('undefined')
  })
})

describe('the code behind the # of a card', () => {
  const hall = hallForEachTest()

  it('is in the address no longer once somebody has come in, nor in the entry of the history', async () => {
    const { rig, open } = hall()
    const { code } = await rig.issue('moderator')
    const page = await open(`/enter#${code}`)
    const referrers: string[] = []
    page.on('request', (request) => void referrers.push(`${request.url()} ${request.headers()['referer'] ?? ''}`))
    await page.locator('.console[data-link="live"]').waitFor()
    expect(page.url()).not.toContain(code)
    const stored = await page.evaluate(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.cookie])',
    )
    expect(stored).not.toContain(code.slice(5))
    expect(stored).not.toMatch(/[\w-]{43}/)
    const cdp = await page.context().newCDPSession(page)
    const { entries } = await cdp.send('Page.getNavigationHistory')
    expect(entries.map(({ url }) => url).join(' ')).not.toContain(code.slice(5))
    expect(referrers.filter((one) => one.includes(code.slice(5)))).toEqual([])
  })
})

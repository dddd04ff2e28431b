import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { asSegmentId } from '#shared/meeting/ids.ts'
import { minutes, seconds } from '#shared/meeting/time.ts'
import { appearances, momentOn, untilSeen } from './digits.ts'
import { atFloor, begin, FLOOR, inscribe, startNext } from './floor.ts'
import { give, hallForEachTest } from './rig.ts'

/** How high the figures of the countdown are, as a share of the height of the screen. */
const heightOfDigits = (page: Page) =>
  page.getByRole('timer').evaluate((digits) => digits.getBoundingClientRect().height / innerHeight)

/** Names and titles that are wider than their place. */
const cutOn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h1 *, p, li')]
      .filter(
        (name) =>
          name.checkVisibility() &&
          name.getBoundingClientRect().width > 1 &&
          name.scrollWidth > name.clientWidth + 1 &&
          name.clientWidth > 0,
      )
      .map(({ outerHTML }) => outerHTML.slice(0, 160)),
  )

describe('the projected screen', () => {
  const hall = hallForEachTest()

  it('shows digits at least 40 % as high as itself while somebody speaks, in every tone, with the word that says it (FL4)', async () => {
    const { desk, display, settled } = hall()
    const screen = await display()
    await begin(desk, {
      list: ['BO', 'inpea'],
      speakingTime: seconds(8),
      modalities: { handOver: null, warning: seconds(4), atZero: { is: 'run-on' } },
    })
    await startNext(desk)
    await settled()
    for (const word of ['Speaking', 'Last 4 seconds', 'Time is up']) {
      await screen.getByText(word, { exact: true }).waitFor()
      expect(await heightOfDigits(screen), word).toBeGreaterThanOrEqual(0.4)
      expect(await cutOn(screen), word).toEqual([])
    }
    await untilSeen(screen, '−0:01')
    expect(await heightOfDigits(screen), 'over time').toBeGreaterThanOrEqual(0.4)
    await screen.getByRole('heading', { name: 'Bolivia (Plurinational State of)' }).waitFor()
  })

  it('counts the inscription window down, and the list closes by itself (LS1, CK4)', async () => {
    const { desk, display, settled } = hall()
    const screen = await display()
    const began = await momentOn(screen)
    await give(desk, { type: 'OpenList', window: seconds(6) })
    await screen.getByRole('heading', { name: 'Press to ask for the floor' }).waitFor()
    await screen.getByText('Nobody is inscribed yet').waitFor()
    await inscribe(desk, 'KE')
    await screen.getByText('1 inscribed so far').waitFor()
    await desk.until(({ list }) => list.is === 'closed')
    await settled()
    expect(await screen.getByRole('heading', { name: 'Press to ask for the floor' }).count()).toBe(0)
    const counted = [...(await appearances(screen, began)).keys()]
    expect(counted).toEqual(expect.arrayContaining(['0:04', '0:03', '0:02', '0:01']))
  })

  it('has a face for each stage of the meeting, which comes by itself (OD1, OD2, FL6, RP1)', async () => {
    const { desk, display, settled, rig } = hall()
    const screen = await display()
    const heading = (name: string | RegExp) => screen.getByRole('heading', { name }).first().waitFor()
    await heading(rig.server.rooms.room(rig.meeting)?.durable().meeting.title ?? '')
    await screen.getByText('The meeting will begin shortly').waitFor()

    await give(desk, { type: 'ChangeModalities', changes: { handOver: null } })
    await give(desk, { type: 'OpenMeeting' })
    await give(desk, { type: 'OpenSegment', segment: asSegmentId('presentations') })
    await heading('Opening statements and presentations')
    await give(desk, { type: 'OpenSegment', segment: FLOOR })
    await heading('Nobody is on the list of speakers')
    await inscribe(desk, 'KE')
    await inscribe(desk, 'BO')
    await heading('Kenya')
    await startNext(desk)
    await screen.getByText('Speaking', { exact: true }).waitFor()
    await screen.getByText('1 still to speak').waitFor()

    await give(desk, { type: 'RaisePointOfOrder', delegation: null })
    await heading('Point of order')
    const { pointOfOrder } = await desk.until((meeting) => meeting.pointOfOrder !== null)
    if (pointOfOrder) await give(desk, { type: 'EndPointOfOrder', point: pointOfOrder.id })
    await heading('Kenya')
    await give(desk, { type: 'SuspendMeeting', because: 'A technical fault' })
    await heading('The meeting is suspended')
    await screen.getByText('A technical fault').waitFor()
    await give(desk, { type: 'ResumeMeeting' })
    await heading('Kenya')

    // A message never hides the clock that somebody watches; with the floor free it has the screen to itself.
    await give(desk, { type: 'ShowMessage', text: 'Please keep to the speaking time.' })
    await screen.getByText('Please keep to the speaking time.').waitFor()
    await settled()
    expect(await heightOfDigits(screen)).toBeGreaterThanOrEqual(0.4)
    await give(desk, { type: 'EndIntervention', intervention: await atFloor(desk) })
    await heading('Please keep to the speaking time.')
    await give(desk, { type: 'ClearMessage' })
    await heading('Bolivia (Plurinational State of)')

    await give(desk, { type: 'OpenSegment', segment: asSegmentId('replies-1') })
    await heading('Replies by the panellists')
    for (const share of await screen.getByText('3:45').all()) await share.waitFor()
    await give(desk, { type: 'AdjournMeeting' })
    await heading('Thank you')
    await screen.getByText('1 intervention was made from the floor.').waitFor()
  })

  it('announces a new speaking time to everybody (FL3)', async () => {
    const { desk, display } = hall()
    const screen = await display()
    await begin(desk, { list: ['KE', 'BO'] })
    await give(desk, { type: 'SetSpeakingTime', classes: 'all', time: minutes(1.5) })
    await screen.getByText('Speaking time is now 1:30 for all who have not begun').waitFor()
  })

  it('needs no sign-in, and tells nothing that the public may not know', async () => {
    const { desk, display, settled } = hall()
    const screen = await display()
    await begin(desk)
    const text = 'The text of the statement, for the interpreters only'
    await inscribe(desk, 'KE')
    const [inscription] = (await desk.until(({ inscriptions }) => inscriptions.length > 0)).inscriptions
    if (inscription) await give(desk, { type: 'HandInStatement', inscription: inscription.id, text })
    await settled()
    expect(await screen.content()).not.toContain(text)
    expect(await screen.context().cookies()).toEqual([])
  })
})

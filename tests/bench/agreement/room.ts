import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Command } from '#shared/meeting/commands.ts'
import { asMeetingId, asSegmentId } from '#shared/meeting/ids.ts'
import { currentIntervention, lastInterventionId } from '#shared/rules/floor.ts'
import { headOf } from '#shared/rules/order.ts'
import { noteDigits } from '../../browser/digits.ts'
import { fiveMinutesAhead } from '../../browser/wrong-clock.ts'
import { connect } from '../../room/client.ts'
import { contextOf } from '../browser-context.ts'
import type { Rostrum } from '../rostrum-process.ts'

type Screen = {
  readonly address: string
  readonly viewport: BrowserContextOptions['viewport']
  /** Runs in the page before anything of its own. */
  readonly before?: () => void
}

/** A console, a projected screen and a phone, and a projected screen whose computer's date is wrong. */
export async function screensOf(product: Rostrum, meeting: string): Promise<readonly Screen[]> {
  const wide = { width: 1920, height: 1080 }
  return [
    { address: `/enter#${await product.code('moderator')}`, viewport: { width: 1280, height: 800 } },
    { address: `/display/${meeting}`, viewport: wide },
    { address: `/enter#${await product.code('delegation')}`, viewport: { width: 390, height: 844 } },
    { address: `/display/${meeting}`, viewport: wide, before: fiveMinutesAhead },
  ]
}

export async function show(browser: Browser, origin: string, { address, viewport, before }: Screen): Promise<Page> {
  const context = await contextOf(browser, { viewport: viewport ?? null })
  await context.addInitScript(noteDigits)
  if (before !== undefined) await context.addInitScript(before)
  const page = await context.newPage()
  await page.goto(origin + address)
  return page
}

/** The desk opens the floor, gives it to whoever is first on the list, and starts the clock. */
export async function startClock(product: Rostrum): Promise<void> {
  const { token, meeting } = await product.signIn(await product.code('secretariat'))
  const desk = await connect(product.url, { meeting: asMeetingId(meeting), token })
  const give = async (command: Command) => {
    const answer = await desk.send(command)
    if (!answer.accepted) throw new Error(`${command.type} was refused: ${JSON.stringify(answer.refusal)}`)
  }
  await give({ type: 'OpenMeeting' })
  await give({ type: 'OpenSegment', segment: asSegmentId('floor-1') })
  const head = headOf(await desk.until((held) => headOf(held) !== null))
  if (head === null) throw new Error('Nobody is on the list.')
  await give({ type: 'CallSpeaker', inscription: head.id, after: lastInterventionId(desk.meeting) })
  const intervention = currentIntervention(await desk.until(({ floor }) => floor.is === 'called'))
  if (intervention === null) throw new Error('Nobody has the floor.')
  await give({ type: 'StartClock', intervention })
  desk.close()
}

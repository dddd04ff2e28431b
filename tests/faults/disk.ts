import { setTimeout as pause } from 'node:timers/promises'
import { after, asInstant, seconds } from '#shared/meeting/time.ts'
import type { Outcome } from '#client/connection/wire.ts'
import { balanceOf } from './balance.ts'
import type { Fault, FaultOptions, Row } from './fault.ts'
import { ms } from './figures.ts'
import { allEqual, dismiss, must } from './play.ts'
import { openScene } from './scene.ts'
import { meetingOf, screen } from './screen.ts'
import { failingDisk, fullDisk, readOnlyDisk } from './trouble.ts'
import type { Trouble } from './trouble.ts'

/** The window of the list closes while nothing can be recorded. */
const WINDOW = seconds(5)
/** The server tries again every second; somewhat later everybody has been told, in ms. */
const GOES_ON_WITHIN = 3_000
/** Somebody presses on meanwhile, in ms. */
const PRESSED_EVERY = 200
/** More messages than fit into what room is left. */
const MOST = 2_000

export const disk: Fault = {
  name: 'disk',
  needsLinux: true,
  waits: true,
  what: 'the disk is full, read-only, or fails in append',
  run: async (options) => {
    const troubles = [fullDisk, readOnlyDisk, failingDisk].map((trouble) => trouble(options.room.copy()))
    // Side by side: each mostly waits for the window to run out.
    return Promise.all(troubles.map((trouble) => troubled(trouble, options)))
  },
}

async function troubled(trouble: Trouble, { root, room, say }: FaultOptions): Promise<Row> {
  say(`${trouble.scenario}: ${trouble.by}`)
  const { within, dataFolder } = trouble
  const { rostrum, told, company } = await openScene({ root, dataFolder, within, room, others: 6 })
  const { desk } = company
  for (let nth = 0; nth < 5; nth += 1) await must(desk, { type: 'ShowMessage', text: `Before ${nth}` })
  await must(desk, { type: 'OpenList', window: WINDOW })
  const { list } = meetingOf(desk)
  const closesAt = list.is === 'open' ? list.closesAt : null

  const faults: string[] = []
  const expect = (fulfilled: boolean, otherwise: string) => void (fulfilled || faults.push(otherwise))
  trouble.begin(rostrum.pid)
  const refused = await untilRefused((nth) => desk.send({ type: 'ShowMessage', text: `Meanwhile ${nth}` }))
  expect(becauseOf(refused) === 'cannot-record', `a command was refused because of ${becauseOf(refused)}`)
  await Promise.all(company.all.map((one) => one.screen.until(({ recording }) => recording?.works === false)))
  const newcomer = screen({ url: rostrum.url, meeting: room.meeting, name: 'a newcomer' })
  await newcomer.until(({ recording }) => recording?.works === false)
  newcomer.close()
  const { status } = await fetch(`${rostrum.url}/api/ready`)
  expect(status === 503, `/api/ready said ${status}`)

  // It stays as it was while the window runs out.
  const version = desk.held?.version
  const due = after(closesAt ?? asInstant(0), seconds(1))
  while ((desk.now() ?? 0) < due) {
    const again = await desk.send({ type: 'ClearMessage' })
    expect(!again.accepted, 'a command was accepted that could not be recorded')
    await pause(PRESSED_EVERY)
  }
  expect(desk.held?.version === version, 'the meeting changed without being recorded')

  trouble.end(rostrum.pid)
  const ended = performance.now()
  await Promise.all(company.all.map((one) => one.screen.until(({ recording }) => recording?.works === true)))
  const took = performance.now() - ended
  expect(took < GOES_ON_WITHIN, `it went on only after ${ms(took)}`)
  await desk.until(({ held }) => held?.meeting.list.is === 'closed')
  const closed = meetingOf(desk).list
  expect(closed.is === 'closed' && closed.closedAt === closesAt, 'the window did not close at its own moment')
  await allEqual(company, 'The end')
  const balance = balanceOf({
    dataFolder: trouble.copyOut(rostrum.pid),
    meeting: room.meeting,
    told,
    screens: company.all,
  })
  dismiss(company)
  await rostrum.stop()
  return {
    scenario: trouble.scenario,
    times: 1,
    ...balance,
    worst: `went on ${ms(took)} after there was room (${trouble.by})`,
    faults: [...faults, ...balance.faults],
  }
}

async function untilRefused(send: (nth: number) => Promise<Outcome>): Promise<Outcome> {
  for (let nth = 0; nth < MOST; nth += 1) {
    const outcome = await send(nth)
    if (!outcome.accepted) return outcome
  }
  throw new Error('there was room all the time')
}

const becauseOf = (outcome: Outcome): string => (outcome.accepted ? 'nothing' : outcome.refusal.because)

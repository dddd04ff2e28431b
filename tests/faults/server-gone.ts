import { setTimeout as pause } from 'node:timers/promises'
import { remaining } from '#shared/rules/speaking-clock.ts'
import { freePort } from '../bench/server-process.ts'
import type { Fault, FaultOptions, Row } from './fault.ts'
import { ms } from './figures.ts'
import { compare, ledger } from './ledger.ts'
import { foldedFrom, rowsIn, unequal } from './log.ts'
import { allEqual, allLive, begin, dismiss, seat } from './play.ts'
import { launch } from './rostrum.ts'
import { meetingOf } from './screen.ts'
import type { Screen } from './screen.ts'

/** How long the screens are left alone, in ms; the browser test leaves them alone for longer. */
const ALONE = 3_000
/** Screens may disagree about the time left by this much, in ms; these here measured nothing but their last message. */
const APART = 250

export const serverGone: Fault = {
  name: 'gone',
  waits: true,
  what: 'the server is killed in mid-speech and never comes back',
  run: async (options) => [await gone(options)],
}

async function gone({ root, room }: FaultOptions): Promise<Row> {
  const dataFolder = room.copy()
  const rostrum = launch({ root, dataFolder, port: await freePort() })
  await rostrum.open
  const told = ledger()
  const company = seat(rostrum.url, room, told, 12)
  const screens = company.all.map(({ screen }) => screen)
  await allLive(company)
  await begin(company.desk)
  await allEqual(company, 'The last that is heard')
  await rostrum.kill()
  await Promise.all(screens.map((screen) => screen.until(({ isLive }) => !isLive)))
  const before = screens.map(left)
  const began = performance.now()
  await pause(ALONE)
  const passed = performance.now() - began
  const after = screens.map(left)
  const counted = after.map((now, nth) => (before[nth] ?? 0) - now)
  const astray = Math.max(...counted.map((count) => Math.abs(count - passed)))
  const apart = Math.max(...after) - Math.min(...after)
  const pressed = await company.desk.send({ type: 'ClearMessage' })
  const rows = rowsIn(dataFolder, room.meeting)
  const unlike = unequal(company.all, foldedFrom(rows))
  dismiss(company)
  return {
    scenario: 'server gone for good',
    times: 1,
    acknowledged: told.all.length,
    ...compare(told, rows),
    replicasEqual: unlike.length === 0,
    worst: `${screens.length} screens counted on for ${ms(passed)}, ${ms(apart)} apart`,
    faults: [
      ...(astray > APART || apart > APART ? [`the screens counted ${ms(astray)} astray, ${ms(apart)} apart`] : []),
      ...(!pressed.accepted && pressed.refusal.because === 'not-sent' ? [] : ['a tap was taken with no server there']),
      ...unlike.map((name) => `${name} was not equal to the log`),
    ],
  }
}

function left(screen: Screen): number {
  const { floor } = meetingOf(screen)
  const now = screen.now()
  if (floor.is !== 'speaking' || now === null) throw new Error(`${screen.name} shows nobody speaking`)
  return remaining(floor.clock, now)
}

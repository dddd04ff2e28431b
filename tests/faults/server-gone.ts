import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../bench/server-process.ts'
import { screenElsewhere } from './elsewhere.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { Fault, FaultOptions, Row } from './fault.ts'
import { ms } from './figures.ts'
import { compare, ledger } from './ledger.ts'
import { foldedFrom, rowsIn, unequal } from './log.ts'
import { allEqual, allLive, begin, dismiss, seat } from './play.ts'
import { launch } from './rostrum.ts'

/** How long the screens are left alone, in ms; the browser test leaves them alone for longer. */
const ALONE = 3_000
/** Screens in processes of their own, each with its own stopwatch. */
const ELSEWHERE = 3
/** They may disagree about the time left by this much, in ms; these here measured nothing but their last message. */
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
  const elsewhere = await Promise.all(
    Array.from({ length: ELSEWHERE }, () => screenElsewhere(rostrum.url, room.meeting)),
  )
  await allEqual(company, 'The last that is heard')
  await rostrum.kill()
  await Promise.all(screens.map((screen) => screen.until(({ isLive }) => !isLive)))
  await pause(ALONE)
  const { apart, isLive } = await heldTogether(elsewhere)
  const pressed = await company.desk.send({ type: 'ClearMessage' })
  const rows = rowsIn(dataFolder, room.meeting)
  const unlike = unequal(company.all, foldedFrom(rows))
  dismiss(company)
  for (const one of elsewhere) one.kill()
  return {
    scenario: 'server gone for good',
    times: 1,
    acknowledged: told.all.length,
    ...compare(told, rows),
    replicasEqual: unlike.length === 0,
    worst: `${ms(ALONE)} later ${ELSEWHERE} screens in processes of their own showed times ${ms(apart)} apart`,
    faults: [
      ...(apart > APART ? [`the screens were ${ms(apart)} apart`] : []),
      ...(isLive ? ['a screen believed itself live'] : []),
      ...(!pressed.accepted && pressed.refusal.because === 'not-sent' ? [] : ['a tap was taken with no server there']),
      ...unlike.map((name) => `${name} was not equal to the log`),
    ],
  }
}

/** How far apart the moments lie at which the time of the speaker runs out, by each of them. */
async function heldTogether(screens: readonly Elsewhere[]) {
  const told = await Promise.all(screens.map((screen) => screen.ask()))
  const ends = told.map(({ left, at }) => at + left)
  return { apart: Math.max(...ends) - Math.min(...ends), isLive: told.some(({ isLive }) => isLive) }
}

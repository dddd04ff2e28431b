import { setTimeout as pause } from 'node:timers/promises'
import { balanceOf } from './balance.ts'
import { screenElsewhere } from './elsewhere.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { Fault, FaultOptions, Row } from './fault.ts'
import { ms } from './figures.ts'
import { allEqual, dismiss } from './play.ts'
import { openScene } from './scene.ts'

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
  const { rostrum, told, company } = await openScene({ root, dataFolder, room, others: 12 })
  const screens = company.all.map(({ screen }) => screen)
  const elsewhere = await Promise.all(
    Array.from({ length: ELSEWHERE }, () => screenElsewhere(rostrum.url, room.meeting)),
  )
  await allEqual(company, 'The last that is heard')
  await rostrum.kill()
  await Promise.all(screens.map((screen) => screen.until(({ isLive }) => !isLive)))
  await pause(ALONE)
  const { apart, isLive } = await heldTogether(elsewhere)
  const pressed = await company.desk.send({ type: 'ClearMessage' })
  const balance = balanceOf({ dataFolder, meeting: room.meeting, told, screens: company.all })
  dismiss(company)
  for (const one of elsewhere) one.kill()
  return {
    scenario: 'server gone for good',
    times: 1,
    ...balance,
    worst: `${ms(ALONE)} later ${ELSEWHERE} screens in processes of their own showed times ${ms(apart)} apart`,
    faults: [
      ...(apart > APART ? [`the screens were ${ms(apart)} apart`] : []),
      ...(isLive ? ['a screen believed itself live'] : []),
      ...(!pressed.accepted && pressed.refusal.because === 'not-sent' ? [] : ['a tap was taken with no server there']),
      ...balance.faults,
    ],
  }
}

/** How far apart the moments lie at which the time of the speaker runs out, by each of them. */
async function heldTogether(screens: readonly Elsewhere[]) {
  const told = await Promise.all(screens.map((screen) => screen.ask()))
  const ends = told.map(({ left, at }) => at + left)
  return { apart: Math.max(...ends) - Math.min(...ends), isLive: told.some(({ isLive }) => isLive) }
}

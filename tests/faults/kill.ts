import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Meeting } from '#shared/meeting/meeting.ts'
import { asInstant } from '#shared/meeting/time.ts'
import { remaining } from '#shared/rules/speaking-clock.ts'
import { median } from '../bench/figures.ts'
import { freePort } from '../bench/server-process.ts'
import { chanceOf } from '../simulation/chance.ts'
import { balanceOf } from './balance.ts'
import type { Fault, FaultOptions, Row } from './fault.ts'
import { ms } from './figures.ts'
import { foldedFrom, isSame, rowsIn } from './log.ts'
import { allEqual, dismiss, press } from './play.ts'
import type { Company } from './play.ts'
import type { Room } from './room.ts'
import { launch } from './rostrum.ts'
import { openScene } from './scene.ts'
import { screen } from './screen.ts'
import type { Screen } from './screen.ts'

/** What a restarted server says of the meeting. */
type Served = { readonly version: number; readonly meeting: Meeting; readonly after: number; readonly time: Reading }
/** What time it was in the room, and between which of our own moments that was said; all in ms. */
type Reading = { readonly now: number; readonly asked: number; readonly answered: number }

const TIMES = { full: 200, short: 20 }
/**
 * A meeting is served this soon after the process was started, in ms, every time. In the short form, which runs on
 * machines that do other things as well, only a start that hangs is held against it.
 */
const GOALS = { full: 1_000, short: 10_000 }
/**
 * A server's own time left may be this far, in ms, from what its log and our own stopwatch come to, beyond the two round
 * trips in which it was asked for the time: both its readings are whole milliseconds.
 */
const OFF = 5

export const kill: Fault = {
  name: 'kill',
  what: 'kill -9 of the server at random instants under load, clocks running',
  run: async (options) => [await killed(options)],
}

async function killed({ root, short, seed, room, say }: FaultOptions): Promise<Row> {
  const times = short ? TIMES.short : TIMES.full
  const goal = short ? GOALS.short : GOALS.full
  const chance = chanceOf(seed)
  const dataFolder = room.copy()
  const port = await freePort()
  const { told, company, ...scene } = await openScene({ root, dataFolder, port, room, others: 6 })
  let { rostrum } = scene

  const faults = new Set<string>()
  const served: number[] = []
  const off: number[] = []
  const trips: number[] = []
  let underLoad = 0
  for (let nth = 0; nth < times; nth += 1) {
    await company.desk.until(({ isLive }) => isLive)
    const earlier = await readingOf(company.desk)
    let goesOn = true
    const before = told.all.length
    const pressing = [company.desk, company.moderator].map((one, who) =>
      press(one, chance, `${nth}-${who}`, () => goesOn),
    )
    await pause(chance.between(20, 250))
    await rostrum.kill()
    if (told.all.length > before) underLoad += 1

    rostrum = launch({ root, dataFolder, port })
    const seen = await firstServed(rostrum.url, room, company)
    served.push(seen.after - rostrum.began)
    goesOn = false
    await Promise.all(pressing)
    const log = foldedFrom(rowsIn(dataFolder, room.meeting).filter(({ version }) => version <= seen.version))
    if (!isSame(log, seen.meeting)) faults.add('a restarted server did not hold what its log holds')
    const trip = tripOf(earlier) + tripOf(seen.time)
    const passed = middleOf(seen.time) - middleOf(earlier)
    // By the log and our own stopwatch, and by what the server holds and its own time.
    const expected = left(log, earlier.now + passed)
    const found = left(seen.meeting, seen.time.now)
    if (expected !== null && found !== null) {
      off.push(Math.max(0, Math.abs(found - expected) - trip / 2))
      trips.push(trip)
    }
    if ((nth + 1) % 20 === 0) say(`${nth + 1} of ${times}`)
  }
  company.all.forEach(({ screen }) => screen.comeBack())
  await allEqual(company, 'The end')
  const balance = balanceOf({ dataFolder, meeting: room.meeting, told, screens: company.all })
  dismiss(company)
  await rostrum.stop()

  const slowest = Math.max(...served)
  if (slowest > goal) faults.add(`served only after ${ms(slowest)}`)
  if (Math.max(...off) > OFF) faults.add(`a running clock was ${ms(Math.max(...off))} off after a restart`)
  if (off.length < times / 4) faults.add(`only ${off.length} of ${times} had a clock running`)
  if (underLoad < times * 0.9) faults.add(`only ${underLoad} of ${times} were under load`)
  return {
    scenario: 'kill -9 under load',
    times,
    ...balance,
    worst:
      `served after ${ms(median(served))}, at worst ${ms(slowest)}; ${off.length} running clocks went on, off by ` +
      `${ms(Math.max(...off))} beyond the round trips (${ms(median(trips))})`,
    faults: [...faults, ...balance.faults],
  }
}

/** Of a clock that is running; null when nobody speaks, or the clock is paused. */
const left = ({ floor }: Meeting, now: number): number | null =>
  floor.is === 'speaking' && floor.clock.runningSince !== null ? remaining(floor.clock, asInstant(now)) : null

async function readingOf(screen: Screen): Promise<Reading> {
  const asked = performance.now()
  const now = await screen.measured()
  return { now, asked, answered: performance.now() }
}

const tripOf = ({ asked, answered }: Reading): number => answered - asked
const middleOf = ({ asked, answered }: Reading): number => (asked + answered) / 2

/** Knocks until a newcomer holds the meeting; those who press come back at once. */
async function firstServed(url: string, room: Room, { desk, moderator }: Company): Promise<Served> {
  await knock(url)
  const newcomer = screen({ url, meeting: room.meeting, token: room.desk.token, name: 'a newcomer' })
  desk.comeBack()
  moderator.comeBack()
  await newcomer.until(({ isLive }) => isLive)
  const after = performance.now()
  const { held } = newcomer
  const time = await readingOf(newcomer)
  newcomer.close()
  if (held === null) throw new Error('a newcomer held nothing')
  return { ...held, after, time }
}

const health = z.object({ status: z.literal('alive') })

/** Resolves when the server answers. */
async function knock(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.ok && health.safeParse(await answer.json()).success) return
    await pause(3)
  }
}

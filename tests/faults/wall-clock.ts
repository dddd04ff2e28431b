import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { remaining } from '#shared/rules/speaking-clock.ts'
import { asInstant, seconds } from '#shared/meeting/time.ts'
import { freePort } from '../bench/server-process.ts'
import { balanceOf } from './balance.ts'
import type { Fault, FaultOptions, Row } from './fault.ts'
import { ms } from './figures.ts'
import { compare } from './ledger.ts'
import { rowsIn } from './log.ts'
import { allEqual, allLive, dismiss, must, seat } from './play.ts'
import type { Company } from './play.ts'
import { launch } from './rostrum.ts'
import type { Rostrum } from './rostrum.ts'
import { openScene } from './scene.ts'
import { meetingOf } from './screen.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Where the wall clock is put, one after the other, in ms from where it was. */
const STEPS = [5 * MINUTE, -5 * MINUTE, DAY, -DAY, 0] as const
/** The room's clock may seem this far from the time that really passed, since an answer takes a moment; in ms. */
const OFF = 500
/** The heading has whole seconds, and is made anew once a second. */
const SEEN_BY = 2_100
const TRIED = 60
/** The list closes by itself while the wall clock jumps about. */
const WINDOW = seconds(5)

export const wallClock: Fault = {
  name: 'wall-clock',
  needsLinux: true,
  waits: true,
  what: "the computer's wall clock is put by 5 minutes and by a day, both ways, while clocks and a window run",
  run: async (options) => [await stepped(options)],
}

async function stepped({ root, room, say }: FaultOptions): Promise<Row> {
  const lever = wallClockLever(root)
  const dataFolder = room.copy()
  const { env } = lever
  const { rostrum, told, company } = await openScene({ root, dataFolder, env, room, others: 6 })
  const { desk } = company
  await must(desk, { type: 'OpenList', window: WINDOW })
  const opened = meetingOf(desk).list
  const closesAt = opened.is === 'open' ? opened.closesAt : null

  const faults: string[] = []
  const off: number[] = []
  const roomTime = timeIn(company)
  const from = { room: await roomTime(), ticks: performance.now() }
  const clock = async () => off.push((await roomTime()) - from.room - (performance.now() - from.ticks))
  for (const step of STEPS) {
    lever.put(step)
    if (!(await stands(rostrum, step))) faults.push(`the wall clock of the process was not put to ${step} ms`)
    await clock()
  }
  lever.put(DAY)
  await desk.until(({ held }) => held?.meeting.list.is === 'closed')
  await clock()
  const closed = meetingOf(desk).list
  if (closed.is !== 'closed' || closed.closedAt !== closesAt) faults.push('the window closed at another moment')
  const counted = remainingAt(company, await roomTime())
  await allEqual(company, 'The end')
  const last = rowsIn(dataFolder, room.meeting).at(-1)?.at ?? 0
  const { replicasEqual, ...balance } = balanceOf({ dataFolder, meeting: room.meeting, told, screens: company.all })
  dismiss(company)
  await rostrum.stop()

  // Over a restart with the clock put back by a day, time goes on from the last event.
  lever.put(-DAY)
  const again = launch({ root, dataFolder, port: await freePort(), env })
  await again.open
  const back = seat(again.url, room, told, 0)
  await allLive(back)
  const later = await timeIn(back)()
  if (later < last) faults.push('time went back over the restart')
  if (remainingAt(back, later) > counted) faults.push('the clock of the speaker went back over the restart')
  await must(back.desk, { type: 'ShowMessage', text: 'After the restart' })
  const all = rowsIn(dataFolder, room.meeting)
  dismiss(back)
  await again.stop()
  lever.remove()

  const worst = Math.max(...off.map(Math.abs))
  if (worst > OFF) faults.push(`the room's clock moved by ${ms(worst)}`)
  say(`restarted a day earlier, the room's time was ${ms(later - last)} after the last event`)
  return {
    scenario: 'wall clock stepped',
    times: STEPS.length + 2,
    acknowledged: told.all.length,
    ...compare(told, all),
    replicasEqual,
    worst: `the room's clock moved by ${ms(worst)}; the window closed at its own moment`,
    faults: [...faults, ...balance.faults],
  }
}

/** What the server answers when a screen measures its clock. */
const timeIn =
  ({ desk }: Company) =>
  async (): Promise<number> =>
    desk.measured()

function remainingAt({ desk }: Company, now: number): number {
  const { floor } = meetingOf(desk)
  if (floor.is !== 'speaking') throw new Error('nobody is speaking')
  return remaining(floor.clock, asInstant(now))
}

/** Whether the process itself sees its wall clock so far off; it tells in the heading of its answers, by the second. */
async function stands({ url }: Rostrum, step: number): Promise<boolean> {
  for (let tried = 0; tried < TRIED; tried += 1) {
    const { headers } = await fetch(`${url}/api/health`)
    const off = Date.parse(headers.get('date') ?? '') - Date.now()
    if (Math.abs(off - step) < SEEN_BY) return true
    await pause(50)
  }
  return false
}

function compilerOf(root: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'compiler.mjs')], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr.trim())
  return stdout.trim()
}

/** Moves the wall clock of the processes that are started with its environment. */
function wallClockLever(root: string) {
  const folder = mkdtempSync(join(tmpdir(), 'rostrum-wall-clock-'))
  const source = fileURLToPath(new URL('./wall-clock.c', import.meta.url))
  const library = join(folder, 'wall-clock.so')
  execFileSync(compilerOf(root), ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'])
  const offset = join(folder, 'offset')
  const file = openSync(offset, 'w')
  const put = (ms: number) => {
    const bytes = Buffer.alloc(8)
    bytes.writeBigInt64LE(BigInt(ms))
    writeSync(file, bytes, 0, 8, 0)
  }
  put(0)
  return {
    env: { LD_PRELOAD: library, WALL_CLOCK_OFFSET: offset },
    put,
    remove: () => {
      closeSync(file)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

import { execFile } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { freePort } from '../bench/server-process.ts'
import { chanceOf } from '../simulation/chance.ts'
import { balanceOf } from './balance.ts'
import type { Fault, FaultOptions, Row } from './fault.ts'
import { ms } from './figures.ts'
import { ledger } from './ledger.ts'
import { allEqual, allLive, dismiss, press, seat } from './play.ts'
import { launch } from './rostrum.ts'
import { openScene } from './scene.ts'

const run = promisify(execFile)
const made = z.object({ path: z.string() })

export const backup: Fault = {
  name: 'backup',
  what: 'a backup is made under load and restored on another computer',
  run: async (options) => [await restored(options)],
}

async function restored({ root, seed, room, say }: FaultOptions): Promise<Row> {
  const dataFolder = room.copy()
  const elsewhere = `${dataFolder}-elsewhere`
  const { rostrum, told, company } = await openScene({ root, dataFolder, room, others: 6 })
  let goesOn = true
  const chance = chanceOf(seed)
  const pressing = [company.desk, company.moderator].map((one, who) => press(one, chance, `b-${who}`, () => goesOn))
  const before = [...told.all]
  const began = performance.now()
  const { path } = made.parse(JSON.parse(await command('backup', dataFolder, [`${dataFolder}-backups`, '--json'])))
  const took = performance.now() - began
  goesOn = false
  await Promise.all(pressing)
  dismiss(company)
  await rostrum.kill()

  mkdirSync(elsewhere)
  await command('restore', elsewhere, [path])
  const again = launch({ root, dataFolder: elsewhere, port: await freePort() })
  await again.open
  const afterwards = seat(again.url, room, ledger(), 6)
  await allLive(afterwards)
  await allEqual(afterwards, 'After the restoring')
  // What was acknowledged before it began is in it.
  const balance = balanceOf({
    dataFolder: elsewhere,
    meeting: room.meeting,
    told: { ...told, all: before },
    screens: afterwards.all,
  })
  dismiss(afterwards)
  await again.stop()
  const meanwhile = told.all.length - before.length
  say(`${meanwhile} commands were acknowledged while the backup was made`)
  return {
    scenario: 'backup under load, restored',
    times: 1,
    ...balance,
    acknowledged: told.all.length,
    worst: `made in ${ms(took)} with ${meanwhile} commands meanwhile`,
    faults: [...(meanwhile > 0 ? [] : ['there was no load']), ...balance.faults],
  }

  async function command(name: string, folder: string, args: readonly string[]): Promise<string> {
    const script = join(root, 'scripts', `${name}.mjs`)
    const env = { ...process.env, ROSTRUM_DATA: folder }
    const { stdout } = await run(process.execPath, [script, ...args], { cwd: root, env })
    return stdout
  }
}

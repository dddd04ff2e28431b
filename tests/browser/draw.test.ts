import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Client } from '../room/client.ts'
import { minutes } from '#shared/meeting/time.ts'
import { inscribe } from './floor.ts'
import { graveFindings, sidewaysScroll, smallTargets } from './inspection.ts'
import { give, hallForEachTest, SIZE } from './rig.ts'

const LIST = ['MX', 'KE', 'SN', 'BO', 'NL', 'inpea']

/** A list that is open, and whose order is by lot. */
async function openByLot(desk: Client) {
  await give(desk, { type: 'ChangeModalities', changes: { byLot: true } })
  await give(desk, { type: 'OpenList', window: minutes(2) })
  for (const delegation of LIST) await inscribe(desk, delegation)
  await desk.until(({ inscriptions }) => inscriptions.length === LIST.length)
}

/** What the commands need, and what not every machine has. */
const TOOLS = ['curl', 'jq', 'xxd', 'sha256sum', 'openssl']
const toolsThere = TOOLS.every((tool) => spawnSync('bash', ['-c', `command -v ${tool}`]).status === 0)

/** The block of commands that the README gives for it, with another address. */
function readmeCommands(address: string): string {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const [, section = ''] = readme.split('## Check a draw')
  const commands = /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
  expect(commands).toContain('http://localhost:3000/api/meetings/2016-03-07-am')
  return commands.replace('http://localhost:3000/api/meetings/2016-03-07-am', address)
}

/** Puts other figures into all that the page is told, before it reads it. */
const tamperWithSeed = () => {
  const parse = JSON.parse
  JSON.parse = (text: string, reviver) => parse(text.replace(/("seed":")[0-9a-f]{4}/g, '$1dead'), reviver)
}
const tamperWithLot = () => {
  const parse = JSON.parse
  JSON.parse = (text: string, reviver) =>
    parse(text.replace(/("inscription":"i1","hash":"|"lot":\{"draw":1,"hash":")[0-9a-f]{4}/, '$1dead'), reviver)
}

describe('a draw that anybody can check (LS9)', () => {
  const hall = hallForEachTest()

  it('the seal is on every screen when the list opens, and the page checks the draw when it closes', async () => {
    const { desk, rig, display, phone, open, settled } = hall()
    const [screen, kenya] = [await display(), await phone('KE')]
    const page = await open(`/draw/${rig.meeting}`)
    await page.getByText('There is no draw').waitFor()
    await openByLot(desk)
    const commitment = desk.meeting.draws[0]?.commitment ?? ''
    const short = `${commitment.slice(0, 8)}…${commitment.slice(-8)}`
    await screen.getByText(`Order by lot · SHA-256 ${short}`).waitFor()
    await kenya.getByText(short).waitFor()
    await kenya.getByText('The order is drawn by lot when the list closes.').waitFor()
    await page.getByRole('heading', { name: 'Sealed, not drawn yet' }).waitFor()
    await page.getByText(commitment).waitFor()

    await give(desk, { type: 'CloseList' })
    await page.getByRole('heading', { name: 'The draw is right' }).waitFor()
    await page.getByText(`${LIST.length} of ${LIST.length} lots are right and stand in their order.`).waitFor()
    await page.getByText('Worked out by your browser’s own cryptography').waitFor()
    await kenya.getByText(/^Drawn: place \d of 6 in your class\.$/).waitFor()
    await settled()
    await screen.getByText(/Drawn by lot · seed/).waitFor()
    expect(await page.getByRole('row').count()).toBe(LIST.length + 1)
    expect(await page.context().cookies()).toEqual([])
  })

  it('a seed or a lot that was tampered with shows as wrong', async () => {
    const { desk, rig, open } = hall()
    await openByLot(desk)
    await give(desk, { type: 'CloseList' })
    const seed = await open(`/draw/${rig.meeting}`, { before: tamperWithSeed })
    await seed.getByRole('heading', { name: 'The draw is wrong' }).waitFor()
    await seed.getByText('The seed does not fit the seal').waitFor()
    await seed.getByText(`0 of ${LIST.length} lots are right`).waitFor()
    const lot = await open(`/draw/${rig.meeting}`, { before: tamperWithLot })
    await lot.getByRole('heading', { name: 'The draw is wrong' }).waitFor()
    await lot.getByText('The seed fits the seal').waitFor()
    expect(await lot.getByRole('cell', { name: 'wrong' }).count()).toBe(1)
  })

  it('is checked with our own code where the browser keeps its cryptography back, and says so', async () => {
    const { desk, rig, open } = hall()
    await openByLot(desk)
    await give(desk, { type: 'CloseList' })
    const page = await open(`/draw/${rig.meeting}`, {
      before: () => Object.defineProperty(globalThis, 'isSecureContext', { value: false }),
    })
    await page.getByRole('heading', { name: 'The draw is right' }).waitFor()
    await page.getByText('This page came over plain http').waitFor()
  })

  it('is legible and usable on a desk and on a phone, in English, French and Arabic', async () => {
    const { desk, rig, open } = hall()
    await openByLot(desk)
    await give(desk, { type: 'CloseList' })
    for (const [language, viewport] of [
      ['en', SIZE.console],
      ['fr', SIZE.phone],
      ['ar', SIZE.phone],
      ['ar', SIZE.console],
    ] as const) {
      const page = await open(`/draw/${rig.meeting}?lang=${language}`, { context: { viewport } })
      await page.locator('.draw-verdict[data-verdict="right"]').waitFor()
      expect(await graveFindings(page)).toEqual([])
      expect(await sidewaysScroll(page)).toEqual([])
      expect(await smallTargets(page)).toEqual([])
    }
    const door = await open('/draw', { context: { viewport: SIZE.phone } })
    await door.getByRole('listitem').getByRole('link').first().click()
    await door.getByRole('heading', { name: 'The draw is right' }).waitFor()
    expect(await graveFindings(door)).toEqual([])
  })

  it.skipIf(!toolsThere)('the commands of the README and those of the page come to the same', async () => {
    const { desk, rig, open } = hall()
    await openByLot(desk)
    await give(desk, { type: 'CloseList' })
    const folder = mkdtempSync(join(tmpdir(), 'rostrum-draw-'))
    // Not waited for by standing still, since the server that is asked lives in this very process.
    const run = async (commands: string) => {
      const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', commands], { cwd: folder })
      return stdout.trim().split('\n')
    }
    try {
      const page = await open(`/draw/${rig.meeting}`)
      const [first, ...lots] = await run(await page.locator('.draw-commands pre').innerText())
      const draw = desk.meeting.draws[0]
      expect(first).toContain(draw?.commitment)
      const table = await page.locator('.lots tbody tr').evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll('code')]
            .map(({ textContent }) => textContent)
            .toReversed()
            .join(' '),
        ),
      )
      expect(lots).toEqual(table)

      const [told, worked, ...checked] = await run(readmeCommands(`${rig.url}/api/meetings/${rig.meeting}`))
      expect([told, worked].map((line) => line?.split(/:\s+/)[1])).toEqual([draw?.commitment, draw?.commitment])
      expect(checked).toEqual(table.map((line) => `right ${line}`))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

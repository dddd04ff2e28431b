import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { listed } from '#shared/rules/order.ts'
import { readConfig } from '#server/config.ts'
import { linksIn, printedLinks, setUp } from '#server/demonstration/demonstration.ts'
import { DELEGATIONS } from '#server/demonstration/delegations.ts'
import { STATES } from '#server/demonstration/states.ts'
import { createLogger } from '#server/logger.ts'
import { findProject } from '#server/project.ts'
import { openRostrum } from '#server/rostrum.ts'
import type { Rostrum } from '#server/rostrum.ts'
import { manualClock } from './manual-clock.ts'

const ORIGIN = 'http://localhost:3000'
const clock = manualClock(Date.UTC(2026, 10, 21))
let folder: string
let rostrum: Rostrum

const open = async () => {
  const project = findProject(fileURLToPath(import.meta.url))
  const configured = readConfig({ ROSTRUM_DATA: folder }, project.root)
  if (configured.is === 'wrong') throw new Error(configured.mistakes.join(' '))
  rostrum = await openRostrum({ config: configured.config, project, log: createLogger('silent'), clock: () => clock })
  await setUp(rostrum, folder, ORIGIN)
}
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-demonstration-'))
  await open()
})
afterEach(async () => {
  await rostrum.close()
  rmSync(folder, { recursive: true })
})

describe('the demonstration', () => {
  it('has both panels of 7 March 2016, and a floor list that is marked as synthetic', () => {
    const [morning, afternoon] = rostrum.rooms.all().map(({ meeting }) => meeting)
    expect(morning).toMatchObject({ synthetic: true, occasion: afternoon?.occasion, list: { is: 'open' } })
    expect(morning?.podium.map(({ name }) => name)).toContain('Mr. Benyam Dawit Mezmur')
    expect(afternoon?.podium.map(({ name }) => name)).toContain('Mr. Håkon Fostervold Høydal')
    if (!morning) throw new Error('no morning')
    expect(listed(morning).length).toBeGreaterThanOrEqual(40)
    expect(listed(morning).every(({ speaker }) => speaker === null)).toBe(true)
  })

  it('knows all States by the names of 2016, and the 47 Members', () => {
    expect(STATES).toHaveLength(193)
    expect(DELEGATIONS.filter(({ kind }) => kind === 'member-state')).toHaveLength(47)
    expect(new Set(DELEGATIONS.map(({ id }) => id)).size).toBe(DELEGATIONS.length)
    const flags = join(findProject(fileURLToPath(import.meta.url)).root, 'node_modules/country-flag-icons/3x2')
    const without = DELEGATIONS.filter(({ code }) => code !== null && !existsSync(join(flags, `${code}.svg`)))
    expect(without).toEqual([])
  })

  it('writes one way in per role, which nobody else may read, and which works', async () => {
    const path = join(folder, 'demo-sign-ins.json')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const file = z
      .array(
        z.object({ role: z.string(), delegation: z.string().optional(), code: z.string().optional(), url: z.string() }),
      )
      .parse(JSON.parse(readFileSync(path, 'utf8')))
    expect(new Set(file.map(({ role }) => role))).toEqual(
      new Set(['secretariat', 'moderator', 'delegation', 'display', 'public']),
    )
    for (const { role, delegation, code, url } of file) {
      if (code === undefined) continue
      const attempt = await rostrum.desk.signIn(code, 'here')
      expect(attempt).toMatchObject({ is: 'signed-in', session: { signIn: { role, delegation: delegation ?? null } } })
      expect(url.startsWith(`${ORIGIN}/`)).toBe(true)
      expect(new URL(url).pathname + new URL(url).search).not.toContain(code)
    }
  })

  it('is kept at the second start, which prints the same links', async () => {
    const before = [
      printedLinks(linksIn(folder, ORIGIN)),
      rostrum.rooms.all().map(({ version, hash }) => [version, hash]),
    ]
    expect(printedLinks(linksIn(folder, ORIGIN)).split('\n')).toHaveLength(5)
    await rostrum.close()
    await open()
    expect([
      printedLinks(linksIn(folder, ORIGIN)),
      rostrum.rooms.all().map(({ version, hash }) => [version, hash]),
    ]).toEqual(before)
    expect(linksIn(folder, 'http://192.0.2.1:8080').every(({ url }) => url.startsWith('http://192.0.2.1:8080/'))).toBe(
      true,
    )
  })
})

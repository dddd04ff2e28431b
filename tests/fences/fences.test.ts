import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-fences-'))
  await copyFile(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
})

afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** What the linter says of one line of code at a place in the house. */
async function lint(place: string, line: string): Promise<string> {
  const file = join(folder, place)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${line}\n`)
  const outcome = await run(join(root, 'node_modules/.bin/oxlint'), ['-c', '.oxlintrc.json', place], {
    cwd: folder,
  }).catch((failure: { stdout: string }) => failure)
  return outcome.stdout
}

describe('the import fences hold', () => {
  it.each([
    ['the meeting comes before its rules', 'shared/meeting/x.ts', "export { listed } from '../rules/order.ts'"],
    ['the rules come before the decider', 'shared/rules/x.ts', "export { decide } from '../decider/decide.ts'"],
    [
      'the decider comes before the wire',
      'shared/decider/x.ts',
      "export { commandSchema } from '../wire/command-schema.ts'",
    ],
    ['the reference knows no rules', 'shared/reference/x.ts', "export { listed } from '../rules/order.ts'"],
    ['the rules know no reference', 'shared/rules/x.ts', "export { nameIn } from '../reference/names.ts'"],
    ['the core touches no disk', 'shared/rules/x.ts', "export { readFileSync } from 'node:fs'"],
    ['the core parses nothing', 'shared/decider/x.ts', "export { z } from 'zod'"],
    ['the core knows no server', 'shared/wire/x.ts', "export { systemClock } from '#server/clock.ts'"],
    ['the server knows no screen', 'server/x.ts', "export { submit } from '#client/connection/connect.ts'"],
    ['a screen knows no server', 'client/x.ts', "export { systemClock } from '#server/clock.ts'"],
    ['a screen parses nothing', 'client/clock/x.ts', "export { z } from 'zod'"],
    ['no screen imports another', 'client/screens/start/x.ts', "export { faceOf } from '../display/display-model.ts'"],
    ['what screens share knows none', 'client/ui/x.ts', "export { faceOf } from '../screens/display/display-model.ts'"],
  ])('%s', async (_, place, line) => {
    expect(await lint(place, line)).toContain('no-restricted-imports')
  })

  it.each([
    ['Date', 'export const now = Date.now()'],
    ['timers', 'export const wait = setTimeout'],
    ['chance', 'export const chance = Math.random()'],
  ])('the core has no %s', async (_, line) => {
    expect(await lint('shared/rules/x.ts', line)).toContain('no-restricted-')
  })

  it('lets the core import what comes before it', async () => {
    expect(await lint('shared/rules/x.ts', "export { decide } from '../meeting/ids.ts'")).not.toContain('restricted')
  })
})

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { MORNING } from '#server/demonstration/panels.ts'
import { FOR_SOMEBODY } from '#server/start-refusal.ts'
import { connect } from './client.ts'
import type { Client } from './client.ts'
import { addressOf, command, serverProcess } from './server-process.ts'
import type { Program } from './server-process.ts'

let place: string
let data: string
let backups: string
let servers: Program[]
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'rostrum-restore-'))
  data = join(place, 'data')
  backups = join(place, 'backups')
  servers = []
})
afterEach(async () => {
  for (const server of servers) {
    server.process.kill('SIGKILL')
    await server.ended
  }
  rmSync(place, { recursive: true, force: true })
})

const started = () => {
  const server = serverProcess(data, { ROSTRUM_BACKUP_FOLDER: backups, ROSTRUM_COMMANDS_PER_SECOND: '10000' })
  servers.push(server)
  return server
}
const env = () => ({ ROSTRUM_DATA: data })

const links = z.array(z.object({ role: z.string(), code: z.string().optional() }))
const signedIn = z.object({ token: z.string() })
const verdict = z.object({ whole: z.literal(true), version: z.int(), head: z.string() })
const madeBackup = z.object({
  path: z.string(),
  heads: z.array(z.object({ meeting: z.string(), version: z.int(), head: z.string() })),
})
const told = z.object({ events: z.array(z.looseObject({ version: z.int(), text: z.string().optional() })) })

async function signIn(url: string, role: string): Promise<string> {
  const known = links.parse(JSON.parse(readFileSync(join(data, 'demo-sign-ins.json'), 'utf8')))
  const code = known.find((link) => link.role === role)?.code
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  })
  return signedIn.parse(await response.json()).token
}

/** Gives commands one after the other until told to stop; what was answered, by version. */
function load(desk: Client) {
  const answered = new Map<number, string>()
  const enough = new AbortController()
  const run = async () => {
    for (let nth = 1; !enough.signal.aborted; nth += 1) {
      const text = `message ${nth}`
      const answer = await desk.send({ type: 'ShowMessage', text })
      if (answer.accepted) answered.set(answer.version, text)
    }
  }
  const ended = run().catch(() => {})
  return {
    answered,
    stop: async () => {
      enough.abort()
      await ended
    },
  }
}

it(
  'a backup that was made under load takes the place of a database that was destroyed',
  { timeout: 180_000 },
  async () => {
    const first = started()
    const url = await addressOf(first)
    const token = await signIn(url, 'secretariat')
    const desk = await connect(url, { meeting: MORNING.id, token })
    const giving = load(desk)

    const made = await command('backup', ['--json', backups], env())
    expect(made.code, made.output).toBe(0)
    const backup = madeBackup.parse(JSON.parse(made.output))
    const { version, head } = backup.heads.find(({ meeting }) => meeting === MORNING.id) ?? { version: 0, head: '' }
    await desk.until(() => desk.version > version + 20)
    expect((await command('restore', [backup.path], env())).output).toContain('already running')

    first.process.kill('SIGKILL')
    await first.ended
    await giving.stop()
    const beyond = { version: desk.version, meeting: desk.meeting }
    writeFileSync(join(data, 'rostrum.sqlite'), 'destroyed '.repeat(1_000))
    for (const name of readdirSync(data)) if (name.endsWith('-wal')) rmSync(join(data, name))
    const refused = await started().ended
    expect(refused.code).toBe(FOR_SOMEBODY)
    expect(refused.output).toContain(`npm run restore -- ${backup.path}`)

    const restored = await command('restore', [backup.path], env())
    expect(restored.code, restored.output).toBe(0)
    expect(restored.output).toContain('What was there before is kept as')
    expect(readdirSync(data).filter((name) => /^rostrum-before-.*\.sqlite$/.test(name))).toHaveLength(1)

    const again = await addressOf(started())
    const proved = verdict.parse(await (await fetch(`${again}/api/meetings/${MORNING.id}/verify`)).json())
    expect(proved).toEqual({ whole: true, version, head })
    const log = await fetch(`${again}/api/meetings/${MORNING.id}/events`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const texts = new Map(told.parse(await log.json()).events.map((event) => [event.version, event.text]))
    const kept = [...giving.answered].filter(([answeredAt]) => answeredAt <= version)
    for (const [answeredAt, text] of kept) expect(texts.get(answeredAt)).toBe(text)
    expect(texts.size).toBe(version)

    // The sign-in of before is good, and a screen that had heard more than was restored is given what there is now.
    const back = await connect(again, { meeting: MORNING.id, token, after: beyond.version, from: beyond })
    expect(back.messages).toMatchObject([{ is: 'snapshot', version }])
    expect(await back.send({ type: 'ShowMessage', text: 'It goes on.' })).toEqual({
      accepted: true,
      version: version + 1,
    })
    for (let nth = 2; back.version < beyond.version + 5; nth += 1)
      await back.send({ type: 'ShowMessage', text: `${nth}` })
    const late = await connect(again, { meeting: MORNING.id, token, after: beyond.version, from: beyond })
    expect(late.messages).toMatchObject([{ is: 'snapshot' }])
    expect(late.meeting).toEqual(back.meeting)

    // Whoever says which record it holds is told what it missed of this one, and nothing on top of another.
    const current = { after: back.version, record: back.record, from: back }
    const returned = await connect(again, { meeting: MORNING.id, token, ...current })
    expect(returned.messages).toMatchObject([{ is: 'events', to: back.version, events: [], record: back.record }])
    const former = { after: beyond.version, record: desk.record, from: beyond }
    const mistaken = await connect(again, { meeting: MORNING.id, token, ...former })
    expect(mistaken.messages).toMatchObject([{ is: 'snapshot', record: back.record }])
    expect(desk.record).not.toBe(back.record)
    const follow = async (after: number, record = '') =>
      (await fetch(`${again}/api/meetings/${MORNING.id}/events?after=${after}&record=${record}`)).status
    expect(await follow(beyond.version, desk.record)).toBe(409)
    expect(await follow(version, desk.record)).toBe(200)
    expect(await follow(beyond.version, back.record)).toBe(200)
    for (const client of [desk, back, late, returned, mistaken]) client.close()
    await signIn(again, 'moderator')
  },
)

it('restores nothing from a file that is not whole, and says so', { timeout: 60_000 }, async () => {
  mkdirSync(data)
  const file = join(place, 'rostrum-2016-03-07T10-04-31Z.sqlite')
  writeFileSync(file, 'no database '.repeat(100))
  const refused = await command('restore', [file], env())
  expect(refused.code).toBe(1)
  expect(refused.output).toMatch(/is not a database.*Nothing was restored\. Try an older backup/)
  expect((await command('restore', [], env())).output).toContain('Say which backup')
  expect((await command('restore', [join(place, 'nowhere')], env())).output).toContain('There is no file')
  expect(readdirSync(data).filter((name) => name.endsWith('.sqlite'))).toEqual([])
})

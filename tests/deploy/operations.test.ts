import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { figures } from '#server/metrics/prometheus.ts'
import { FOR_SOMEBODY } from '#server/start-refusal.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const operations = read('docs/operations.md')
const found = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))]

describe('docs/operations.md', () => {
  it('names every setting, and none that is not there', () => {
    const settings = found(read('server/config.ts'), /^ {2}((?:ROSTRUM_\w+)|PORT|HOST):/gm)
    expect(settings).toContain('ROSTRUM_DATA')
    expect(settings.filter((name) => !operations.includes(`\`${name}\``))).toEqual([])
    const told = found(operations, /\b(ROSTRUM_[A-Z_]+)\b/g)
    // The last is a setting of the compose file.
    expect(told.filter((name) => !settings.includes(name) && name !== 'ROSTRUM_HOST')).toEqual([])
  })

  it('names every figure of our own; and neither it nor an alert one that is not there', async () => {
    const page = await figures().page({ meetings: [], recording: true, backedUpAt: null, backupFailures: 0 })
    const names = found(page.text, /^# HELP (rostrum_\w+)/gm)
    expect(names.filter((name) => !operations.includes(`| \`${name}\``))).toEqual([])
    const text = operations + read('deploy/alerts.yaml')
    const told = found(text, /\b((?:rostrum|nodejs_eventloop)_[a-z]\w*?)(?:_bucket|_count)?\b/g)
    expect(told.filter((name) => !page.text.includes(`# HELP ${name} `))).toEqual([])
  })

  it('names commands and files that are there', () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')))
    expect(found(operations, /npm run (\w+)/g).filter((name) => !(name in scripts))).toEqual([])
    expect(found(operations, /(scripts\/\w+\.mjs)/g).filter((path) => !existsSync(join(root, path)))).toEqual([])
    const links = found(operations, /\]\(((?!https?:)[^)#]+)/g)
    expect(links.filter((path) => !existsSync(join(root, 'docs', path)))).toEqual([])
  })
})

it('the service is started again by itself, but not where only somebody can put it right', () => {
  const unit = read('deploy/rostrum.service')
  expect(found(unit, /^(Restart\w*=\w+)$/gm)).toEqual(
    expect.arrayContaining(['Restart=always', `RestartPreventExitStatus=${FOR_SOMEBODY}`]),
  )
})

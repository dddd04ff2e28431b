import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compiled } from '#server/compiled.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'rostrum-compiled-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const PROGRAM = `const { writeFileSync } = require('node:fs')
const greet = (whom) => 'Good morning, ' + whom
writeFileSync(require('node:path').join(__dirname, 'said'), greet('delegates'))
`
const path = () => join(folder, 'program.js')
const said = () => readFileSync(join(folder, 'said'), 'utf8')

/** A program that ran once, and of which was kept what was compiled meanwhile. */
function keptOnce(): void {
  writeFileSync(path(), PROGRAM)
  const first = compiled(path())
  first.run()
  first.keep()
}

test('a program runs as it is, and again with what was kept of it', () => {
  writeFileSync(path(), PROGRAM)
  const first = compiled(path())
  expect(first.isKept).toBe(false)
  first.run()
  expect(said()).toBe('Good morning, delegates')
  first.keep()
  rmSync(join(folder, 'said'))
  const second = compiled(path())
  expect(second.isKept).toBe(true)
  second.run()
  expect(said()).toBe('Good morning, delegates')
})

test('what was kept of another program is not believed, be it as long as this one', () => {
  keptOnce()
  writeFileSync(path(), PROGRAM.replace('morning', 'evening'))
  const other = compiled(path())
  expect(other.isKept).toBe(false)
  other.run()
  expect(said()).toBe('Good evening, delegates')
})

test.each<[string, (kept: Buffer) => Buffer]>([
  ['was cut short', (kept) => kept.subarray(0, kept.length / 2)],
  ['is empty', () => Buffer.alloc(0)],
  [
    'has a bit that is wrong',
    (kept) => kept.fill(kept.readUInt8(kept.length / 2) ^ 1, kept.length / 2, kept.length / 2 + 1),
  ],
])('what was kept and %s is not believed', (_, spoil) => {
  keptOnce()
  writeFileSync(`${path()}.v8`, spoil(readFileSync(`${path()}.v8`)))
  const again = compiled(path())
  expect(again.isKept).toBe(false)
  again.run()
  expect(said()).toBe('Good morning, delegates')
})

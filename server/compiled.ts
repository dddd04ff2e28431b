import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'

/** The server built into one file, with what V8 has made of it. */
export interface Compiled {
  /** Whether V8 took what was kept; then next to nothing is compiled while it starts. */
  readonly isKept: boolean
  run(): void
  /** Keeps the functions that have been compiled by now, for the next start. */
  keep(): void
}

type Wrapped = (exports: object, require: NodeJS.Require, module: object, path: string, folder: string) => void

const besides = (path: string) => `${path}.v8`

/** As `require` would, but for what was kept beside the file; that of another V8, or of another file, is not believed. */
export function compiled(path: string): Compiled {
  const bytes = readFileSync(path)
  const kept = keptFor(path, bytes)
  // The build writes nothing but ASCII.
  const source = `(function (exports, require, module, __filename, __dirname) {${bytes.toString('latin1')}\n})`
  const script = new Script(source, { filename: path, ...(kept ? { cachedData: kept } : {}) })
  return {
    isKept: kept !== null && script.cachedDataRejected === false,
    run: () => {
      const run: Wrapped = script.runInThisContext()
      const module = { exports: {} }
      run(module.exports, createRequire(path), module, path, dirname(path))
    },
    keep: () => {
      const code = script.createCachedData()
      const sum = Buffer.alloc(SUM)
      sum.writeUInt32LE(sumOf(bytes, code))
      writeFileSync(`${besides(path)}.part`, Buffer.concat([sum, code]))
      renameSync(`${besides(path)}.part`, besides(path))
    },
  }
}

/** The sum stands first: of what V8 is told, it looks only at its own version and flags, and the length of the source. */
const SUM = 4
const MACHINE = `${process.version} ${process.arch}`
const sumOf = (source: Uint8Array, code: Uint8Array): number => crc32(code, crc32(source, crc32(MACHINE)))

function keptFor(path: string, source: Uint8Array): Buffer | null {
  try {
    const kept = readFileSync(besides(path))
    const code = kept.subarray(SUM)
    return kept.readUInt32LE() === sumOf(source, code) ? code : null
  } catch {
    return null
  }
}

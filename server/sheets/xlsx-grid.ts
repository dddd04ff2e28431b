import { unzipSync, zipSync } from 'fflate'
import type { Unzipped } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { LIMITS } from './limits.ts'

/** Rows of text of the first sheet; null where it cannot be read. */
export async function xlsxGrid(bytes: Uint8Array): Promise<readonly string[][] | 'too-large' | null> {
  const parts = unpacked(bytes)
  if (parts === null || parts === 'too-large') return parts
  if (Object.values(parts).some(spreadsOut)) return 'too-large'
  try {
    // Packed again from what was measured: a second reader may not find in the file what the first one did not.
    const rows = await readSheet(Buffer.from(zipSync(parts, { level: 0 })), { parseNumber: (digits) => digits })
    return rows.map((row) => row.map(textOf))
  } catch {
    return null
  }
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value instanceof Date ? value.toISOString() : String(value)
}

const isPart = (name: string) => name.endsWith('.xml') || name.endsWith('.rels')

/** The parts that matter, as long as they say that together they are of a bearable size; no more is unpacked of any. */
function unpacked(bytes: Uint8Array): Unzipped | 'too-large' | null {
  let left: number = LIMITS.unpacked
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isPart(name)) return false
        left -= originalSize
        if (left < 0) throw new TooLarge()
        return true
      },
    })
  } catch (error) {
    return error instanceof TooLarge ? 'too-large' : null
  }
}

class TooLarge extends Error {}

/** A row or a cell, which need not say where it stands. */
const PLACE = /<(?:[^\s<>/:]+:)?(row|c)(?=[\s/>])(?:[^<]*?\sr\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g

/** Rows below those that are read may be there, as long as they are empty. */
const MOST_ROWS = LIMITS.rows + LIMITS.headingWithin

/** Whether a sheet has, or names, so many rows and cells that reading it would take the memory or the processor. */
function spreadsOut(part: Uint8Array): boolean {
  const count = { row: 0, c: 0 }
  let rows = 0
  let columns = 1
  for (const [, tag, double, single] of new TextDecoder().decode(part).matchAll(PLACE)) {
    count[tag === 'row' ? 'row' : 'c'] += 1
    const address = /^([A-Z]{0,3})([1-9]\d{0,6})$/.exec(double ?? single ?? '1')
    if (!address) return true
    rows = Math.max(rows, Number(address[2]), count.row)
    columns = Math.max(columns, columnNumber(address[1] ?? ''))
    if (rows > MOST_ROWS || Math.max(rows * columns, count.c) > LIMITS.cells) return true
  }
  return false
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

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

const ADDRESS = /<(?:\w+:)?(?:row|c)\b[^<]*?\br\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** Whether a sheet names a cell so far out that the emptiness before it would fill the memory. */
function spreadsOut(part: Uint8Array): boolean {
  let rows = 0
  let columns = 0
  for (const [, double, single] of new TextDecoder().decode(part).matchAll(ADDRESS)) {
    const address = /^([A-Z]{0,3})([1-9]\d{0,6})$/.exec(double ?? single ?? '')
    if (!address) return true
    rows = Math.max(rows, Number(address[2]))
    columns = Math.max(columns, columnNumber(address[1] ?? ''))
  }
  return rows * Math.max(columns, 1) > LIMITS.cells
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

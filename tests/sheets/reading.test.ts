import { deflateRawSync } from 'node:zlib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { DELEGATION_HEADINGS } from '#server/sheets/headings.ts'
import { readTable } from '#server/sheets/table.ts'
import { csv, xlsx } from './files.ts'

const read = (bytes: Uint8Array) => readTable(bytes, DELEGATION_HEADINGS, ['name', 'kind'])
/** Names and kinds by row. */
async function rows(bytes: Uint8Array): Promise<readonly (readonly [number, string, string])[]> {
  const result = await read(bytes)
  if (result.is !== 'table') throw new Error(result.is)
  return result.table.rows.map(({ number, cell }) => [number, cell('name'), cell('kind')])
}
const TEXT = 'name,kind\nCôte d’Ivoire,member-state\n'
const IVORY: readonly (readonly [number, string, string])[] = [[2, 'Côte d’Ivoire', 'member-state']]

/** A sheet whose cells are written by hand. */
async function withCells(cells: string) {
  const parts = unzipSync(await xlsx([['name', 'kind']]))
  const xml = `<worksheet><sheetData>${cells}</sheetData></worksheet>`
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(xml) })
}
const ofRows = (count: number) => csv('name,kind', ...Array.from({ length: count }, (_, at) => `NGO ${at},ngo`))

describe('a text file is read', () => {
  it.each([
    ['as UTF-8', Buffer.from(TEXT)],
    ['as UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['as UTF-16 with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['as UTF-16 of the other order', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
    ['as Windows-1252', Buffer.from(TEXT.replace('’', '\x92'), 'latin1')],
    ['with semicolons', csv('name;kind', 'Côte d’Ivoire;member-state')],
    ['with tabs', csv('name\tkind', 'Côte d’Ivoire\tmember-state')],
    ['with a first line that names the separator', csv('sep=;', 'name;kind', 'Côte d’Ivoire;member-state')],
    ['with quotation marks', csv('"name","kind"', '"Côte d’Ivoire","member-state"')],
    ['with Windows line ends', Buffer.from('name,kind\r\nCôte d’Ivoire,member-state\r\n')],
    ['with letters and accents apart', Buffer.from(TEXT.normalize('NFD'))],
  ])('%s', async (_, bytes) => {
    expect(await rows(bytes)).toEqual(IVORY)
  })

  it('counts rows as the sheet does: with empty ones, and a name on two lines as one', async () => {
    const bytes = csv('Participants', '', 'name,kind', '', '"Two', 'lines",ngo', ',', 'Liberation,ngo')
    expect(await rows(bytes)).toEqual([
      [5, 'Two\nlines', 'ngo'],
      [7, 'Liberation', 'ngo'],
    ])
  })

  it('keeps quotation marks within a name', async () => {
    expect(await rows(csv('name,kind', 'Institute "Hope",ngo'))).toEqual([[2, 'Institute "Hope"', 'ngo']])
  })
})

describe('headings', () => {
  it('are known in English and French, in any order; other columns are told', async () => {
    const result = await read(
      csv('Remarque;Catégorie;NOM DE LA DELEGATION;Groupe régional;Nom;', 'x;ONG;Liberation;;y;'),
    )
    expect(result).toMatchObject({ is: 'table', table: { ignored: ['Remarque', 'Nom'] } })
  })

  it('are asked for by name where they are missing', async () => {
    expect(await read(csv('country,capital', 'Kenya,Nairobi'))).toEqual({
      is: 'no-heading',
      missing: ['kind'],
      found: ['country', 'capital'],
    })
    expect(await read(csv(''))).toEqual({ is: 'no-heading', missing: ['name', 'kind'], found: [] })
  })
})

describe('an XLSX file is read', () => {
  it('with the rows counted as the sheet counts them', async () => {
    const bytes = await xlsx([['name', 'kind'], [], ['Côte d’Ivoire', 'member-state']])
    expect(await rows(bytes)).toEqual([[3, 'Côte d’Ivoire', 'member-state']])
  })

  it('from its first sheet, numbers and all', async () => {
    const parts = unzipSync(
      await xlsx([
        ['name', 'kind'],
        ['4H', 'ngo'],
      ]),
    )
    const sheet = 'xl/worksheets/sheet1.xml'
    const xml = new TextDecoder().decode(parts[sheet]).replace(/<c r="A2"[^>]*>.*?<\/c>/, '<c r="A2"><v>1985</v></c>')
    expect(await rows(zipSync({ ...parts, [sheet]: strToU8(xml) }))).toEqual([[2, '1985', 'ngo']])
  })
})

describe('what cannot be read is told, and takes neither time nor room', () => {
  it.each([
    ['rubbish after the mark of a ZIP file', Buffer.from('PK\x03\x04rubbish')],
    ['a ZIP file without a sheet', Buffer.from(zipSync({ 'a.xml': strToU8('<a/>') }))],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])],
    ['a quotation mark without an end', csv('name,kind', '"Kenya,member-state')],
    ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
  ])('%s is unreadable', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ is: 'unreadable-sheet' })
  })

  it('a cell far out is too large', async () => {
    for (const cells of [
      '<row r="1000001"><c r="A1000001"><v>1</v></c></row>',
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="5000"><c r="XFD5000"><v>1</v></c></row>',
      "<row r='9999999999'/>",
      '<row r="&#57;&#57;&#57;&#57;&#57;&#57;&#57;&#57;"/>',
      '<x:row r="1"><x:c r="ZZZZZZ1"><x:v>1</x:v></x:c></x:row>',
    ]) {
      expect(await read(await withCells(cells)), cells).toEqual({ is: 'too-large' })
    }
  })

  it('so are rows and cells that do not say where they stand', async () => {
    for (const cells of [
      '<row/>'.repeat(1_000_000),
      '<p-x:row spans="1:2"></p-x:row>'.repeat(6_000),
      `<row>${'<c><v>1</v></c>'.repeat(300_000)}</row>`,
    ]) {
      const bytes = await withCells(cells)
      const began = performance.now()
      expect(await read(bytes), cells.slice(0, 40)).toEqual({ is: 'too-large' })
      expect(performance.now() - began).toBeLessThan(3_000)
    }
  })

  it('so is a text file of nothing but commas', async () => {
    for (const text of [','.repeat(2_000_000), `${','.repeat(999)}\n`.repeat(2_000), ';,\t'.repeat(650_000)]) {
      const began = performance.now()
      expect(await read(csv(text))).toEqual({ is: 'too-large' })
      expect(performance.now() - began).toBeLessThan(3_000)
    }
  })

  it('so is what is small only because it is packed', async () => {
    const parts = unzipSync(await xlsx([['name', 'kind']]))
    const bomb = zipSync({ ...parts, 'xl/sharedStrings.xml': new Uint8Array(64 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await read(bomb)).toEqual({ is: 'too-large' })
  })

  it('even where it lies about its size', async () => {
    const name = 'xl/sharedStrings.xml'
    const honest = Buffer.from(zipSync({ [name]: [deflateRawSync(Buffer.alloc(1024)), { level: 0 }] }))
    const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024))
    const lying = Buffer.from(zipSync({ [name]: [packed, { level: 0 }] }))
    // Method 8 and an unpacked size of 1 KB, in the local header and in the directory.
    for (const [mark, method, size] of [
      [Buffer.from('PK\x03\x04', 'latin1'), 8, 22],
      [Buffer.from('PK\x01\x02', 'latin1'), 10, 24],
    ] as const) {
      const at = lying.indexOf(mark)
      lying.writeUInt16LE(8, at + method)
      lying.writeUInt32LE(1024, at + size)
    }
    expect(honest.length).toBeLessThan(lying.length)
    const before = process.memoryUsage().arrayBuffers
    expect(await read(lying)).toEqual({ is: 'unreadable-sheet' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024)
  })

  it('5,000 rows are read, 5,001 are not', async () => {
    expect(await rows(ofRows(5_000))).toHaveLength(5_000)
    expect(await read(ofRows(5_001))).toEqual({ is: 'too-large' })
    expect(await read(csv('name,kind', 'x,'.repeat(300)))).toEqual({ is: 'too-large' })
  })
})

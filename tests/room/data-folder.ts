import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from './rig.ts'

const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'rostrum-record-'))

/** A data folder as a server left it that was asked to stop: a meeting with a few events, and a sign-in. */
export async function usedFolder(): Promise<string> {
  const folder = emptyFolder()
  const rig = await startServer({ dataFolder: folder })
  const desk = await rig.connect('secretariat')
  await desk.send({ type: 'OpenList' })
  for (let nth = 1; nth <= 10; nth += 1) await desk.send({ type: 'ShowMessage', text: `message ${nth}` })
  await rig.close()
  return folder
}

/** A copy of a data folder, to be spoilt. */
export function copyOf(folder: string): string {
  const copy = emptyFolder()
  for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(copy, name))
  return copy
}

/** What is in the database of a folder and beside it, byte for byte, but for the index that SQLite makes anew each time. */
export const bytesIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    ['rostrum.sqlite', 'rostrum.sqlite-wal']
      .map((name) => join(folder, name))
      .filter((path) => existsSync(path))
      .map((path) => [path, readFileSync(path, 'base64')] as const)
      .filter(([, bytes]) => bytes !== ''),
  )

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { part } from '../part.ts'

export type Written = {
  readonly meeting: string
  readonly inscriptions: number
  readonly events: number
  readonly sinceSnapshot: number
}

/** Lets something work on a data folder with the meetings given, and removes it afterwards. */
export async function withFolder<Answer>(
  root: string,
  meetings: readonly Written[],
  work: (dataFolder: string) => Promise<Answer>,
): Promise<Answer> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rostrum-growth-'))
  const remove = () => rmSync(dataFolder, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    await part(root, script('write'), { dataFolder, meetings }, z.object({ written: z.number() }))
    return await work(dataFolder)
  } finally {
    remove()
    process.off('exit', remove)
  }
}

/** A part of these benches, as a file. */
export const script = (name: string): string => join('tests', 'bench', 'growth', `${name}.ts`)

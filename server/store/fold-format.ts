import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Project } from '../project.ts'

/** The code that decides what a folded meeting is; the wire gives older events what they do not say. */
const FOLDING = ['meeting', 'rules', 'decider', 'wire']

/**
 * A number for the code that folds: snapshots made by other code are not believed, and the log is folded from its
 * beginning instead, so that nobody has to remember to raise a number. Where the sources are not at hand, the version
 * of the project stands for them.
 */
export function foldFormat({ root, version }: Project): number {
  const digest = createHash('sha256').update(version)
  for (const folder of FOLDING.map((name) => join(root, 'shared', name))) {
    if (!existsSync(folder)) continue
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    for (const name of files.toSorted()) digest.update(name).update(readFileSync(join(folder, name)))
  }
  return digest.digest().readUIntBE(0, 6)
}

import { join } from 'node:path'
import { readConfig } from '#server/config.ts'
import { systemClock } from '#server/clock.ts'
import { createLogger } from '#server/logger.ts'
import { findProject } from '#server/project.ts'
import { openRostrum } from '#server/rostrum.ts'
import type { Rostrum } from '#server/rostrum.ts'

/** The whole server on a data folder, with a real clock and a real disk; nobody is connected. */
export async function openOn(root: string, dataFolder: string): Promise<Rostrum> {
  const project = findProject(join(root, 'package.json'))
  const configured = readConfig({ ROSTRUM_DATA: dataFolder, HOST: '127.0.0.1' }, project.root)
  if (configured.is === 'wrong') throw new Error(configured.mistakes.join(' '))
  return openRostrum({ config: configured.config, project, log: createLogger('silent'), clock: systemClock })
}

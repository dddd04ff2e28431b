import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { linksIn, printedLinks, setUp } from './demonstration/demonstration.ts'
import { createLogger } from './logger.ts'
import { findProject } from './project.ts'
import { openRostrum } from './rostrum.ts'
import { DataFolderInUse } from './store/database.ts'
import { DatabaseFromTheFuture } from './store/migrate.ts'

/** What somebody who starts the server can put right is told in a sentence; all else is a fault of ours. */
const isPlain = (error: unknown): error is Error =>
  error instanceof DataFolderInUse ||
  error instanceof DatabaseFromTheFuture ||
  (error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES'))

async function start(): Promise<void> {
  const project = findProject(fileURLToPath(import.meta.url))
  const configured = readConfig(process.env, project.root)
  if (configured.is === 'wrong') {
    process.stderr.write(`${configured.mistakes.join('\n')}\n`)
    process.exitCode = 1
    return
  }
  const { config } = configured
  const log = createLogger(config.logLevel)
  const rostrum = await openRostrum({ config, project, log, clock: systemClock })
  try {
    const address = await rostrum.app.listen({ port: config.port, host: config.host })
    const origin = config.publicUrl ?? `http://localhost:${new URL(address).port || '80'}`
    await setUp(rostrum, config.dataFolder, origin)
    process.stdout.write(`\nRostrum is open at ${origin}\n${printedLinks(linksIn(config.dataFolder, origin))}\n\n`)
  } catch (error) {
    await rostrum.close()
    throw error
  }
  closeWithGrace({ delay: 5_000, logger: log }, async ({ err }) => {
    if (err) log.fatal({ err }, 'the server stops because of a fault')
    await rostrum.close()
  })
}

start().catch((error: unknown) => {
  process.stderr.write(
    isPlain(error) ? `${error.message}\n` : `${error instanceof Error ? error.stack : String(error)}\n`,
  )
  process.exitCode = 1
})

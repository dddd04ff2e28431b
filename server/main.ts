import { fileURLToPath } from 'node:url'
import closeWithGrace from 'close-with-grace'
import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { linksIn, printedLinks, setUp } from './demonstration/demonstration.ts'
import { createLogger } from './logger.ts'
import { findProject } from './project.ts'
import { openRostrum } from './rostrum.ts'
import { exitCodeOf, FOR_SOMEBODY, startRefusal } from './start-refusal.ts'
import type { DatabaseRefused } from './store/refused.ts'

const nothing = () => {}

async function start(): Promise<void> {
  const project = findProject(fileURLToPath(import.meta.url))
  const configured = readConfig(process.env, project.root)
  if (configured.is === 'wrong') {
    process.stderr.write(`${configured.mistakes.join('\n')}\n`)
    process.exitCode = FOR_SOMEBODY
    return
  }
  const { config } = configured
  const log = createLogger(config.logLevel)
  let refused: DatabaseRefused | null = null
  let stop = nothing
  const broken = (found: DatabaseRefused) => {
    refused = found
    process.stderr.write(`${found.message}\n`)
    stop()
  }
  const rostrum = await openRostrum({ config, project, log, clock: systemClock, broken })
  try {
    const address = await rostrum.app.listen({ port: config.port, host: config.host })
    const origin = config.publicUrl ?? `http://localhost:${new URL(address).port || '80'}`
    await setUp(rostrum, config.dataFolder, origin)
    process.stdout.write(`\nRostrum is open at ${origin}\n${printedLinks(linksIn(config.dataFolder, origin))}\n\n`)
  } catch (error) {
    await rostrum.close()
    throw error
  }
  const ending = closeWithGrace({ delay: 5_000, logger: log }, async ({ err }) => {
    if (err) log.fatal({ err }, 'the server stops because of a fault')
    await rostrum.close()
    if (refused !== null) process.exit(exitCodeOf(refused))
  })
  stop = () => void ending.close()
  if (refused !== null) stop()
}

start().catch((error: unknown) => {
  const fault = error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${startRefusal(error) ?? fault}\n`)
  process.exitCode = exitCodeOf(error)
})

/** One run of the memory: how much more a server holds once so many screens are there and idle. */
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { bare } from '../bare-process.ts'
import { inspector } from '../inspector.ts'
import type { Inspector } from '../inspector.ts'
import { crowd } from '../load/crowd.ts'
import { toBare, toRostrum } from '../load/screen.ts'
import type { Way } from '../load/screen.ts'
import { answerWith, questionOf } from '../part.ts'
import { rostrum } from '../rostrum-process.ts'
import { freePort } from '../server-process.ts'

/** So few that they take no room that the others would then find, and enough for all code to have run. */
const WARM_UP = 50
/** Until nothing goes on any more that came of connecting, in ms. */
const SETTLING = 1_500

const question = z.object({ root: z.string(), screens: z.int() })

async function perScreen(inspected: Inspector, way: Way, screens: number) {
  const early = crowd()
  await early.enter(way, WARM_UP)
  early.leave()
  await pause(SETTLING)
  const before = await inspected.collected()
  const idle = crowd()
  await idle.enter(way, screens)
  await pause(SETTLING)
  const asItStands = await inspected.memory()
  const after = await inspected.collected()
  const { sample } = idle
  idle.leave()
  const each = (bytes: number) => bytes / screens / 1024
  return {
    sample,
    taken: each(asItStands.resident - before.resident),
    resident: each(after.resident - before.resident),
    reachable: each(after.reachable - before.reachable),
  }
}

async function run(): Promise<unknown> {
  const { root, screens } = questionOf(question)
  const product = await rostrum(root)
  const productPort = await freePort()
  const running = await product.open([`--inspect=127.0.0.1:${productPort}`])
  const { meeting } = await product.signIn(await product.code('moderator'))
  const way = toRostrum(product.url, { meeting, session: null })
  const { sample, ...atRostrum } = await perScreen(await inspector(productPort), way, screens)
  await running.kill()

  const beside = async (script: string, wayTo: (port: number) => Way) => {
    const baseline = await bare(root, sample, script)
    const port = await freePort()
    const started = baseline.start([`--inspect=127.0.0.1:${port}`])
    await started.accepts
    const { sample: _, ...found } = await perScreen(await inspector(port), wayTo(baseline.port), screens)
    await started.kill()
    return found
  }
  return {
    rostrum: atRostrum,
    bare: await beside('tests/bench/bare/server.ts', toBare),
    socketIo: await beside('tests/bench/bare/socket-io.ts', (port) => toRostrum(`http://127.0.0.1:${port}`, {})),
  }
}

answerWith(run())

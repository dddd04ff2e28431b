/**
 * What `node dist/server/main.js` runs. Most of a start went into finding, reading and compiling hundreds of files; the
 * build makes one file of them, starts it once, and keeps what V8 compiled meanwhile.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { compiled } from './compiled.ts'

const server = fileURLToPath(new URL('rostrum.js', import.meta.url))
// Source maps are read by `require` alone.
if (process.sourceMapsEnabled) createRequire(server)(server)
else compiled(server).run()

/** What `npm start` does: builds what changed, then runs the server, which migrates and sets up the demonstration. */
import { buildIfChanged } from './build.mjs'

const began = performance.now()
if (await buildIfChanged()) console.log(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`)
process.env.NODE_ENV ??= 'production'
await import(new URL('../dist/server/main.js', import.meta.url).href)

/** A screen that is held elsewhere: connects, says so, and tells at each line what it is asked by. Ends with its parent. */
import { createInterface } from 'node:readline'
import { asMeetingId } from '#shared/meeting/ids.ts'
import { timeLeft } from './play.ts'
import { screen } from './screen.ts'

process.stdin.once('end', () => process.exit())

const [url = '', meeting = '', token] = process.argv.slice(2)
const held = screen({ url, meeting: asMeetingId(meeting), name: 'a screen elsewhere', ...(token ? { token } : {}) })
await held.until(({ isLive }) => isLive)
createInterface({ input: process.stdin }).on('line', () => {
  process.stdout.write(`${JSON.stringify({ left: timeLeft(held), isLive: held.isLive })}\n`)
})
process.stdout.write('live\n')

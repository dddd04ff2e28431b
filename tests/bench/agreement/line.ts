import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'
import { z } from 'zod'
import { chanceOf } from '../../simulation/chance.ts'

/**
 * A bad line, in a process of its own: whatever is said in either direction comes through after a delay of its own, by
 * chance from none to the longest, and in order. Asked by its environment, as servers are.
 */
const { PORT, TO, LONGEST, SEED } = z
  .object({ PORT: z.coerce.number(), TO: z.coerce.number(), LONGEST: z.coerce.number(), SEED: z.coerce.number() })
  .parse(process.env)
const chance = chanceOf(SEED)

function pass(from: Socket, to: Socket): void {
  const under: (() => void)[] = []
  let last = 0
  const after = (then: () => void) => {
    // What was said later cannot arrive sooner.
    last = Math.max(last, performance.now() + chance.between(0, LONGEST))
    under.push(then)
    setTimeout(() => under.shift()?.(), last - performance.now())
  }
  from.on('data', (chunk) => after(() => to.destroyed || to.write(chunk)))
  from.on('end', () => after(() => to.end()))
  from.on('error', () => to.destroy())
}

createServer((near) => {
  const far = connect(TO, '127.0.0.1')
  near.setNoDelay()
  far.setNoDelay()
  pass(near, far)
  pass(far, near)
}).listen(PORT, '127.0.0.1')

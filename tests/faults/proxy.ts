import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import type { Socket } from 'node:net'
import type { Chance } from '../simulation/chance.ts'

/** A bad network between screens and the server, on this computer. Everything it does is drawn from one seed. */
export interface Proxy {
  readonly url: string
  /** What was done so far. */
  readonly done: Readonly<Record<Ending, number>> & { readonly delayed: number; readonly overtaken: number }
  /** Every line that is open now is silent both ways from now on, and nobody cuts it but who misses the heartbeat. */
  hush(): void
  /** From now on everything comes through at once; what hung is cut. */
  calm(): void
  close(): void
}

/** How a connection ends: cut both ways, silent in one direction first, or silent in both. */
type Ending = 'cut' | 'halfOpen' | 'stalled'
const ENDINGS: readonly Ending[] = ['cut', 'cut', 'halfOpen', 'stalled']

/** In ms: how long a connection lasts, how long it is silent before it is cut, and how much later bytes come at worst. */
const LASTS = { least: 1_500, most: 9_000 }
const SILENT = 1_500
const LATE = 120
/** The server hears this much later, at worst, that a screen is gone; its next connection is there before. */
const OVERTAKEN = 1_000

export async function proxyTo(port: number, chance: Chance): Promise<Proxy> {
  const done = { cut: 0, halfOpen: 0, stalled: 0, delayed: 0, overtaken: 0 }
  const open = new Set<() => void>()
  const lines = new Set<() => void>()
  let calm = false

  const carry = (near: Socket) => {
    const far = connect(port, '127.0.0.1')
    const silent = { up: false, down: false }
    const timers = new Set<NodeJS.Timeout>()
    const later = (ms: number, then: () => void) => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        then()
      }, ms)
      timers.add(timer)
    }
    let hushed = false
    const hush = () => {
      hushed = true
      silent.up = true
      silent.down = true
    }
    lines.add(hush)
    const cut = () => {
      open.delete(cut)
      lines.delete(hush)
      for (const timer of timers) clearTimeout(timer)
      near.destroy()
      far.destroy()
    }
    open.add(cut)
    const pass = (from: Socket, to: Socket, way: 'up' | 'down') => {
      let due = 0
      from.on('data', (chunk) => {
        // What was said into a silent line is gone: TCP would not deliver it later either, once the line is cut.
        if (silent[way]) return
        const slow = !calm && chance.happens(0.3)
        if (slow) done.delayed += 1
        // Never before what was said earlier.
        due = Math.max(due, performance.now() + (slow ? chance.between(0, LATE) : 0))
        const wait = due - performance.now()
        if (wait <= 0) to.write(chunk)
        else later(wait, () => to.write(chunk))
      })
      from.on('error', cut)
    }
    pass(near, far, 'up')
    pass(far, near, 'down')
    far.on('close', cut)
    near.on('close', () => {
      if (calm || chance.happens(0.5)) cut()
      else {
        done.overtaken += 1
        later(chance.between(0, OVERTAKEN), cut)
      }
    })
    later(chance.between(LASTS.least, LASTS.most), () => {
      if (calm || hushed) return
      const ending = ENDINGS[chance.whole(0, ENDINGS.length - 1)] ?? 'cut'
      done[ending] += 1
      if (ending === 'cut') cut()
      else {
        silent.up = ending === 'stalled' || chance.happens(0.5)
        silent.down = ending === 'stalled' || !silent.up
        later(chance.between(0, SILENT), () => hushed || cut())
      }
    })
  }

  const server = createServer(carry).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')
  const cutAll = () => {
    for (const cut of open) cut()
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    done,
    hush: () => {
      for (const hush of lines) hush()
    },
    calm: () => {
      calm = true
      cutAll()
    },
    close: () => {
      cutAll()
      server.close()
    },
  }
}

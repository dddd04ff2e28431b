import { once } from 'node:events'
import { WebSocket } from 'ws'
import { z } from 'zod'

const targets = z.array(z.object({ webSocketDebuggerUrl: z.string() }))
const reply = z.object({ id: z.int(), result: z.object({ result: z.object({ value: z.unknown() }).optional() }) })
const usage = z.object({ rss: z.number(), heapUsed: z.number(), external: z.number() })

/** What a Node process holds, in bytes: of the system, and for what its program can still reach. */
export type Memory = { readonly resident: number; readonly reachable: number }

/** Looks into a process that was started with `--inspect=127.0.0.1:PORT`. */
export interface Inspector {
  /** As it stands, with what is no longer needed and not yet collected. */
  memory(): Promise<Memory>
  /** After everything that nobody can reach any more was collected. */
  collected(): Promise<Memory>
}

export async function inspector(port: number): Promise<Inspector> {
  const [target] = targets.parse(await (await fetch(`http://127.0.0.1:${port}/json/list`)).json())
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '')
  await once(socket, 'open')
  let asked = 0
  const ask = (method: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> =>
    new Promise((resolve) => {
      asked += 1
      const id = asked
      const hear = (data: unknown) => {
        const heard = reply.safeParse(JSON.parse(String(data)))
        if (!heard.success || heard.data.id !== id) return
        socket.off('message', hear)
        resolve(heard.data.result.result?.value)
      }
      socket.on('message', hear)
      socket.send(JSON.stringify({ id, method, params }))
    })
  const memory = async () => {
    const value = await ask('Runtime.evaluate', { expression: 'process.memoryUsage()', returnByValue: true })
    const { rss, heapUsed, external } = usage.parse(value)
    return { resident: rss, reachable: heapUsed + external }
  }
  return {
    memory,
    collected: async () => {
      // Twice: what is finalized in the first is let go of in the second.
      await ask('HeapProfiler.collectGarbage')
      await ask('HeapProfiler.collectGarbage')
      return memory()
    },
  }
}

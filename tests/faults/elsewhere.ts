import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const told = z.object({ left: z.number(), isLive: z.boolean() })

/** A screen in a process of its own, live and holding the meeting. It ends with us, whatever becomes of us. */
export interface Elsewhere {
  /** The time left that it shows, whether it believes itself live, and the middle of the moment at which it said so. */
  ask(): Promise<z.output<typeof told> & { readonly at: number }>
  kill(): void
}

export async function screenElsewhere(url: string, meeting: string, token?: string): Promise<Elsewhere> {
  const script = fileURLToPath(new URL('./screen-process.ts', import.meta.url))
  const args = ['--import', import.meta.resolve('tsx'), script, url, meeting, ...(token === undefined ? [] : [token])]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })
  await once(lines, 'line')
  return {
    ask: async () => {
      const asked = performance.now()
      const answer = once(lines, 'line')
      child.stdin.write('left\n')
      const [line] = await answer
      return { ...told.parse(JSON.parse(String(line))), at: (asked + performance.now()) / 2 }
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

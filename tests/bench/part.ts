import { spawn } from 'node:child_process'
import type { z } from 'zod'
import { built } from './built.ts'

/** A part that takes longer than this, in ms, is stuck. */
const LONGEST = 15 * 60_000

/**
 * Runs one part of a bench in a process of its own, which is the load: what it holds is gone when it ends, and one
 * clock, its own, measures everything. It is handed its question as its argument, and writes its answer as JSON.
 */
export async function part<Answer>(
  root: string,
  script: string,
  question: Readonly<Record<string, unknown>>,
  answer: z.ZodType<Answer>,
): Promise<Answer> {
  const file = await built(root, script)
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, JSON.stringify({ root, ...question })], {
      cwd: root,
      timeout: LONGEST,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const endWithUs = () => child.kill()
    process.once('exit', endWithUs)
    let told = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text: string) => (told += text))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      process.off('exit', endWithUs)
      if (code === 0) resolve(answer.parse(JSON.parse(told)))
      else reject(new Error(`${script} ended with ${code ?? signal}.`))
    })
  })
}

/** What a part is asked, read in its own process. */
export const questionOf = <Question>(question: z.ZodType<Question>): Question =>
  question.parse(JSON.parse(process.argv[2] ?? '{}'))

/** Ends the process with its answer; whatever it has started ends with it. */
export function answerWith(work: Promise<unknown>): void {
  // So that the servers it started end too, which is done on exit.
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  work.then(
    (answer) => process.stdout.write(JSON.stringify(answer), () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
      process.exit(1)
    },
  )
}

import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Command, CommandType } from '#shared/meeting/commands.ts'
import { replicaStore } from '../connection/replica-store.ts'
import { submit } from '../connection/submit.ts'
import { useRefusalWording } from '../connection/use-refusal-wording.ts'
import type { Acts } from './acts.ts'
import { deedInWords } from './deed-wording.ts'
import { ask, type View } from './view.ts'

/** What the last command came to, said quietly. Numbered, so that the same sentence twice is read out twice. */
export type Said = {
  readonly text: string
  readonly refused: boolean
  readonly number: number
  /** The command that was accepted; null where it was refused. */
  readonly done: Command | null
}

/** `underway`: what has been sent and not been answered yet. */
export type Giving = { readonly acts: Acts; readonly said: Said | null; readonly underway: readonly CommandType[] }

/** Given twice these mean twice; any other that is given again, while it is still underway, is a tap too many. */
const MEANT_TWICE: readonly CommandType[] = ['AddTime']

/** At a desk with a queue the next person is dealt with while the last one is still underway. */
const isSame = (one: Command, other: Command): boolean => JSON.stringify(one) === JSON.stringify(other)

const nobody = () => undefined

/** How long what an answer speaks of is waited for, in ms. */
const HEARD_WITHIN = 1_000

function heard(version: number): Promise<void> {
  if (replicaStore.getState().version >= version) return Promise.resolve()
  return new Promise((done) => {
    const end = () => {
      stop()
      clearTimeout(timer)
      done()
    }
    const stop = replicaStore.subscribe((held) => held.version >= version && end())
    const timer = setTimeout(end, HEARD_WITHIN)
  })
}

/** Gives commands for all panels, one line at the foot saying what became of the last. */
export function useGiving(view: View, own: (version: number) => void = nobody): Giving {
  const [said, setSaid] = useState<Said | null>(null)
  const [underway, setUnderway] = useState<readonly CommandType[]>([])
  const refusal = useRefusalWording()
  // Panels keep one `acts` for good, which looks at the latest rendering.
  const latest = useRef({ view, refusal })
  const sent = useRef<readonly Command[]>([])
  const accepted = useRef(0)
  useLayoutEffect(() => {
    latest.current = { view, refusal }
  })
  const act = useCallback(
    async (command: Command) => {
      const { view } = latest.current
      const say = (text: string, done: Command | null) =>
        setSaid((before) => ({ text, refused: done === null, number: (before?.number ?? 0) + 1, done }))
      // What is grey on the screen is not sent, even by its key: a moment later it might be granted and do harm.
      const offer = ask({ ...view, meeting: replicaStore.getState().meeting ?? view.meeting }, command)
      if (!offer.may) {
        say(latest.current.refusal(offer.refusal), null)
        return false
      }
      if (sent.current.some((other) => isSame(other, command)) && !MEANT_TWICE.includes(command.type)) return false
      const put = (commands: readonly Command[]) => {
        sent.current = commands
        setUnderway(commands.map(({ type }) => type))
      }
      put([...sent.current, command])
      const outcome = await submit(command)
      put(sent.current.toSpliced(sent.current.indexOf(command), 1))
      if (!outcome.accepted) {
        say(latest.current.refusal(outcome.refusal), null)
        return false
      }
      own(outcome.version)
      say(deedInWords(view.meeting, command, view.words), command)
      accepted.current = outcome.version
      return true
    },
    [own],
  )
  const acts = useMemo<Acts>(
    () => ({ act, ask: (command) => ask(latest.current.view, command), settled: () => heard(accepted.current) }),
    [act],
  )
  return { acts, said, underway }
}

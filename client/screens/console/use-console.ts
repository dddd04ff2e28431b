import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Command, CommandType } from '#shared/meeting/commands.ts'
import { submit } from '../../connection/replica-store.ts'
import { useRefusalWording } from '../../connection/use-refusal-wording.ts'
import type { Acts } from './acts.ts'
import { AWAKE, type CoolDown, observe, owned } from './cool-down.ts'
import { deedInWords } from './deed-wording.ts'
import { ask, type View } from './view.ts'

/** What the last command came to, said quietly. Numbered, so that the same sentence twice is read out twice. */
export type Said = { readonly text: string; readonly refused: boolean; readonly number: number }

/** "Next" rests when it has come to mean something else by another hand; `own` tells it of this console's commands. */
export function useCoolDown(): readonly [CoolDown, (seen: View, version: number) => void, (version: number) => void] {
  const [held, setHeld] = useState(AWAKE)
  const see = useCallback(
    ({ meeting, now }: View, version: number) => {
      // Asked first, since setting the same again would still draw the whole console twice.
      if (observe(held, meeting, version, now) === held) return
      setHeld((before) => observe(before, meeting, version, now))
    },
    [held],
  )
  const own = useCallback((version: number) => setHeld((before) => owned(before, version)), [])
  return [held, see, own]
}

/** `underway`: what has been sent and not been answered yet. */
export type Giving = { readonly acts: Acts; readonly said: Said | null; readonly underway: readonly CommandType[] }

/** Given twice these mean twice; of all others a second one, while the first is still underway, is a tap too many. */
const MEANT_TWICE: readonly CommandType[] = ['AddTime']

/** Gives commands for all panels, one line at the foot saying what became of the last. */
export function useGiving(view: View, own: (version: number) => void): Giving {
  const [said, setSaid] = useState<Said | null>(null)
  const [underway, setUnderway] = useState<readonly CommandType[]>([])
  const refusal = useRefusalWording()
  // Panels keep one `acts` for good, which looks at the latest rendering.
  const latest = useRef({ view, refusal })
  const sent = useRef<readonly CommandType[]>([])
  useLayoutEffect(() => {
    latest.current = { view, refusal }
  })
  const act = useCallback(
    async (command: Command) => {
      const { view } = latest.current
      const say = (text: string, refused: boolean) =>
        setSaid((before) => ({ text, refused, number: (before?.number ?? 0) + 1 }))
      // What is grey on the screen is not sent, even by its key: a moment later it might be granted and do harm.
      const offer = ask(view, command)
      if (!offer.may) {
        say(latest.current.refusal(offer.refusal), true)
        return false
      }
      if (sent.current.includes(command.type) && !MEANT_TWICE.includes(command.type)) return false
      sent.current = [...sent.current, command.type]
      setUnderway(sent.current)
      const outcome = await submit(command)
      sent.current = sent.current.toSpliced(sent.current.indexOf(command.type), 1)
      setUnderway(sent.current)
      if (outcome.accepted) own(outcome.version)
      if (outcome.accepted) say(deedInWords(view.meeting, command, view.words), false)
      else say(latest.current.refusal(outcome.refusal), true)
      return outcome.accepted
    },
    [own],
  )
  const acts = useMemo<Acts>(() => ({ act, ask: (command) => ask(latest.current.view, command) }), [act])
  return { acts, said, underway }
}

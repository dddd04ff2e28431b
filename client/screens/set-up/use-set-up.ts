import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useReplica } from '#client/connection/replica-store.ts'
import { offerTo, type Offer } from '#client/connection/offer.ts'
import { useMeeting } from '#client/connection/use-room.ts'
import { type Submitting, useSubmission } from '#client/connection/use-submission.ts'
import type { Command } from '#shared/meeting/commands.ts'
import type { Meeting } from '#shared/meeting/meeting.ts'
import type { Concern } from '#shared/rules/concerns.ts'
import { type Checked, planCheck } from '#shared/rules/plan-check.ts'
import {
  commandsFor,
  type Drafted,
  type Drafts,
  planAsDrafted,
  type Unsaved,
  unsavedIn,
  withoutDraft,
} from './drafts.ts'

export type SetUp = {
  readonly meeting: Meeting
  readonly drafts: Drafts
  readonly draft: <Of extends Drafted>(part: Of, draft: Drafts[Of]) => void
  /** The plan with everything that has been typed, and what is wrong or missing in it. */
  readonly plan: Checked
  readonly concerns: readonly Concern[]
  readonly unsaved: readonly Unsaved[]
  /** Saves what can be saved of these parts; true where nothing of them is left unsaved. */
  readonly save: (...parts: readonly Drafted[]) => Promise<boolean>
  /** Everything was saved, and nothing has been typed since. */
  readonly saved: boolean
  /** Throws away what was typed in these parts. */
  readonly undo: (...parts: readonly Drafted[]) => void
  readonly submission: Submitting
  /** Whether a command would be accepted now. */
  readonly ask: (command: Command) => Offer
}

/** What has been typed is kept here until it is saved, whichever part is looked at. */
export function useSetUp(initial: Drafts): SetUp {
  const meeting = useMeeting()
  const [drafts, setDrafts] = useState(initial)
  const [saved, setSaved] = useState(false)
  const submission = useSubmission()
  const link = useReplica((held) => held.link)
  const unrecordedSince = useReplica((held) => held.unrecordedSince)
  const as = useReplica((held) => held.as)
  const clock = useReplica((held) => held.clock)
  const plan = useMemo(() => planAsDrafted(meeting, drafts), [meeting, drafts])
  const concerns = useMemo(() => planCheck(plan), [plan])
  const unsaved = useMemo(() => unsavedIn(meeting, drafts), [meeting, drafts])
  useWarningOnLeaving(unsaved.length > 0)

  const latest = useRef({ meeting, drafts })
  useEffect(() => {
    latest.current = { meeting, drafts }
  })
  const { send } = submission
  const save = useCallback(
    async (...parts: readonly Drafted[]) => {
      let all = true
      let something = false
      for (const part of parts) {
        const { meeting, drafts } = latest.current
        const commands = commandsFor(part, meeting, drafts)
        const done = commands !== null && (await sendAll(commands, send))
        something ||= commands !== null && commands.length > 0
        // What was typed while it was being saved is not thrown away.
        if (done) setDrafts((held) => (held[part] === drafts[part] ? withoutDraft(held, part) : held))
        all &&= done
      }
      if (all && something) setSaved(true)
      return all
    },
    [send],
  )
  const draft = useCallback<SetUp['draft']>((part, draft) => {
    setSaved(false)
    setDrafts((held) => ({ ...held, [part]: draft }))
  }, [])
  const undo = useCallback(
    (...parts: readonly Drafted[]) =>
      setDrafts((held) => ({ ...held, ...Object.fromEntries(parts.map((part) => [part, undefined])) })),
    [],
  )
  const ask = useCallback(
    (command: Command) => offerTo({ link, unrecordedSince, meeting, as }, command, clock.now()),
    [link, unrecordedSince, meeting, as, clock],
  )
  return { meeting, drafts, draft, plan, concerns, unsaved, save, saved, undo, submission, ask }
}

async function sendAll(commands: readonly Command[], send: Submitting['send']): Promise<boolean> {
  for (const command of commands) if (!(await send(command))) return false
  return true
}

/** The browser asks before a tab with something unsaved is closed. */
function useWarningOnLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])
}

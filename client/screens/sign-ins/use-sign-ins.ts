import { useCallback, useEffect, useMemo, useState } from 'react'
import { useIssuedCards } from '#client/cards/issued-cards.ts'
import { browserMemories, signInAt } from '#client/sign-in/sign-ins.ts'
import type { DelegationId, MeetingId } from '#shared/meeting/ids.ts'
import type { IssuedAnswer, SignInRow, SignInsAnswer } from '#shared/wire/sign-in-messages.ts'
import { type Problem, type Reply, requestsOf, type Wanted } from './requests.ts'

/** Asked again so often while the page is looked at, in ms. */
const EVERY = 4_000
/** Codes take the server a while each, so they are asked for some at a time: what is made is not lost with the rest. */
const AT_A_TIME = 20

export type SignIns = {
  /** Null until heard of for the first time. */
  readonly answer: SignInsAnswer | null
  readonly problem: Problem | null
  readonly putAway: () => void
  /** Codes that are being made; null while none are. */
  readonly underway: { readonly done: number; readonly all: number } | null
  readonly issue: (wanted: Wanted) => Promise<IssuedAnswer | null>
  readonly issueAll: (delegations: readonly DelegationId[], again: boolean) => Promise<void>
  readonly reissue: (signIn: SignInRow) => Promise<IssuedAnswer | null>
  readonly revoke: (signIn: SignInRow) => Promise<void>
}

/** The sign-ins of the occasion, kept fresh, and what the secretariat does with them. */
export function useSignIns(meeting: MeetingId): SignIns {
  const requests = useMemo(
    () => requestsOf(signInAt('secretariat', meeting, browserMemories())?.session ?? ''),
    [meeting],
  )
  const { add, forget } = useIssuedCards()
  const [answer, setAnswer] = useState<SignInsAnswer | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [underway, setUnderway] = useState<SignIns['underway']>(null)
  const origin = answer?.publicUrl ?? location.origin

  const refresh = useCallback(async () => {
    const told = await requests.list()
    if (told.is === 'done') setAnswer(told.answer)
  }, [requests])
  usePolling(refresh)

  /** What it came to; a "no" is told, and null given. */
  const settle = useCallback(<Answer>(reply: Reply<Answer>): Answer | null => {
    setProblem(reply.is === 'done' ? null : reply.because)
    return reply.is === 'done' ? reply.answer : null
  }, [])

  const one = useCallback(
    async (asked: () => Promise<Reply<IssuedAnswer>>, instead: SignInRow | null) => {
      setUnderway({ done: 0, all: 1 })
      const issued = settle(await asked())
      setUnderway(null)
      if (issued !== null && instead !== null) forget(instead.id)
      if (issued !== null) add([issued], origin)
      await refresh()
      return issued
    },
    [settle, add, forget, refresh, origin],
  )

  const issueAll = useCallback(
    async (delegations: readonly DelegationId[], again: boolean) => {
      setProblem(null)
      for (let done = 0; done < delegations.length; done += AT_A_TIME) {
        setUnderway({ done, all: delegations.length })
        const made = settle(await requests.issueCards(delegations.slice(done, done + AT_A_TIME), again))
        if (made === null) break
        add(made.cards, origin)
      }
      setUnderway(null)
      await refresh()
    },
    [requests, settle, add, refresh, origin],
  )

  const revoke = useCallback(
    async (signIn: SignInRow) => {
      const reply = await requests.revoke(signIn.id)
      settle(reply)
      if (reply.is === 'done') forget(signIn.id)
      await refresh()
    },
    [requests, settle, forget, refresh],
  )

  return {
    answer,
    problem,
    putAway: useCallback(() => setProblem(null), []),
    underway,
    issue: (wanted) => one(() => requests.issue(wanted), null),
    issueAll,
    reissue: (signIn) => one(() => requests.reissue(signIn.id), signIn),
    revoke,
  }
}

function usePolling(ask: () => Promise<void>): void {
  useEffect(() => {
    const askNow = () => {
      if (document.visibilityState !== 'hidden') void ask()
    }
    askNow()
    const timer = setInterval(askNow, EVERY)
    document.addEventListener('visibilitychange', askNow)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', askNow)
    }
  }, [ask])
}

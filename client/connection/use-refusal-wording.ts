import { useCallback } from 'react'
import { type AnyRefusal, refusalWording } from '../wording/refusal-wording.ts'
import { useWords } from '../wording/use-words.ts'
import { useReplica } from './replica-store.ts'

/** Puts a "no" into a sentence, with the names and times of the meeting that is held. */
export function useRefusalWording(): (refusal: AnyRefusal) => string {
  const words = useWords('refusals')
  const meeting = useReplica((held) => held.meeting)
  return useCallback((refusal) => refusalWording(refusal, words, meeting), [words, meeting])
}

import type { SignInId } from '#shared/meeting/ids.ts'
import type { Answer } from '#shared/wire/messages.ts'

/** Answers kept in memory, the newest of them; accepted commands are in the database for good. */
const KEPT = 2_000

const keyOf = (signIn: SignInId, commandId: string) => `${signIn} ${commandId}`

/**
 * The first answers to commands, given again when a command comes again: those still being recorded, and refusals.
 * An answer that it could not be recorded is forgotten, so that the same command can be tried again.
 */
export function rememberedAnswers() {
  const answers = new Map<string, Promise<Answer>>()
  const forgetOldest = () => {
    const oldest = answers.keys().next()
    if (!oldest.done) answers.delete(oldest.value)
  }

  return {
    recall: (signIn: SignInId, commandId: string) => answers.get(keyOf(signIn, commandId)),
    keep: (signIn: SignInId, commandId: string, answer: Promise<Answer>): Promise<Answer> => {
      const key = keyOf(signIn, commandId)
      answers.set(key, answer)
      if (answers.size > KEPT) forgetOldest()
      const forget = () => {
        if (answers.get(key) === answer) answers.delete(key)
      }
      void answer.then((given) => {
        if (!given.accepted && given.refusal.because === 'cannot-record') forget()
      }, forget)
      return answer
    },
  }
}

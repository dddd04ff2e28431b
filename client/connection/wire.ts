import type { Answer, Submission } from '#shared/wire/messages.ts'

/**
 * A "no" that no server gave: the command never left this screen, or left it and no answer came back, or was not worth
 * sending since the server said that it can record nothing.
 */
export type NotDelivered =
  { readonly because: 'not-sent' } | { readonly because: 'no-answer' } | { readonly because: 'not-recording' }

/** What a tap comes to. */
export type Outcome = Answer | { readonly accepted: false; readonly refusal: NotDelivered }

/** What `submit` needs of a connection, so that it can be tried without one. */
export type Wire = {
  /** Whether a command sent now leaves at once; nothing is ever kept for later. */
  readonly isOpen: () => boolean
  /** Sends once; rejects when no answer came within `patience` ms or the connection was lost. */
  readonly send: (submission: Submission, patience: number) => Promise<Answer>
  /** Resolves true when open again, false when that takes longer than `patience` ms. */
  readonly openWithin: (patience: number) => Promise<boolean>
}

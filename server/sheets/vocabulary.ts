import { bare, candidates, nearest } from './spelling.ts'

/** The words by which a sheet may say one of a few things; its id is always one of them. */
export type Vocabulary<Meaning extends string> = {
  readonly meaning: (word: string) => Meaning | null
  readonly nearest: (word: string) => string | null
  /** The word we write ourselves. */
  readonly word: (meaning: Meaning) => string
}

type Words<Meaning extends string> = Readonly<Record<Meaning, readonly [string, ...string[]]>>

/** For each meaning its words, first the one we write ourselves. */
export function vocabulary<const Meaning extends string>(
  meanings: readonly Meaning[],
  words: Words<Meaning>,
): Vocabulary<Meaning> {
  const byWord = new Map(
    meanings.flatMap((meaning) => [meaning, ...words[meaning]].map((word) => [bare(word), meaning] as const)),
  )
  const all = candidates(meanings.flatMap((meaning) => words[meaning]))
  return {
    meaning: (word) => byWord.get(bare(word)) ?? null,
    nearest: (word) => nearest(word, all),
    word: (meaning) => words[meaning][0],
  }
}

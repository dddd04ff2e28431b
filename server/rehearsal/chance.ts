import { createHash } from 'node:crypto'

/**
 * Chance that remembers nothing: asked of the same thing it always gives the same number, from 0 to 1. So whoever is
 * simulated behaves the same after a restart.
 */
export type Chance = (...of: readonly (string | number)[]) => number

export const chanceFrom =
  (seed: number): Chance =>
  (...of) =>
    createHash('sha256')
      .update(JSON.stringify([seed, ...of]))
      .digest()
      .readUIntBE(0, 6) /
    2 ** 48

/** One of several, by a number from 0 to 1. */
export const oneOf = <Thing>(things: readonly Thing[], drawn: number): Thing | undefined =>
  things[Math.floor(drawn * things.length)]
